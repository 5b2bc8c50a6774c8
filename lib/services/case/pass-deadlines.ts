import { and, asc, eq, gte, isNull, lte, notInArray, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseClocks, cases } from "@/db/schema";
import { clocksOf } from "@/lib/domain/procedure/definition";
import { interpretDeadline, type Move } from "@/lib/domain/procedure/interpreter";
import { faultOf, log } from "@/lib/log";
import type { Context } from "../context";
import { loadAround, type LoadedCase } from "./load";
import { claimClocks, writeMoves, type NewEvent, type Written } from "./record";
import { stepsSinceUpdate } from "./steps";

type Passing = Pick<Context, "db" | "now" | "calendar">;
type DueClock = typeof caseClocks.$inferSelect;

const batchSize = 200;
const byElapsedTime = sql`${caseClocks.duration} ->> 'unit' in ('hours', 'days')`;

/**
 * Passes every deadline that is due, oldest first, each exactly once; of those of one moment the
 * steps, and then the regular update, which tells of them. Clocks are claimed, cases moved, the records and the mails written in one transaction for a batch of cases. Safe on many
 * processes, and after an outage it catches up by itself. A clock that cannot pass is logged and
 * left for the next call, and stops no other. Returns how many passed.
 */
export async function passDeadlines(context: Passing, limit = 20_000): Promise<number> {
  const broken: string[] = [];
  let passed = 0;
  let size = batchSize;
  while (passed < limit) {
    const seen: string[] = [];
    try {
      const done = await context.db.transaction((tx) =>
        passSome(tx, context, Math.min(size, limit - passed), broken, seen),
      );
      if (seen.length === 0) return passed;
      passed += done;
      size = batchSize;
    } catch (error) {
      if (size > 1) {
        // One of many is at fault: they go one by one, so that only that one stays.
        size = 1;
        continue;
      }
      broken.push(...seen);
      log("error", "deadline_not_passed", { clock: seen[0] ?? "", ...faultOf(error) });
      if (seen.length === 0) throw error;
    }
  }
  return passed;
}

/** `seen` receives the clocks that were tried, also when the transaction fails. */
async function passSome(
  tx: Transaction,
  { now, calendar }: Pick<Passing, "now" | "calendar">,
  size: number,
  broken: readonly string[],
  seen: string[],
): Promise<number> {
  // The cases are locked, not the clocks: a person acting on one takes the same lock first.
  const due = await tx
    .select({ clock: caseClocks, row: cases })
    .from(caseClocks)
    .innerJoin(cases, eq(cases.id, caseClocks.caseId))
    .where(
      and(
        lte(caseClocks.dueAt, now),
        isNull(caseClocks.firedAt),
        isNull(caseClocks.stoppedAt),
        isNull(caseClocks.pausedAt),
        // One that an older calendar counted waits until it is counted anew.
        or(gte(caseClocks.calendarVersion, calendar.version ?? 1), byElapsedTime),
        broken.length > 0 ? notInArray(caseClocks.id, [...broken]) : undefined,
      ),
    )
    .orderBy(asc(caseClocks.dueAt), asc(caseClocks.tellsTheRest), asc(caseClocks.id))
    .limit(size)
    .for("update", { of: cases, skipLocked: true });
  // Of a case with several due clocks only the oldest passes now: it may stop the others.
  const first = new Map<string, (typeof due)[number]>();
  for (const it of due) if (!first.has(it.row.id)) first.set(it.row.id, it);
  const chosen = [...first.values()];
  seen.push(...chosen.map((it) => it.clock.id));
  if (chosen.length === 0) return 0;
  const claimed = await claimClocks(tx, seen, now);
  const loaded = await loadAround(
    tx,
    chosen.map((it) => it.row),
  );
  const steps = await stepsSinceUpdate(
    tx,
    loaded.filter((it, index) => doesUpdate(it, chosen[index]?.clock)),
  );
  const written = loaded.flatMap((it, index) => {
    const clock = chosen[index]?.clock;
    if (!clock || !claimed.has(clock.id)) return [];
    const facts = { ...it.facts, clocks: [...it.facts.clocks, running(clock, it)] };
    const move = interpretDeadline({
      procedure: it.procedure,
      facts,
      clock: clock.key,
      now,
      calendar,
    });
    return move ? [passing(it, move, clock, steps.get(it.row.id))] : [];
  });
  if (written.length > 0) await writeMoves(tx, written, now);
  return chosen.length;
}

/** The clock was claimed a moment ago and so is no longer among the case's running ones. */
function running(clock: DueClock, { procedure }: LoadedCase) {
  const usual = clocksOf(procedure).find((it) => it.key === clock.key)?.duration;
  return {
    key: clock.key,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    duration: clock.duration ?? usual ?? { amount: 1, unit: "hours" as const },
    pausedAt: null,
    pauses: [],
  };
}

function consequenceOf({ procedure }: LoadedCase, key: string | undefined) {
  return clocksOf(procedure).find((it) => it.key === key)?.then.do;
}

function doesUpdate(loaded: LoadedCase, clock: DueClock | undefined): boolean {
  return consequenceOf(loaded, clock?.key) === "update";
}

/** For the next team: the stage before owed its findings, and its time ended without them. */
const findingsMissing: NewEvent = {
  type: "findings_missing",
  performer: "system",
  actorId: null,
  audience: "staff",
};

function passing(
  loaded: LoadedCase,
  move: Move,
  clock: DueClock,
  steps: string | undefined,
): Written {
  const event: NewEvent = {
    ...kindOf(consequenceOf(loaded, clock.key)),
    performer: "system",
    actorId: null,
    payload: { clock: clock.key, ...(loaded.facts.awaiting && { awaits: loaded.facts.awaiting }) },
    dueAt: clock.dueAt,
  };
  const missing: NewEvent[] = move.withoutFindings ? [findingsMissing] : [];
  return { loaded, move, events: [event, ...missing], ...(steps && { said: { steps } }) };
}

function kindOf(what: ReturnType<typeof consequenceOf>): Pick<NewEvent, "type" | "audience"> {
  switch (what) {
    case "mark_overdue":
      return { type: "marked_overdue", audience: "staff" };
    case "remind":
      return { type: "reminded", audience: "parties" };
    case "update":
      return { type: "updated", audience: "claimant" };
    default:
      return { type: "deadline_passed", audience: "parties" };
  }
}
