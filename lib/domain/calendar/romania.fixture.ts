import type { BusinessCalendar, Interval } from "./calendar";

const workday: readonly Interval[] = [{ opensAt: "09:00", closesAt: "17:00" }];

/** Romania's public holidays (Labour Code, article 139), written out for the tests. */
const holidays: readonly (readonly [string, string])[] = [
  ["2026-01-01", "Anul nou"],
  ["2026-01-02", "Anul nou"],
  ["2026-01-06", "Bobotează"],
  ["2026-01-07", "Sfântul Ioan Botezătorul"],
  ["2026-01-24", "Ziua Unirii"],
  ["2026-04-10", "Vinerea Mare"],
  ["2026-04-12", "Paștele"],
  ["2026-04-13", "A doua zi de Paști"],
  ["2026-05-01", "Ziua muncii"],
  ["2026-05-31", "Rusaliile"],
  ["2026-06-01", "Ziua Copilului"],
  ["2026-08-15", "Adormirea Maicii Domnului"],
  ["2026-11-30", "Sfântul Andrei"],
  ["2026-12-01", "Ziua națională"],
  ["2026-12-25", "Crăciunul"],
  ["2026-12-26", "A doua zi de Crăciun"],
  ["2027-01-01", "Anul nou"],
  ["2027-01-02", "Anul nou"],
  ["2027-01-06", "Bobotează"],
  ["2027-01-07", "Sfântul Ioan Botezătorul"],
  ["2027-01-24", "Ziua Unirii"],
  ["2027-04-30", "Vinerea Mare"],
  ["2027-05-01", "Ziua muncii"],
  ["2027-05-02", "Paștele"],
  ["2027-05-03", "A doua zi de Paști"],
];

/** Monday to Friday in Bucharest, with the holidays of 2026 and early 2027. */
export const romania: BusinessCalendar = {
  timeZone: "Europe/Bucharest",
  week: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [], 7: [] },
  closedDates: new Map(holidays),
};

/** Every day worked, no holidays: what is left is daylight saving. */
export const everyDay: BusinessCalendar = {
  ...romania,
  week: { ...romania.week, 6: workday, 7: workday },
  closedDates: new Map(),
};

/** A line answered Monday to Saturday, 09:00 to 21:00. */
const answered: readonly Interval[] = [{ opensAt: "09:00", closesAt: "21:00" }];
export const phoneLine: BusinessCalendar = {
  timeZone: "Europe/Bucharest",
  week: {
    1: answered,
    2: answered,
    3: answered,
    4: answered,
    5: answered,
    6: answered,
    7: [],
  },
  closedDates: new Map(),
};
