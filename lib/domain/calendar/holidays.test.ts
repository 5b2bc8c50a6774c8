import { describe, expect, it } from "vitest";
import { romanianHolidays, romanianYears } from "./romania.fixture";
import { holidaysOf } from "./holidays";

describe("the holidays that calendars are filled with", () => {
  it.each(romanianYears)("are those of Romania's published calendar of %i", (year) => {
    const published = romanianHolidays
      .map(([date]) => date)
      .filter((it) => it.startsWith(`${year}`));
    const filled = holidaysOf("RO", year).map((it) => it.date);
    expect(filled.sort()).toEqual([...new Set(published)].sort());
  });

  /** Orthodox Easter Sundays as the Romanian Patriarchate's calendar gives them. */
  const easters = [
    ...["2021-05-02", "2022-04-24", "2023-04-16", "2024-05-05", "2025-04-20", "2026-04-12"],
    ...["2027-05-02", "2028-04-16", "2029-04-08", "2030-04-28", "2031-04-13", "2032-05-02"],
    ...["2033-04-24", "2034-04-09", "2035-04-29"],
  ];
  const daysAfter = (date: string, days: number) =>
    new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

  it.each(easters)("have Good Friday, Easter Monday and Whit Monday around %s", (easter) => {
    const filled = holidaysOf("RO", Number(easter.slice(0, 4))).map((it) => it.date);
    expect(filled).toEqual(
      expect.arrayContaining([-2, 0, 1, 49, 50].map((days) => daysAfter(easter, days))),
    );
  });

  it("have both days of New Year, and Easter by the Julian computus, until 2099", () => {
    for (let year = 2024; year <= 2099; year += 1) {
      const filled = holidaysOf("RO", year).map((it) => it.date);
      expect(filled).toEqual(expect.arrayContaining([`${year}-01-01`, `${year}-01-02`]));
      // J. Meeus, Astronomical Algorithms, chapter 8; 13 days from Julian to Gregorian till 2099.
      const d = (19 * (year % 19) + 15) % 30;
      const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
      const [month, day] = [Math.floor((d + e + 114) / 31), ((d + e + 114) % 31) + 1];
      const easter = new Date(Date.UTC(year, month - 1, day + 13)).toISOString().slice(0, 10);
      expect(filled).toContain(daysAfter(easter, 1));
    }
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
