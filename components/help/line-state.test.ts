import { describe, expect, it } from "vitest";
import { lineState } from "./line-state";

const day = [{ opensAt: "09:00", closesAt: "21:00" }];
const week = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: [] };
const words = {
  open: "until {time}",
  opensToday: "today {time}",
  opensTomorrow: "tomorrow {time}",
  opensOn: ["Mon {time}", "Tue {time}", "Wed {time}", "Thu {time}", "Fri {time}", "Sat {time}", ""],
};
const at = (instant: string, hours = week, holidays: readonly string[] = []) =>
  lineState(hours, "Europe/Bucharest", words, Date.parse(instant), holidays);

describe("the phone line", () => {
  it.each([
    ["just before opening", "2026-11-20T06:59:59Z", false, "today 09:00"],
    ["at opening", "2026-11-20T07:00:00Z", true, "until 21:00"],
    ["last minute", "2026-11-20T18:59:59Z", true, "until 21:00"],
    ["at closing", "2026-11-20T19:00:00Z", false, "tomorrow 09:00"],
    ["Saturday night, over the closed Sunday", "2026-11-21T19:30:00Z", false, "Mon 09:00"],
    ["Sunday", "2026-11-22T10:00:00Z", false, "tomorrow 09:00"],
    ["in summer time", "2026-07-06T06:00:00Z", true, "until 21:00"],
    ["the day the clocks go forward (a Sunday)", "2026-03-29T12:00:00Z", false, "tomorrow 09:00"],
  ])("%s", (_name, instant, open, text) => {
    expect(at(instant)).toEqual({ open, text });
  });

  it("knows a break at noon", () => {
    const split = [
      { opensAt: "14:00", closesAt: "18:00" },
      { opensAt: "09:00", closesAt: "12:00" },
    ];
    const hours = { ...week, 5: split };
    expect(at("2026-11-20T10:30:00Z", hours)).toEqual({ open: false, text: "today 14:00" });
    expect(at("2026-11-20T12:00:00Z", hours)).toEqual({ open: true, text: "until 18:00" });
  });

  it.each([
    ["on a holiday", "2026-12-01T10:00:00Z", false, "tomorrow 09:00"],
    ["the evening before two of them", "2026-11-28T20:00:00Z", false, "Wed 09:00"],
    ["early on a holiday by local time", "2026-11-30T22:30:00Z", false, "tomorrow 09:00"],
    ["the day after", "2026-12-02T10:00:00Z", true, "until 21:00"],
  ])("knows public holidays: %s", (_name, instant, open, text) => {
    expect(at(instant, week, ["2026-11-30", "2026-12-01"])).toEqual({ open, text });
  });

  it("says nothing for hours that never open", () => {
    const never = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    expect(lineState(never, "Europe/Bucharest", words, 0)).toBeNull();
  });
});
