import { Temporal } from "temporal-polyfill";
import { endOfDay, startOfDay } from "../calendar/day";
import type { NoticeException, RestrictionKind, RestrictionState } from "./vocabulary";

/** P2B, Regulation (EU) 2019/1150, Art. 4(2): reasons at least 30 days before a termination. */
export const noticeDays = 30;
/** DSA, Regulation (EU) 2022/2065, Art. 20(1): at least six months to complain. */
export const appealMonths = 6;

export type Term =
  | { ok: true; startsAt: Date; endsAt: Date | null }
  | { ok: false; field: "startsOn" | "endsOn"; code: string };

type Wanted = {
  kind: RestrictionKind;
  /** Local days as YYYY-MM-DD; empty: as early as can be, and without an end. */
  startsOn: string;
  endsOn: string;
  noticeException: NoticeException | null;
};

/**
 * From when until when a restriction holds: whole local days, the last one included. It starts at
 * once unless a day is given; a termination waits for its notice, and has no end.
 */
export function termOf(wanted: Wanted, now: Date, timeZone: string): Term {
  const terminated = wanted.kind === "terminated";
  const earliest = terminated && wanted.noticeException === null ? noticeEnds(now, timeZone) : now;
  const start = startAt(wanted.startsOn, { earliest, now, timeZone });
  if (typeof start === "string") return { ok: false, field: "startsOn", code: start };
  if (terminated || wanted.endsOn === "") return { ok: true, startsAt: start, endsAt: null };
  const end = endOfDay(wanted.endsOn, timeZone);
  if (!end) return { ok: false, field: "endsOn", code: "ends_on_wrong" };
  if (end <= start) return { ok: false, field: "endsOn", code: "ends_on_before" };
  return { ok: true, startsAt: start, endsAt: end };
}

/** The moment, or the code of what is wrong with the day. */
function startAt(
  typed: string,
  { earliest, now, timeZone }: { earliest: Date; now: Date; timeZone: string },
): Date | string {
  if (typed === "") return earliest;
  const day = startOfDay(typed, timeZone);
  if (!day) return "starts_on_wrong";
  if (day >= earliest) return day;
  // Today has begun already: it then starts now.
  const today = endOfDay(typed, timeZone);
  if (today && today > now && earliest === now) return now;
  return day < now ? "starts_on_past" : "starts_on_notice";
}

/** When a termination told now can take effect: after 30 whole days. */
export function noticeEnds(now: Date, timeZone: string): Date {
  const day = zoned(now, timeZone)
    .toPlainDate()
    .add({ days: noticeDays + 1 });
  return new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);
}

/** Until when a restriction told now can be appealed: the end of a day, six months on. */
export function appealUntil(now: Date, timeZone: string): Date {
  const day = zoned(now, timeZone).toPlainDate().add({ months: appealMonths });
  const end = endOfDay(day.toString(), timeZone);
  if (!end) throw new Error(`${day.toString()} has no end`);
  return end;
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

type Standing = { startsAt: Date; endsAt: Date | null; liftedAt: Date | null };

/** Where a restriction stands at this moment. */
export function restrictionState(
  { startsAt, endsAt, liftedAt }: Standing,
  now: Date,
): RestrictionState {
  if (liftedAt) return "lifted";
  if (now < startsAt) return "upcoming";
  return endsAt && now > endsAt ? "ended" : "in_force";
}

/** Whether it holds, or will. */
export function stands(restriction: Standing, now: Date): boolean {
  const state = restrictionState(restriction, now);
  return state === "upcoming" || state === "in_force";
}

type Appealable = Standing & {
  appealUntil: Date;
  appeal: { decidedAt: Date | null } | null;
};

/** Why the member cannot appeal now; null: it can be done. One that ended can still be contested. */
export function appealRefusal(restriction: Appealable, now: Date): string | null {
  if (restriction.appeal) return "restriction_appealed_already";
  if (restriction.liftedAt) return "restriction_over";
  return now > restriction.appealUntil ? "restriction_appeal_late" : null;
}

/** Why it cannot be lifted now. An open appeal is answered, not made void. */
export function liftRefusal(restriction: Appealable, now: Date): string | null {
  if (!stands(restriction, now)) return "restriction_over";
  return hasOpenAppeal(restriction) ? "restriction_appeal_open" : null;
}

/** Why no appeal can be decided now. */
export function decideRefusal(restriction: Appealable): string | null {
  return hasOpenAppeal(restriction) ? null : "restriction_no_appeal_open";
}

export function hasOpenAppeal({ appeal }: Pick<Appealable, "appeal">): boolean {
  return appeal !== null && appeal.decidedAt === null;
}

/**
 * Why this kind cannot be imposed on a member who has these restrictions already. A termination that
 * waits for its notice ends nothing yet: what cannot wait so long can be restricted meanwhile.
 */
export function imposeRefusal(
  kind: RestrictionKind,
  existing: readonly (Standing & { kind: RestrictionKind })[],
  now: Date,
): string | null {
  const standing = existing.filter((it) => stands(it, now));
  const ended = standing.some(
    (it) => it.kind === "terminated" && (kind === "terminated" || it.startsAt <= now),
  );
  if (ended) return "member_terminated_already";
  return standing.some((it) => it.kind === kind) ? "member_restricted_already" : null;
}
