import { closedDatesOf, wholeDay, type BusinessCalendar, type Interval } from "./calendar";

/**
 * Romania's public holidays, written out from public calendars and not from the code: the fixed
 * days from the Labour Code (Law 53/2003), article 139(1) as amended by Law 52/2023, which added
 * 6 and 7 January; Easter Sunday from the Orthodox paschalion (20 April 2025, 12 April 2026, 2 May
 * 2027, 16 April 2028), with Good Friday two days before, Pentecost 49 days after.
 */
const fixed = [
  ["01-01", "Anul nou"],
  ["01-02", "Anul nou"],
  ["01-06", "Bobotează"],
  ["01-07", "Sfântul Ioan Botezătorul"],
  ["01-24", "Ziua Unirii"],
  ["05-01", "Ziua muncii"],
  ["06-01", "Ziua Copilului"],
  ["08-15", "Adormirea Maicii Domnului"],
  ["11-30", "Sfântul Andrei"],
  ["12-01", "Ziua națională"],
  ["12-25", "Crăciunul"],
  ["12-26", "A doua zi de Crăciun"],
] as const;

const movable = [
  ["2025-04-18", "Vinerea Mare"],
  ["2025-04-20", "Paștele"],
  ["2025-04-21", "A doua zi de Paști"],
  ["2025-06-08", "Rusaliile"],
  ["2025-06-09", "A doua zi de Rusalii"],
  ["2026-04-10", "Vinerea Mare"],
  ["2026-04-12", "Paștele"],
  ["2026-04-13", "A doua zi de Paști"],
  ["2026-05-31", "Rusaliile"],
  ["2026-06-01", "A doua zi de Rusalii"],
  ["2027-04-30", "Vinerea Mare"],
  ["2027-05-02", "Paștele"],
  ["2027-05-03", "A doua zi de Paști"],
  ["2027-06-20", "Rusaliile"],
  ["2027-06-21", "A doua zi de Rusalii"],
  ["2028-04-14", "Vinerea Mare"],
  ["2028-04-16", "Paștele"],
  ["2028-04-17", "A doua zi de Paști"],
  ["2028-06-04", "Rusaliile"],
  ["2028-06-05", "A doua zi de Rusalii"],
] as const;

export const romanianYears = [2025, 2026, 2027, 2028] as const;

/** Every holiday of 2025 to 2028 as [date, name]; 1 June 2026 is two of them. */
export const romanianHolidays: readonly (readonly [string, string])[] = [
  ...romanianYears.flatMap((year) =>
    fixed.map(([day, name]): readonly [string, string] => [`${year}-${day}`, name]),
  ),
  ...movable,
];

export const workday: readonly Interval[] = [{ opensAt: "09:00", closesAt: "17:00" }];

/** Monday to Friday, 09:00 to 17:00 in Bucharest, with the public holidays of 2025 to 2028. */
export const romania: BusinessCalendar = {
  timeZone: "Europe/Bucharest",
  week: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [], 7: [] },
  closedDates: closedDatesOf(
    romanianHolidays.map(([date, name]) => ({ date, name, kind: "holiday", ...wholeDay })),
  ),
};

/** The same calendar with a further closure, of whole days or of a part of one. */
export function closing(
  calendar: BusinessCalendar,
  date: string,
  part: { from: string; to: string } = wholeDay,
): BusinessCalendar {
  const closed = new Map(calendar.closedDates);
  const closure = { kind: "closure" as const, name: "Inventory", ...part };
  return { ...calendar, closedDates: closed.set(date, [...(closed.get(date) ?? []), closure]) };
}

/** Every day worked from 09:00 to 17:00, no holidays. */
export const everyDay: BusinessCalendar = {
  ...romania,
  week: { ...romania.week, 6: workday, 7: workday },
  closedDates: new Map(),
};

const always: readonly Interval[] = [{ opensAt: "00:00", closesAt: "24:00" }];
/** Never closed. */
export const roundTheClock: BusinessCalendar = {
  ...romania,
  week: { 1: always, 2: always, 3: always, 4: always, 5: always, 6: always, 7: always },
  closedDates: new Map(),
};

const split: readonly Interval[] = [
  { opensAt: "14:00", closesAt: "18:00" },
  { opensAt: "09:00", closesAt: "12:30" },
];
const night: readonly Interval[] = [{ opensAt: "22:00", closesAt: "06:00" }];
/** Two blocks a day, a short Friday, and holidays. */
export const twoBlocks: BusinessCalendar = {
  ...romania,
  week: {
    1: split,
    2: split,
    3: split,
    4: split,
    5: [{ opensAt: "09:00", closesAt: "12:30" }],
    6: [],
    7: [],
  },
};
/** Nights from Monday to Friday: the last one ends on Saturday morning. */
export const nights: BusinessCalendar = {
  ...romania,
  week: { 1: night, 2: night, 3: night, 4: night, 5: night, 6: [], 7: [] },
  closedDates: new Map(),
};
