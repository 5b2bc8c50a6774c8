import { describe, expect, it } from "vitest";
import {
  changeId,
  passagesChanged,
  policyHistory,
  type Line,
  type PolicyRecord,
} from "./policy-changes";

/** A text with its headings marked by #. */
const lines = (...texts: string[]): Line[] =>
  texts.map((text) => ({ text: text.replace(/^# /, ""), heading: text.startsWith("# ") }));

describe("what changed in a text", () => {
  const before = lines("# Title", "Summary.", "# Who", "You.", "We.", "# When", "In two days.");

  it("is told passage by passage, under its heading", () => {
    const after = lines(
      "# Title",
      "Summary.",
      "# Who",
      "You.",
      "They.",
      "# When",
      "In two days.",
      "Or later.",
    );
    expect(passagesChanged(before, after)).toEqual([
      { under: "Who", before: "We.", after: "They." },
      { under: "When", before: "", after: "Or later." },
    ]);
  });

  it("is a passage also when a whole part came or went", () => {
    const after = lines("# Title", "Summary.", "# Why", "So.", "# When", "In two days.");
    expect(passagesChanged(before, after)).toEqual([
      { under: "Title", before: "Who\nYou.\nWe.", after: "Why\nSo." },
    ]);
    expect(passagesChanged(lines(), before)[0]).toMatchObject({ under: "", before: "" });
  });

  it("is nothing when the words are the same, and something when a heading became words", () => {
    expect(passagesChanged(before, before)).toEqual([]);
    expect(passagesChanged(lines("# Who"), lines("Who"))).toHaveLength(1);
  });
});

describe("the history of a policy", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 5, day));
  const record = (given: Partial<PolicyRecord>): PolicyRecord => ({
    effective: "2026-06-01",
    texts: [{ at: at(1), revision: 1, source: "One." }],
    figures: [],
    meaningIn: new Set([1]),
    read: (source) => lines(...source.split("|")),
    ...given,
  });
  const texts = (...sources: (string | null)[]) =>
    sources.map((source, index) => ({ at: at(index + 1), revision: index + 1, source }));

  it("begins on the day from which the first text is in force", () => {
    expect(policyHistory(record({}))).toEqual([{ kind: "first", at: "2026-06-01" }]);
  });

  it("has texts and figures, the newest first", () => {
    const [before, after] = [
      { amount: 48, unit: "hours" as const },
      { amount: 36, unit: "hours" as const },
    ];
    const history = policyHistory(
      record({
        texts: texts("One.", "Two."),
        meaningIn: new Set([1, 2]),
        figures: [{ at: at(3), figures: [{ figure: "complaint.investigation", before, after }] }],
      }),
    );
    expect(history.map(({ kind, at: moment }) => `${kind} ${moment}`)).toEqual([
      "figures 2026-06-03T00:00:00.000Z",
      "text 2026-06-02T00:00:00.000Z",
      "first 2026-06-01",
    ]);
    expect(new Set(history.map(changeId)).size).toBe(3);
    expect(changeId(history[0] ?? { kind: "first", at: "" })).toBe("change-figures-20260603000000");
  });

  it.each<[string, (string | null)[], number[], number]>([
    ["a small correction", ["One.", "Onne."], [1], 0],
    ["a small correction after a change never shown", ["One.", "Two."], [1, 2], 1],
    ["the same words again", ["One.", "One."], [1, 2], 0],
    ["a text taken away and shown again", ["One.", null, "One."], [1, 2, 3], 0],
    ["a text taken away and shown changed", ["One.", null, "Two."], [1, 2, 3], 1],
  ])("with %s", (_, sources, meaning, changes) => {
    const given = record({ texts: texts(...sources), meaningIn: new Set(meaning) });
    expect(policyHistory(given)).toHaveLength(changes + 1);
  });

  it("does not tell a replaced figure as changed words too", () => {
    const history = policyHistory(
      record({
        texts: texts("Within {f}.|A.", "Within {f}.|B."),
        meaningIn: new Set([2]),
        read: (source, moment) =>
          lines(...source.replace("{f}", `${moment.getUTCDate()}`).split("|")),
      }),
    );
    expect(history[0]).toMatchObject({ passages: [{ before: "A.", after: "B." }] });
  });
});
