import type { Duration } from "../clock/clock";

/** How long e-mails had waited for their first answer, of the answers given in `measuredDays`. */
export type MeasuredAnswers = {
  measuredAt: Date;
  answers: number;
  /** Null where nothing was answered. */
  averageSeconds: number | null;
  medianSeconds: number | null;
};

export const measuredDays = 30;

/** Fewer answers make no average: one slow mail would be the whole figure. */
export const fewestAnswers = 5;

export type Verdict = "few" | "within_aim" | "over_aim" | "no_aim";

/**
 * What can honestly be said of the average beside the aim. Judged in whole minutes, as it is shown.
 * An aim in business time is none to hold it against: the wait is counted in elapsed time.
 */
export function verdictOf(measured: MeasuredAnswers, aim: Duration | undefined): Verdict {
  const { answers, averageSeconds } = measured;
  if (answers < fewestAnswers || averageSeconds === null) return "few";
  const minutes = aim && elapsedMinutes(aim);
  if (minutes === undefined) return "no_aim";
  return Math.floor(averageSeconds / 60) <= minutes ? "within_aim" : "over_aim";
}

function elapsedMinutes({ amount, unit }: Duration): number | undefined {
  if (unit === "hours") return amount * 60;
  return unit === "days" ? amount * 1440 : undefined;
}
