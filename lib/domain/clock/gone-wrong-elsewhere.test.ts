import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BusinessCalendar, Interval, Week, Weekday } from "../calendar/calendar";
import { romania, roundTheClock, twoBlocks, workday } from "../calendar/romania.fixture";
import { dueAt } from "./clock";
import { explainDeadline } from "./explain";

/** Each of these sums is known to have gone wrong in other systems (named by their issues). */
const at = (text: string) => new Date(text);

/** A week with these hours on these weekdays alone. */
function weekOf(days: readonly number[], hours: readonly Interval[] = workday): Week {
  const on = (day: Weekday) => (days.includes(day) ? hours : []);
  return { 1: on(1), 2: on(2), 3: on(3), 4: on(4), 5: on(5), 6: on(6), 7: on(7) };
}

describe("1. several blocks a day and public holidays (chatwoot #14009, #6467)", () => {
  it("counts each block, skips the break and the holidays", () => {
    const due = dueAt(
      { amount: 8, unit: "business_hours" },
      at("2026-11-27T09:00+02:00"),
      twoBlocks,
    );
    // Friday 3.5 h, Monday and Tuesday are holidays, Wednesday 3.5 h, then 1 h after the break.
    expect(due).toEqual(at("2026-12-02T15:00+02:00"));
  });
});

describe("2. a clock in business time honours the hours (chatwoot PR #13392)", () => {
  it("does not run at night, at weekends or on holidays", () => {
    const { lines } = explainDeadline(
      { amount: 6, unit: "business_hours" },
      at("2026-12-24T15:00+02:00"),
      romania,
    );
    const counted = lines.flatMap((it) => (it.kind === "stretch" && it.countedMs > 0 ? [it] : []));
    expect(counted.map((it) => [it.from, it.to])).toEqual([
      [at("2026-12-24T15:00+02:00"), at("2026-12-24T17:00+02:00")],
      [at("2026-12-28T09:00+02:00"), at("2026-12-28T13:00+02:00")],
    ]);
  });
});

describe("3. any set of weekdays will do (osTicket #6739)", () => {
  it("agrees with counting the hours one by one, whatever days are worked", () => {
    fc.assert(
      fc.property(
        fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        fc.integer({ min: 0, max: 24 * 60 }),
        fc.integer({ min: 1, max: 60 }),
        (days, hour, amount) => {
          const calendar: BusinessCalendar = { ...romania, timeZone: "UTC", week: weekOf(days) };
          const start = new Date(Date.UTC(2026, 5, 8) + hour * 3_600_000);
          const found = dueAt({ amount, unit: "business_hours" }, start, calendar);
          expect(found).toEqual(hourByHour(calendar, days, start, amount));
        },
      ),
    );
  });

  /** The slow way: walks hour by hour and asks of each whether it is worked. */
  function hourByHour(
    calendar: BusinessCalendar,
    days: readonly number[],
    start: Date,
    hours: number,
  ): Date {
    let now = start;
    for (let left = hours; left > 0; now = new Date(now.getTime() + 3_600_000)) {
      const weekday = now.getUTCDay() || 7;
      const open = now.getUTCHours() >= 9 && now.getUTCHours() < 17;
      const closed = calendar.closedDates.has(now.toISOString().slice(0, 10));
      if (days.includes(weekday) && open && !closed) left -= 1;
    }
    return now;
  }
});

describe("4. midnight (zammad #4432, #3180; glpi PR #22678)", () => {
  it("loses no minute at midnight on a calendar round the clock", () => {
    for (let hours = 1; hours <= 200; hours += 1) {
      const start = at("2026-11-16T23:59:30+02:00");
      expect(dueAt({ amount: hours, unit: "business_hours" }, start, roundTheClock)).toEqual(
        dueAt({ amount: hours, unit: "hours" }, start, roundTheClock),
      );
    }
  });

  it("places nothing at midnight or on a weekend when nobody works then", () => {
    const late = at("2026-11-20T23:59+02:00");
    expect(dueAt({ amount: 1, unit: "business_days" }, late, romania)).toEqual(
      at("2026-11-24T09:00+02:00"),
    );
    expect(dueAt({ amount: 8, unit: "business_hours" }, late, romania)).toEqual(
      at("2026-11-23T17:00+02:00"),
    );
  });
});

describe("5. a clock a tier and clocks on hold (frappe/helpdesk #2051, #1895, #1675, PR #2449)", () => {
  it("runs each tier from the first contact by its own duration", () => {
    const contact = at("2026-11-27T16:00+02:00");
    expect([
      dueAt({ amount: 24, unit: "hours" }, contact, romania),
      dueAt({ amount: 48, unit: "hours" }, contact, romania),
      dueAt({ amount: 2, unit: "business_days" }, contact, romania),
    ]).toEqual([
      at("2026-11-28T16:00+02:00"),
      at("2026-11-29T16:00+02:00"),
      at("2026-12-03T16:00+02:00"),
    ]);
  });

  it("holds for the working time of the pause alone, across holidays", () => {
    const pause = { from: at("2026-12-24T12:00+02:00"), to: at("2026-12-29T12:00+02:00") };
    const start = at("2026-12-23T12:00+02:00");
    // Held: Thursday afternoon, Monday, Tuesday morning; Christmas and the weekend hold nothing.
    expect(dueAt({ amount: 16, unit: "business_hours" }, start, romania, [pause])).toEqual(
      at("2026-12-30T12:00+02:00"),
    );
    expect(dueAt({ amount: 2, unit: "business_days" }, start, romania, [pause])).toEqual(
      at("2026-12-30T12:00+02:00"),
    );
    const holiday = { from: at("2026-12-25T00:00+02:00"), to: at("2026-12-28T00:00+02:00") };
    expect(dueAt({ amount: 2, unit: "business_days" }, start, romania, [holiday])).toEqual(
      dueAt({ amount: 2, unit: "business_days" }, start, romania),
    );
  });
});

describe("6. escalation over three levels, and late jobs (zammad #2532, #2188, #5257)", () => {
  it("has a moment for each level that does not depend on when anyone looks", () => {
    const contact = at("2026-10-24T20:00+03:00");
    const ladder = [
      { amount: 24, unit: "hours" },
      { amount: 48, unit: "hours" },
      { amount: 5, unit: "days" },
    ] as const;
    const due = ladder.map((duration) => dueAt(duration, contact, romania));
    // Summer time ends in between: the ladder runs in real hours.
    expect(due).toEqual([
      at("2026-10-25T19:00+02:00"),
      at("2026-10-26T19:00+02:00"),
      at("2026-10-29T19:00+02:00"),
    ]);
  });
});
