import { channels, procedureKinds, teams, type Channel, type Team } from "./vocabulary";

/**
 * The queue's filters as they stand in the URL. Without `state` the queue is of open cases; a
 * search (`q`) looks through closed ones too. `after` and `before` are opaque keyset cursors, and
 * `at` is the cursor of one row: the place in the queue from which a case was opened.
 */
export type QueueFilter = {
  team?: Team | "own";
  kind?: (typeof procedureKinds)[number];
  stage?: string;
  channel?: Channel;
  mine?: boolean;
  unassigned?: boolean;
  overdue?: boolean;
  state?: QueueState;
  q?: string;
  after?: string;
  before?: string;
  at?: string;
};

export const queueStates = ["open", "closed", "any"] as const;
export type QueueState = (typeof queueStates)[number];

/** Saved filters of the queue, in the order of its tabs. */
export const queueViews = ["open", "mine", "unassigned", "team", "overdue", "closed"] as const;
export type QueueView = (typeof queueViews)[number];

export const viewFilters: Record<QueueView, QueueFilter> = {
  open: {},
  mine: { mine: true },
  unassigned: { unassigned: true },
  team: { team: "own" },
  overdue: { overdue: true },
  closed: { state: "closed" },
};

type Params = Record<string, string | string[] | undefined>;

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((candidate) => candidate === value);
}

const textOf = (value: unknown, length: number) =>
  typeof value === "string" ? value.trim().slice(0, length) : "";

/** The queue's filter from a URL; what is not one of ours is left out. */
export function readQueueFilter(params: Params): QueueFilter {
  const team = oneOf(["own", ...teams], params.team);
  const kind = oneOf(procedureKinds, params.kind);
  const state = oneOf(queueStates, params.state);
  const channel = oneOf(channels, params.channel);
  const stage = textOf(params.stage, 40);
  const q = textOf(params.q, 100).replaceAll(/[\p{Cc}\s]+/gu, " ");
  const [after, before, at] = [params.after, params.before, params.at].map((it) => textOf(it, 200));
  return {
    ...(team && { team }),
    ...(kind && { kind }),
    ...(/^[a-z][a-z0-9_]*$/.test(stage) && { stage }),
    ...(channel && { channel }),
    ...(params.mine === "1" && { mine: true }),
    ...(params.unassigned === "1" && { unassigned: true }),
    ...(params.overdue === "1" && { overdue: true }),
    ...(state && { state }),
    ...(q && { q }),
    ...(after && { after }),
    ...(before && { before }),
    ...(at && { at }),
  };
}

/** The same filter as a query string. */
export function writeQueueFilter(filter: QueueFilter): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    if (value === true) query.set(key, "1");
    else if (typeof value === "string" && value !== "") query.set(key, value);
  }
  return query.toString();
}

/** The address of the queue under this filter. */
export function queueHref(filter: QueueFilter): string {
  const query = writeQueueFilter(filter);
  return query === "" ? "/staff" : `/staff?${query}`;
}

/** The address of a case that leads back to the place in the queue from which it was opened. */
export function deskCaseHref(reference: string, place: QueueFilter): string {
  const from = writeQueueFilter(place);
  return `/staff/cases/${reference}${from === "" ? "" : `?from=${encodeURIComponent(from)}`}`;
}

/** The place in the queue that a case's address names; the whole queue when it names none. */
export function readQueuePlace(from: unknown): QueueFilter {
  const query = typeof from === "string" ? new URLSearchParams(from.slice(0, 1000)) : [];
  return readQueueFilter(Object.fromEntries(query));
}

/** The filter from its first page, with nothing that says where in it one is. */
export function fromTheTop(filter: QueueFilter): QueueFilter {
  return without(filter, ["after", "before", "at"]);
}

/** Whether closed cases are among those asked for. */
export function stateOf(filter: QueueFilter): QueueState {
  return filter.state ?? (filter.q ? "any" : "open");
}

/** The view that this filter is, if it is one. */
export function viewOf(filter: QueueFilter): QueueView | null {
  const asked = writeQueueFilter(fromTheTop(filter));
  return queueViews.find((view) => writeQueueFilter(viewFilters[view]) === asked) ?? null;
}

/** Each filter that is set, with the filter that is left without it: the removable chips. */
export function setFilters(filter: QueueFilter): { key: FilterKey; without: QueueFilter }[] {
  const rest = fromTheTop(filter);
  const keys = (Object.keys(rest) as FilterKey[]).filter((key) => rest[key] !== undefined);
  return keys.map((key) => ({ key, without: without(rest, [key]) }));
}
export type FilterKey = Exclude<keyof QueueFilter, "after" | "before" | "at">;

function without(filter: QueueFilter, keys: readonly (keyof QueueFilter)[]): QueueFilter {
  const dropped: readonly string[] = keys;
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !dropped.includes(key)));
}
