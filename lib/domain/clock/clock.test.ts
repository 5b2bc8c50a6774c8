import { describe, expect, it } from "vitest";
import { closing, romania, roundTheClock } from "../calendar/romania.fixture";
import { dueAt, timeLeft } from "./clock";
import { datedCases } from "./deadlines.fixture";
import { explainDeadline } from "./explain";

describe.each(datedCases)("$name", ({ calendar, cases }) => {
  const named = cases.map(([amount, unit, start, due, why, pauses = []]) => ({
    ...{ amount, unit, start, due, why },
    held: pauses.map(([from, to]) => ({ from: new Date(from), to: new Date(to) })),
  }));
  it.each(named)("$amount $unit from $start: $due ($why)", ({ amount, unit, start, due, held }) => {
    const found = dueAt({ amount, unit }, new Date(start), calendar, held);
    expect(found.toISOString()).toBe(new Date(due).toISOString());
  });
});

it("has at least 60 dated cases", () => {
  expect(datedCases.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(60);
});

describe("an explained deadline", () => {
  it("names each day that was counted or skipped", () => {
    const start = new Date("2026-11-27T11:00+02:00");
    const sum = explainDeadline({ amount: 1, unit: "business_days" }, start, romania);
    expect(sum.lines).toEqual([
      { kind: "day", date: "2026-11-27", counted: 0, reason: "day_of_receipt" },
      { kind: "day", date: "2026-11-28", counted: 0, reason: "day_off" },
      { kind: "day", date: "2026-11-29", counted: 0, reason: "day_off" },
      { kind: "day", date: "2026-11-30", counted: 0, reason: "holiday", name: "Sfântul Andrei" },
      { kind: "day", date: "2026-12-01", counted: 0, reason: "holiday", name: "Ziua națională" },
      { kind: "day", date: "2026-12-02", counted: 1, reason: "business_day" },
    ]);
  });

  it("says of a start on a day off that the last day counts to its end", () => {
    const start = new Date("2026-11-21T11:00+02:00");
    const sum = explainDeadline({ amount: 1, unit: "business_days" }, start, romania);
    expect(sum.dueAt).toEqual(new Date("2026-11-24T09:00+02:00"));
    expect(sum.lines.map((it) => it.reason)).toEqual([
      "day_off_of_receipt",
      "day_off",
      "business_day",
      "outside_hours",
    ]);
  });

  it("says why it moved to the next working time", () => {
    const closed = closing(romania, "2026-06-10", { from: "12:00", to: "17:00" });
    const start = new Date("2026-06-09T15:00+03:00");
    const sum = explainDeadline({ amount: 1, unit: "business_days" }, start, closed);
    expect(sum.lines.slice(2)).toEqual([
      {
        kind: "stretch",
        from: new Date("2026-06-10T15:00+03:00"),
        to: new Date("2026-06-10T17:00+03:00"),
        countedMs: 0,
        reason: "closure",
        name: "Inventory",
      },
      {
        kind: "stretch",
        from: new Date("2026-06-10T17:00+03:00"),
        to: new Date("2026-06-11T09:00+03:00"),
        countedMs: 0,
        reason: "outside_hours",
      },
    ]);
  });

  it("names the stretches of working time, nights, weekends and pauses", () => {
    const pause = {
      from: new Date("2026-11-20T15:00+02:00"),
      to: new Date("2026-11-20T16:00+02:00"),
    };
    const start = new Date("2026-11-20T14:00+02:00");
    const sum = explainDeadline({ amount: 3, unit: "business_hours" }, start, romania, [pause]);
    expect(
      sum.lines.map((it) => it.kind === "stretch" && [it.reason, it.countedMs / 60_000]),
    ).toEqual([
      ["working_hours", 60],
      ["paused", 0],
      ["working_hours", 60],
      ["outside_hours", 0],
      ["day_off", 0],
      ["day_off", 0],
      ["outside_hours", 0],
      ["working_hours", 60],
    ]);
  });

  it("has no empty line where pauses that overlap outlast the day", () => {
    const start = new Date("2026-01-01T02:00+02:00");
    const held = ["2026-01-02T00:00+02:00", "2026-01-02T00:01+02:00"].map((to) => ({
      from: start,
      to: new Date(to),
    }));
    const { lines } = explainDeadline(
      { amount: 1, unit: "business_hours" },
      start,
      roundTheClock,
      held,
    );
    expect(lines.map((it) => it.kind === "stretch" && [it.reason, it.from.toISOString()])).toEqual([
      ["paused", "2026-01-01T00:00:00.000Z"],
      ["paused", "2026-01-01T22:00:00.000Z"],
      ["working_hours", "2026-01-01T22:01:00.000Z"],
    ]);
  });

  it("refuses amounts that are not whole and calendars that never work", () => {
    const start = new Date("2026-11-16T10:00+02:00");
    const never = { ...romania, week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } };
    for (const unit of ["hours", "days", "business_hours", "business_days"] as const) {
      expect(() => dueAt({ amount: 0, unit }, start, romania)).toThrow(RangeError);
      expect(() => dueAt({ amount: 1.5, unit }, start, romania)).toThrow(RangeError);
    }
    expect(() => dueAt({ amount: 1, unit: "business_days" }, start, never)).toThrow(RangeError);
    expect(() => dueAt({ amount: 1, unit: "business_hours" }, start, never)).toThrow(RangeError);
    expect(() => dueAt({ amount: 1e12, unit: "hours" }, start, romania)).toThrow(RangeError);
  });
});

describe("time left", () => {
  it("tells the time left, and how long it is overdue", () => {
    const start = new Date("2026-03-28T12:00:00Z");
    const due = new Date("2026-03-30T14:05:30Z");
    expect(timeLeft(start, due)).toEqual({ overdue: false, days: 2, hours: 2, minutes: 5 });
    expect(timeLeft(due, start)).toEqual({ overdue: true, days: 2, hours: 2, minutes: 5 });
    expect(timeLeft(due, due)).toEqual({ overdue: false, days: 0, hours: 0, minutes: 0 });
  });
});
