import { describe, expect, it } from "vitest";
import { nothingOwed, owedByClaimant, settled } from "./owed";
import type { EventType } from "./vocabulary";

const at = (hour: number) => new Date(Date.UTC(2026, 5, 8, hour));
const told = (type: EventType, hour: number, payload: Record<string, unknown> = {}) => ({
  ...{ type, at: at(hour), payload },
});
const asked = (hour: number, from = "claimant") => told("ask_information", hour, { from });

describe("when the claimant owed an answer", () => {
  it.each<[string, Parameters<typeof owedByClaimant>[0], [number, number][], number | null]>([
    ["never asked", [told("moved", 1)], [], null],
    ["asked and not yet answered", [asked(1)], [], 1],
    ["asked twice before the answer", [asked(1), asked(2)], [], 1],
    ["answered", [asked(1), told("answer_information", 3)], [[1, 3]], null],
    ["the time to answer is over", [asked(1), told("deadline_passed", 4)], [[1, 4]], null],
    ["another stage begins", [asked(1), told("moved", 5)], [[1, 5]], null],
    ["the other side is asked instead", [asked(1), asked(2, "respondent")], [[1, 2]], null],
    ["what is said besides", [asked(1), told("message", 2)], [], 1],
    [
      "asked again later",
      [asked(1), told("answer_information", 2), asked(4), told("moved", 6)],
      [
        [1, 2],
        [4, 6],
      ],
      null,
    ],
  ])("is read off the record: %s", (_, record, pauses, since) => {
    expect(owedByClaimant(record)).toEqual({
      pauses: pauses.map(([from, to]) => ({ from: at(from), to: at(to) })),
      since: since === null ? null : at(since),
    });
  });

  it("ends with whatever settles it, once", () => {
    const open = owedByClaimant([asked(1)]);
    const over = settled(open, at(2));
    expect(over).toEqual({ pauses: [{ from: at(1), to: at(2) }], since: null });
    expect(settled(over, at(3))).toEqual(over);
    expect(settled(nothingOwed, at(3))).toEqual(nothingOwed);
  });
});
