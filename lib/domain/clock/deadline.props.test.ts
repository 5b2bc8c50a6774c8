import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localOf, type BusinessCalendar } from "../calendar/calendar";
import { closing, nights, romania, roundTheClock, twoBlocks } from "../calendar/romania.fixture";
import { isBusinessDay } from "../calendar/local-day";
import { countBusinessTime, workedBetween } from "../calendar/business-hours";
import { inOrder } from "../calendar/pauses";
import { dueAt, type Duration } from "./clock";
import { explainDeadline } from "./explain";

const minuteMs = 60_000;
const calendars = fc.constantFrom<BusinessCalendar>(romania, twoBlocks, nights, roundTheClock);
const units = fc.constantFrom<Duration["unit"]>("hours", "days", "business_hours", "business_days");
const durations = fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: units });
const moments = fc
  .integer({ min: 0, max: 500 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * minuteMs));
const pauses = fc.array(
  fc
    .tuple(moments, fc.integer({ min: 0, max: 6_000 }))
    .map(([from, minutes]) => ({ from, to: new Date(from.getTime() + minutes * minuteMs) })),
  { maxLength: 4 },
);
const closures = fc.record({
  date: moments.map((at) => at.toISOString().slice(0, 10)),
  part: fc.constantFrom(
    { from: "00:00", to: "24:00" },
    { from: "09:00", to: "11:00" },
    { from: "12:00", to: "23:30" },
  ),
});

/** The hour that comes twice when summer time ends; the same local time is then ambiguous. */
const repeated = (at: Date) => {
  const local = localOf(at, "Europe/Bucharest");
  return local.toPlainDate().toString() === "2026-10-25" && local.hour === 3;
};

// Thousands of sums: seconds by themselves, and more beside other work.
describe("every deadline", { timeout: 60_000 }, () => {
  it("comes no earlier for a later start", () => {
    fc.assert(
      fc.property(calendars, durations, moments, moments, (calendar, duration, a, b) => {
        fc.pre(!repeated(a) && !repeated(b));
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(dueAt(duration, first, calendar).getTime()).toBeLessThanOrEqual(
          dueAt(duration, second, calendar).getTime(),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it("comes no earlier when a closure is added, and ignores it in elapsed time", () => {
    fc.assert(
      fc.property(calendars, durations, moments, closures, (calendar, duration, start, closure) => {
        const before = dueAt(duration, start, calendar).getTime();
        const after = dueAt(duration, start, closing(calendar, closure.date, closure.part));
        expect(after.getTime()).toBeGreaterThanOrEqual(before);
        if (!duration.unit.startsWith("business")) expect(after.getTime()).toBe(before);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is explained by lines that sum up to the duration, pauses or not", () => {
    fc.assert(
      fc.property(calendars, durations, moments, pauses, (calendar, duration, start, held) => {
        const { lines, dueAt: due } = explainDeadline(duration, start, calendar, held);
        const counted = lines.reduce(
          (sum, line) => sum + (line.kind === "day" ? line.counted : line.countedMs),
          0,
        );
        const hours = { hours: 1, days: 24, business_hours: 1, business_days: 0 }[duration.unit];
        expect(counted).toBe(hours === 0 ? duration.amount : duration.amount * hours * 3_600_000);
        const stretches = lines.flatMap((line) => (line.kind === "stretch" ? [line] : []));
        for (const [index, line] of stretches.entries()) {
          expect(line.from.getTime()).toBeLessThan(line.to.getTime());
          if (index > 0) expect(line.from).toEqual(stretches[index - 1]?.to);
        }
        if (hours !== 0) expect(stretches[0]?.from).toEqual(start);
        if (stretches.length > 0) expect(stretches.at(-1)?.to).toEqual(due);
      }),
      { numRuns: 1_000 },
    );
  });

  it("moves by exactly a pause's length when it runs in elapsed time", () => {
    fc.assert(
      fc.property(
        fc.record({
          amount: fc.integer({ min: 2, max: 40 }),
          unit: fc.constantFrom<Duration["unit"]>("hours", "days"),
        }),
        moments,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.integer({ min: 1, max: 90_000 }),
        (duration, start, into, minutes) => {
          const due = dueAt(duration, start, romania);
          const from = new Date(start.getTime() + into * (due.getTime() - start.getTime()));
          const pause = { from, to: new Date(from.getTime() + minutes * minuteMs) };
          expect(dueAt(duration, start, romania, [pause]).getTime()).toBe(
            due.getTime() + minutes * minuteMs,
          );
        },
      ),
    );
  });

  it("moves by exactly the working time of its pauses, wherever they lie", () => {
    const spans = fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.integer({ min: 1, max: 9_000 })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        calendars,
        moments,
        fc.integer({ min: 1, max: 60 }),
        spans,
        (calendar, start, hours, given) => {
          const duration = { amount: hours, unit: "business_hours" } as const;
          const usual = dueAt(duration, start, calendar).getTime();
          const held = given.map(([into, minutes]) => {
            const from = new Date(start.getTime() + into * (usual - start.getTime()));
            return { from, to: new Date(from.getTime() + minutes * minuteMs) };
          });
          const due = dueAt(duration, start, calendar, held);
          const { workedMs, pausedMs } = workedBetween(calendar, start, due, inOrder(held));
          expect(workedMs - pausedMs).toBe(hours * 60 * minuteMs);
          const unpaused = countBusinessTime(calendar, start, hours * 60 * minuteMs + pausedMs);
          expect(due).toEqual(unpaused.dueAt);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("comes no earlier for a longer duration or a further pause", () => {
    fc.assert(
      fc.property(calendars, durations, moments, pauses, (calendar, duration, start, held) => {
        const longer = { ...duration, amount: duration.amount + 1 };
        const due = dueAt(duration, start, calendar, held).getTime();
        expect(dueAt(longer, start, calendar, held).getTime()).toBeGreaterThan(due);
        expect(due).toBeGreaterThanOrEqual(dueAt(duration, start, calendar).getTime());
      }),
      { numRuns: 500 },
    );
  });

  it("in business time falls in working hours, on a business day", () => {
    const business = fc.constantFrom<Duration["unit"]>("business_days", "business_hours");
    fc.assert(
      fc.property(business, moments, fc.integer({ min: 1, max: 30 }), (unit, start, amount) => {
        const due = localOf(dueAt({ amount, unit }, start, romania), "Europe/Bucharest");
        expect(isBusinessDay(romania, due.toPlainDate().toString())).toBe(true);
        const minutes = due.hour * 60 + due.minute;
        expect(minutes).toBeGreaterThanOrEqual(9 * 60);
        expect(minutes).toBeLessThanOrEqual(17 * 60);
      }),
    );
  });
});
