import type { DeadlineSum } from "./explain";

/** A deadline of a case with the sum it comes from, as its readers see it. */
export type DeadlineView = {
  id: string;
  key: string;
  state: "running" | "paused" | "passed" | "stopped";
  /** When it was passed or stopped; since when it stands still. */
  since: Date | null;
  /** While the clock is paused: the deadline if it went on now. */
  dueAt: Date;
  sum: DeadlineSum;
  /**
   * `set`: the date was given by a decision, not counted. `kept`: a changed calendar says another
   * date, and the one that had been told stands.
   */
  stands: "counted" | "set" | "kept";
};

/** All deadlines of one case: what runs first, then what is over, newest first. */
export type ExplainedCase = {
  reference: string;
  subject: string;
  viewer: "party" | "staff";
  timeZone: string;
  deadlines: DeadlineView[];
};
