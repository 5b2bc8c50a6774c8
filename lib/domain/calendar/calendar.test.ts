import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  explainBusinessDays,
  isBusinessDay,
  type BusinessCalendar,
} from "./calendar";

const day = [{ opensAt: "09:00", closesAt: "17:00" }];
/** Romania's public holidays as its labour code lists them, winter 2026 and spring 2026. */
const closed = [
  ["2026-01-01", "Anul Nou"],
  ["2026-01-02", "Anul Nou"],
  ["2026-01-06", "Boboteaza"],
  ["2026-01-07", "Sfântul Ion"],
  ["2026-04-10", "Vinerea Mare"],
  ["2026-04-12", "Paștele"],
  ["2026-04-13", "Paștele"],
  ["2026-05-01", "Ziua Muncii"],
  ["2026-06-01", "Rusaliile"],
  ["2026-11-30", "Sfântul Andrei"],
  ["2026-12-01", "Ziua Națională"],
  ["2026-12-25", "Crăciunul"],
  ["2026-12-26", "Crăciunul"],
  ["2027-01-01", "Anul Nou"],
  ["2027-01-02", "Anul Nou"],
  ["2027-01-06", "Boboteaza"],
  ["2027-01-07", "Sfântul Ion"],
] as const;

const bucharest: BusinessCalendar = {
  timeZone: "Europe/Bucharest",
  week: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] },
  closedDates: new Map(closed),
};

describe("business days", () => {
  it.each([
    // Plain weeks.
    [1, "2026-11-16T10:00+02:00", "2026-11-17T10:00+02:00"],
    [3, "2026-11-16T10:00+02:00", "2026-11-19T10:00+02:00"],
    [3, "2026-11-19T18:30+02:00", "2026-11-24T18:30+02:00"],
    [5, "2026-11-16T00:00+02:00", "2026-11-23T00:00+02:00"],
    [1, "2026-11-20T23:59+02:00", "2026-11-23T23:59+02:00"],
    // Received on a day that is not worked: the count starts with the next working day.
    [1, "2026-11-21T12:00+02:00", "2026-11-23T12:00+02:00"],
    [1, "2026-11-22T12:00+02:00", "2026-11-23T12:00+02:00"],
    [3, "2026-11-21T09:00+02:00", "2026-11-25T09:00+02:00"],
    // The local day decides, not the UTC day.
    [1, "2026-11-15T23:30Z", "2026-11-16T23:30Z"],
    [1, "2026-11-16T21:59Z", "2026-11-17T21:59Z"],
    [1, "2026-11-16T22:00Z", "2026-11-17T22:00Z"],
    // Saint Andrew and the National Day, Monday 30 November and Tuesday 1 December.
    [1, "2026-11-27T11:00+02:00", "2026-12-02T11:00+02:00"],
    [3, "2026-11-26T11:00+02:00", "2026-12-03T11:00+02:00"],
    // Christmas to Epiphany.
    [7, "2026-12-23T15:00+02:00", "2027-01-05T15:00+02:00"],
    [1, "2026-12-24T15:00+02:00", "2026-12-28T15:00+02:00"],
    [5, "2026-12-24T15:00+02:00", "2027-01-04T15:00+02:00"],
    [7, "2026-12-24T15:00+02:00", "2027-01-08T15:00+02:00"],
    [30, "2026-11-16T10:00+02:00", "2026-12-31T10:00+02:00"],
    // Orthodox Easter: Friday 10 and Monday 13 April 2026.
    [1, "2026-04-09T10:00+03:00", "2026-04-14T10:00+03:00"],
    [3, "2026-04-08T10:00+03:00", "2026-04-15T10:00+03:00"],
    [1, "2026-04-10T10:00+03:00", "2026-04-14T10:00+03:00"],
    // Summer time begins on 29 March 2026: the local hour stays.
    [1, "2026-03-27T10:00+02:00", "2026-03-30T10:00+03:00"],
    [3, "2026-03-26T16:45+02:00", "2026-03-31T16:45+03:00"],
    // And ends on 25 October 2026.
    [1, "2026-10-23T10:00+03:00", "2026-10-26T10:00+02:00"],
    [3, "2026-10-22T22:15+03:00", "2026-10-27T22:15+02:00"],
    // Labour Day, a Friday; Whit Monday.
    [1, "2026-04-30T10:00+03:00", "2026-05-04T10:00+03:00"],
    [1, "2026-05-29T10:00+03:00", "2026-06-02T10:00+03:00"],
  ])("%i business days from %s end at %s", (days, from, to) => {
    expect(addBusinessDays(bucharest, new Date(from), days).toISOString()).toBe(
      new Date(to).toISOString(),
    );
  });

  it("a local time that daylight saving skips moves forward", () => {
    const everyDay: BusinessCalendar = {
      ...bucharest,
      week: { ...bucharest.week, 6: day, 7: day },
    };
    const due = addBusinessDays(everyDay, new Date("2026-03-28T03:30+02:00"), 1);
    expect(due.toISOString()).toBe("2026-03-29T01:30:00.000Z");
  });

  it("explains each counted and skipped day", () => {
    const { days } = explainBusinessDays(bucharest, new Date("2026-11-27T11:00+02:00"), 1);
    expect(days).toEqual([
      { date: "2026-11-28", counted: false, reason: "not_worked" },
      { date: "2026-11-29", counted: false, reason: "not_worked" },
      { date: "2026-11-30", counted: false, reason: "closed", name: "Sfântul Andrei" },
      { date: "2026-12-01", counted: false, reason: "closed", name: "Ziua Națională" },
      { date: "2026-12-02", counted: true, reason: "business_day" },
    ]);
  });

  it("refuses a calendar that never works, and counts that are not whole", () => {
    const week = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    const from = new Date("2026-11-16T10:00+02:00");
    expect(() => addBusinessDays({ ...bucharest, week }, from, 1)).toThrow(RangeError);
    expect(() => addBusinessDays(bucharest, from, 0)).toThrow(RangeError);
    expect(() => addBusinessDays(bucharest, from, 1.5)).toThrow(RangeError);
  });

  const moments = fc.date({
    min: new Date("2026-01-01"),
    max: new Date("2026-12-31"),
    noInvalidDate: true,
  });

  it("always ends on a working day, later than it began, and grows with the count", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const due = addBusinessDays(bucharest, from, days);
        const local = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Bucharest" });
        expect(isBusinessDay(bucharest, local.format(due))).toBe(true);
        expect(due.getTime()).toBeGreaterThan(from.getTime());
        expect(addBusinessDays(bucharest, from, days + 1).getTime()).toBeGreaterThan(due.getTime());
      }),
    );
  });

  it("counting in two steps is counting at once", () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 15 }),
        (from, a, b) => {
          const local = new Intl.DateTimeFormat("en-GB", {
            timeZone: "Europe/Bucharest",
            hour: "2-digit",
            hourCycle: "h23",
          });
          // A local hour that daylight saving repeats or skips may shift in between.
          fc.pre(!["03", "04"].includes(local.format(from)));
          const stepwise = addBusinessDays(bucharest, addBusinessDays(bucharest, from, a), b);
          expect(stepwise).toEqual(addBusinessDays(bucharest, from, a + b));
        },
      ),
    );
  });
});
