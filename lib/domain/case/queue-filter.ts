import { procedureKinds, teams } from "./vocabulary";
import type { QueueFilter } from "./view";

type Params = Record<string, string | string[] | undefined>;

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((candidate) => candidate === value);
}

/** The queue's filter from a URL; what is not one of ours is left out. */
export function readQueueFilter(params: Params): QueueFilter {
  const team = oneOf(teams, params.team);
  const kind = oneOf(procedureKinds, params.kind);
  const stage = typeof params.stage === "string" ? params.stage.slice(0, 40) : "";
  const after = typeof params.after === "string" ? params.after : "";
  return {
    ...(team && { team }),
    ...(kind && { kind }),
    ...(/^[a-z_]+$/.test(stage) && { stage }),
    ...(params.mine === "1" && { mine: true }),
    ...(params.overdue === "1" && { overdue: true }),
    ...(after && { after }),
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
