import type { DeadlineSum } from "./explain";

/** A running deadline as a reader sees it; no `sum` for a date that was set and not counted. */
export type DeadlineView = {
  key: string;
  startedAt: Date;
  /** While the clock is paused: the deadline if it went on now. */
  dueAt: Date;
  pausedAt: Date | null;
  sum: DeadlineSum | null;
};
