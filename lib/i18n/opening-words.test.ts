import { expect, it } from "vitest";
import { weekInWords, type WeekHours } from "./opening-words";

const day = [{ opensAt: "09:00", closesAt: "21:00" }];
const week: WeekHours = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: [] };

it.each([
  ["en", "Monday to Saturday, 09:00–21:00"],
  ["fr", "du lundi au samedi, 09:00–21:00"],
  ["ro", "de luni până sâmbătă, 09:00–21:00"],
] as const)("says a week in %s", (locale, words) => {
  expect(weekInWords(week, locale)).toBe(words);
});

it("says days apart that have other hours", () => {
  const short = [{ opensAt: "10:00", closesAt: "14:00" }];
  expect(weekInWords({ ...week, 6: short }, "en")).toBe(
    "Monday to Friday, 09:00–21:00; Saturday, 10:00–14:00",
  );
});
