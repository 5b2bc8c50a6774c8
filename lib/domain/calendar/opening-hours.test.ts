import { describe, expect, it } from "vitest";
import { closedDatesOf, wholeDay } from "./calendar";
import { openingState } from "./opening-hours";
import { nights, roundTheClock } from "./romania.fixture";

const line = [{ opensAt: "09:00", closesAt: "21:00" }];
const hours = {
  timeZone: "Europe/Bucharest",
  week: { 1: line, 2: line, 3: line, 4: line, 5: line, 6: line, 7: [] },
  closedDates: closedDatesOf([
    { date: "2026-12-01", kind: "holiday", name: "Ziua Națională", ...wholeDay },
    { date: "2026-12-02", kind: "closure", name: "Training", from: "13:00", to: "15:00" },
  ]),
};
const split = {
  ...hours,
  week: {
    ...hours.week,
    1: [
      { opensAt: "14:00", closesAt: "18:00" },
      { opensAt: "09:00", closesAt: "12:00" },
    ],
  },
};

describe("the phone line", () => {
  it.each([
    ["2026-11-20T09:00+02:00", true, "2026-11-20T21:00+02:00"],
    ["2026-11-20T20:59+02:00", true, "2026-11-20T21:00+02:00"],
    ["2026-11-20T21:00+02:00", false, "2026-11-21T09:00+02:00"],
    ["2026-11-20T08:59+02:00", false, "2026-11-20T09:00+02:00"],
    ["2026-11-21T22:00+02:00", false, "2026-11-23T09:00+02:00"],
    ["2026-11-22T12:00+02:00", false, "2026-11-23T09:00+02:00"],
    ["2026-12-01T12:00+02:00", false, "2026-12-02T09:00+02:00"],
    ["2026-12-02T12:00+02:00", true, "2026-12-02T13:00+02:00"],
    ["2026-12-02T13:00+02:00", false, "2026-12-02T15:00+02:00"],
    ["2026-03-28T22:00+02:00", false, "2026-03-30T09:00+03:00"],
    ["2026-10-24T22:00+03:00", false, "2026-10-26T09:00+02:00"],
  ])("at %s open is %s, and that changes at %s", (now, open, at) => {
    const state = openingState(hours, new Date(now));
    expect(state.open).toBe(open);
    expect(state.open ? state.closesAt : state.opensAt).toEqual(new Date(at));
  });

  it("knows several intervals a day, in any order", () => {
    const noon = openingState(split, new Date("2026-11-16T12:30+02:00"));
    expect(noon).toEqual({ open: false, opensAt: new Date("2026-11-16T14:00+02:00") });
  });

  it("knows hours past midnight and a line that never closes", () => {
    expect(openingState(nights, new Date("2026-11-21T05:00+02:00"))).toEqual({
      open: true,
      closesAt: new Date("2026-11-21T06:00+02:00"),
    });
    expect(openingState(roundTheClock, new Date("2026-11-21T05:00+02:00")).open).toBe(true);
  });

  it("refuses hours that never open", () => {
    const week = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    expect(() => openingState({ ...hours, week }, new Date())).toThrow(RangeError);
  });
});
