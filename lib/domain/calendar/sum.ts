import type { DayState } from "./local-day";

/** Why a day or a stretch was counted, or was not. */
export type SumReason =
  | "elapsed"
  | "working_hours"
  | "business_day"
  | "day_of_receipt"
  | "day_off_of_receipt"
  | "paused"
  | "made_up"
  | Exclude<DayState, "working">;

/** One line of a sum: a local date (1 when it counted), or a stretch with the time it counted. */
export type SumLine = { reason: SumReason; name?: string } & (
  | { kind: "day"; date: string; counted: 0 | 1 }
  | { kind: "stretch"; from: Date; to: Date; countedMs: number }
);

/** A deadline together with the lines that it was found by. */
export type Sum = { dueAt: Date; lines: SumLine[] };
