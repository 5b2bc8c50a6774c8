import { beforeEach, expect, it } from "vitest";
import { countReading, giveBackReadings, takeReadings } from "./tally";

const at = new Date("2026-06-08T07:00:00Z");
const page = { day: "2026-06-08", locale: "en" as const, path: "/help/a/b" };

beforeEach(() => void takeReadings());

it("adds up a page's readings until they are taken, once", () => {
  countReading(page, "1.1.1.1", at);
  countReading(page, "2.2.2.2", at);
  countReading({ ...page, locale: "ro" }, "1.1.1.1", at);
  const taken = takeReadings();
  expect(taken).toEqual([
    { ...page, count: 2 },
    { ...page, locale: "ro", count: 1 },
  ]);
  expect(takeReadings()).toEqual([]);
  giveBackReadings(taken);
  countReading(page, "1.1.1.1", at);
  expect(takeReadings().map(({ count }) => count)).toEqual([3, 1]);
});

it("does not count a flood from one sender, until the next minute", () => {
  const later = new Date(at.getTime() + 60_000);
  const counted = Array.from({ length: 200 }, () => countReading(page, "9.9.9.9", at));
  expect(counted.filter(Boolean)).toHaveLength(120);
  expect(countReading(page, "8.8.8.8", at)).toBe(true);
  expect(countReading(page, "9.9.9.9", later)).toBe(true);
});
