import { describe, expect, it } from "vitest";
import { parseChange } from "./change";
import { parseHours, writeHours } from "./week";

describe("hours as they are typed", () => {
  it.each([
    ["", []],
    ["9:00-17:00", ["09:00", "17:00"]],
    ["14.00 – 18.00; 09:00 - 12:30", ["09:00", "12:30", "14:00", "18:00"]],
    ["00:00-24:00", ["00:00", "24:00"]],
    ["22:00-06:00", ["22:00", "06:00"]],
  ])("reads %j", (typed, times) => {
    const read = parseHours(typed);
    if (typeof read === "string") throw new Error(read);
    expect(read.flatMap((it) => [it.opensAt, it.closesAt])).toEqual(times);
    expect(parseHours(writeHours(read))).toEqual(read);
  });

  it.each(["nine to five", "09:00", "09:00-25:00", "24:00-06:00", "09:60-10:00", "09:00-17:00,"])(
    "refuses %j",
    (typed) => expect(parseHours(typed)).toBe("hours_wrong"),
  );

  it("refuses the minute before midnight, which would be lost every night", () => {
    expect(parseHours("00:00-23:59")).toBe("hours_midnight");
  });
});

describe("a change of the calendar", () => {
  const closure = { do: "add", date: "2026-12-28", name: "Inventory" };

  it("closes whole days, several in a row, or a part of one", () => {
    expect(parseChange({ ...closure, until: "2026-12-30", from: "", to: "" })).toEqual({
      ok: true,
      change: {
        do: "add",
        kind: "closure",
        dates: ["2026-12-28", "2026-12-29", "2026-12-30"],
        name: "Inventory",
        from: "00:00",
        to: "24:00",
      },
    });
    expect(parseChange({ ...closure, from: "12:00", to: "15:00" })).toMatchObject({
      change: { dates: ["2026-12-28"], from: "12:00", to: "15:00" },
    });
  });

  it.each([
    [{ date: "" }, "date", "date_wrong"],
    [{ date: "2026-02-30" }, "date", "date_wrong"],
    [{ until: "2026-12-27" }, "until", "until_before"],
    [{ until: "2027-12-27" }, "until", "until_far"],
    [{ until: "soon" }, "until", "date_wrong"],
    [{ from: "15:00", to: "12:00" }, "to", "to_before"],
    [{ from: "noon" }, "from", "time_wrong"],
    [{ name: " " }, "name", "name_required"],
    [{ do: "remove", id: "1" }, "", "gone"],
    [{ do: "edit", id: "1" }, "", "gone"],
    [{ do: "edit", id: "3b241101-e2bb-4255-8caf-4136c566a962", date: "" }, "date", "date_wrong"],
    [{ do: "else" }, "", "unexpected"],
    [{ do: "week" }, "day1", "week_empty"],
    [{ do: "week", day3: "9-17" }, "day3", "hours_wrong"],
  ])("refuses %j", (given, field, code) => {
    expect(parseChange({ ...closure, ...given })).toEqual({ ok: false, errors: [{ field, code }] });
  });

  it("changes one date, which may become a holiday", () => {
    const id = "3b241101-e2bb-4255-8caf-4136c566a962";
    const edit = { ...closure, do: "edit", id, kind: "holiday", until: "2027-12-27" };
    expect(parseChange(edit)).toEqual({
      ok: true,
      change: {
        ...{ do: "edit", id, date: "2026-12-28", kind: "holiday", name: "Inventory" },
        ...{ from: "00:00", to: "24:00" },
      },
    });
  });

  it("reads a week", () => {
    expect(parseChange({ do: "week", day2: "09:00-12:30", day6: "10:00-14:00" })).toMatchObject({
      change: { week: { 1: [], 2: [{ opensAt: "09:00", closesAt: "12:30" }], 7: [] } },
    });
  });
});
