import { describe, expect, it } from "vitest";
import { romanianHolidays, romanianYears } from "@/lib/domain/calendar/romania.fixture";
import { holidaysOf } from "./holidays";

describe("the holidays that calendars are filled with", () => {
  it.each(romanianYears)("are those of Romania's published calendar of %i", (year) => {
    const published = romanianHolidays
      .map(([date]) => date)
      .filter((it) => it.startsWith(`${year}`));
    const filled = holidaysOf("RO", year).map((it) => it.date);
    expect(filled.sort()).toEqual([...new Set(published)].sort());
  });

  it("make one row of two holidays on one day", () => {
    const first = holidaysOf("RO", 2026).filter((it) => it.date === "2026-06-01");
    expect(first.map((it) => it.name)).toEqual(["Ziua Copilului, A doua zi de Rusalii"]);
  });

  it("are those of other countries too, with proper Romanian letters", () => {
    const french = holidaysOf("FR", 2026).map((it) => it.date);
    expect(french).toContain("2026-07-14");
    expect(french).not.toContain("2026-12-26");
    expect(
      holidaysOf("MD", 2026)
        .map((it) => it.name)
        .join(),
    ).not.toMatch(/[şţ]/i);
  });
});
