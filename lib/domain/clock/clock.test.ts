import { describe, expect, it } from "vitest";
import { dueAt, timeLeft } from "./clock";

const day = [{ opensAt: "09:00", closesAt: "17:00" }];
const calendar = {
  timeZone: "Europe/Bucharest",
  week: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] },
  closedDates: new Map<string, string>(),
};
const start = new Date("2026-03-28T12:00:00Z");

describe("a clock", () => {
  it("counts hours and days as elapsed time, through daylight saving", () => {
    expect(dueAt({ amount: 24, unit: "hours" }, start, calendar)).toEqual(
      new Date("2026-03-29T12:00:00Z"),
    );
    expect(dueAt({ amount: 5, unit: "days" }, start, calendar)).toEqual(
      new Date("2026-04-02T12:00:00Z"),
    );
  });

  it("counts business days by the calendar", () => {
    expect(dueAt({ amount: 3, unit: "business_days" }, start, calendar)).toEqual(
      new Date("2026-04-01T11:00:00Z"),
    );
  });

  it("tells the time left, and how long it is overdue", () => {
    const due = new Date("2026-03-30T14:05:30Z");
    expect(timeLeft(start, due)).toEqual({ overdue: false, days: 2, hours: 2, minutes: 5 });
    expect(timeLeft(due, start)).toEqual({ overdue: true, days: 2, hours: 2, minutes: 5 });
    expect(timeLeft(due, due)).toEqual({ overdue: false, days: 0, hours: 0, minutes: 0 });
  });
});
