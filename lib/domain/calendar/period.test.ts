import { describe, expect, it } from "vitest";
import { readPeriod } from "./period";

const now = new Date("2026-10-26T22:30:00Z"); // the 27th in Bucharest already
const read = (asked: Parameters<typeof readPeriod>[0]) =>
  readPeriod(asked, now, "Europe/Bucharest");

describe("the period of an address", () => {
  it("is so many local days up to today", () => {
    expect(read({ days: "7" })).toEqual({
      firstDay: "2026-10-21",
      lastDay: "2026-10-27",
      since: new Date("2026-10-20T21:00:00Z"),
      until: new Date("2026-10-27T22:00:00Z"),
    });
  });

  it("is two days, both whole, with the hour that the clocks went back", () => {
    const { since, until } = read({ from: "2026-10-25", to: "2026-10-25" });
    expect(until.getTime() - since.getTime()).toBe(25 * 3_600_000);
  });

  it.each([
    {},
    { days: "8" },
    { days: ["7", "7"] },
    { from: "2026-10-01" },
    { from: "2026-10-02", to: "2026-10-01" },
    { from: "2026-02-30", to: "2026-03-01" },
    { from: "0001-01-01", to: "9999-12-31" },
    { from: "<script>", to: "2026-10-01" },
  ])("is the last thirty days for %o", (asked) => {
    expect(read(asked)).toMatchObject({ firstDay: "2026-09-28", lastDay: "2026-10-27" });
  });
});
