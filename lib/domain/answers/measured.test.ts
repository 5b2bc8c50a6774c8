import { expect, it } from "vitest";
import { verdictOf, type MeasuredAnswers } from "./measured";

const hour = 3_600;
const measured = (given: Partial<MeasuredAnswers>): MeasuredAnswers => ({
  measuredAt: new Date("2026-06-08T07:00:00Z"),
  ...{ answers: 5, averageSeconds: 9 * hour, medianSeconds: 9 * hour },
  ...given,
});
const aim = { amount: 12, unit: "hours" } as const;

it.each([
  ["no answer", { answers: 0, averageSeconds: null, medianSeconds: null }, aim, "few"],
  ["four answers", { answers: 4 }, aim, "few"],
  ["five answers", { answers: 5 }, aim, "within_aim"],
  ["exactly the aim", { averageSeconds: 12 * hour }, aim, "within_aim"],
  ["seconds over it, which nobody sees", { averageSeconds: 12 * hour + 59 }, aim, "within_aim"],
  ["a minute over it", { averageSeconds: 12 * hour + 60 }, aim, "over_aim"],
  ["an aim in days", { averageSeconds: 25 * hour }, { amount: 1, unit: "days" }, "over_aim"],
  ["an aim in business time", {}, { amount: 2, unit: "business_hours" }, "no_aim"],
  ["no aim", {}, undefined, "no_aim"],
] as const)("judges %s", (_name, given, against, verdict) => {
  expect(verdictOf(measured(given), against)).toBe(verdict);
});
