import { describe, expect, it } from "vitest";
import { locales, procedureKinds } from "../case/vocabulary";
import { claimInput, simpleInputs } from "../case/inputs";
import { messages, type Messages } from "@/lib/i18n/messages";
import { faultsOf, messageKeys, waysThrough } from "./check";
import { triage, type Graph } from "./graph";
import { answersOf, prefillOf, stepsOf, walk } from "./walk";

function leaves(tree: Messages, above = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [above + key] : leaves(value, `${above}${key}.`),
  );
}

describe("the graph", () => {
  it("has no fault: every way ends, every form is reached, nothing loops or hangs", () => {
    expect(faultsOf(triage, procedureKinds)).toEqual([]);
    expect(waysThrough(triage).length).toBeGreaterThan(150);
  });

  it.each(locales)("has every word in %s, and no word too many", (locale) => {
    const words = leaves(messages[locale].triage);
    const needed = messageKeys(triage);
    expect(needed.filter((key) => !words.includes(key))).toEqual([]);
    const said = words.filter((key) => /^(questions|ends|steps|messages)\./.test(key));
    expect(said.filter((key) => !needed.includes(key) && !/\.(hint|link)$/.test(key))).toEqual([]);
  });

  const yes = { yes: "b", no: "end" };
  const end = { form: null, prefill: {}, steps: [{ does: "track" }] } as const;
  const faulty: [string, Graph, RegExp][] = [
    [
      "loop",
      {
        start: "a",
        questions: { a: { ask: "what", options: { yes: "a", no: "end" } } },
        ends: { end },
      },
      /a leads back to itself/,
    ],
    [
      "hole",
      { start: "a", questions: { a: { ask: "what", options: yes } }, ends: { end } },
      /b, which is not there/,
    ],
    [
      "repetition",
      {
        start: "a",
        questions: {
          a: { ask: "what", options: yes },
          b: { ask: "what", options: { yes: "end", no: "end" } },
        },
        ends: { end },
      },
      /asks what again/,
    ],
    [
      "orphans",
      {
        start: "a",
        questions: {
          a: { ask: "what", options: { yes: "end", no: "end" } },
          b: { ask: "side", options: yes },
        },
        ends: { end, lost: end },
      },
      /b is never asked[\s\S]*lost is never reached/,
    ],
    [
      "a step that never holds",
      {
        start: "a",
        questions: { a: { ask: "what", options: { yes: "end", no: "end" } } },
        ends: {
          end: { ...end, steps: [{ does: "track" }, { does: "stop", when: { side: ["buyer"] } }] },
        },
      },
      /stop never holds/,
    ],
  ];
  it.each(faulty)("is refused for a %s", (_name, graph, fault) => {
    expect(faultsOf(graph, []).join("\n")).toMatch(fault);
  });
  it("is refused when a form cannot be reached", () => {
    expect(faultsOf(triage, [...procedureKinds, "appeal"])).toEqual([
      "form appeal is never reached",
    ]);
  });
});

describe("walking", () => {
  const claim = {
    what: "wrong_item",
    fault: "damaged",
    side: "buyer",
    guarantee: "yes",
    talked: "no_answer",
  };

  it("asks first things first, and counts", () => {
    const place = walk(triage, {});
    expect(place.shown).toMatchObject({ kind: "question", node: "what", position: 1, atMost: 7 });
    expect(walk(triage, { what: "authority" }).shown).toMatchObject({ position: 2, atMost: 2 });
  });

  it("fills in the claim from the answers", () => {
    const place = walk(triage, claim);
    expect(place.shown).toMatchObject({ kind: "end", node: "claim" });
    if (place.shown.kind !== "end") return;
    expect(prefillOf(place.shown.end, answersOf(place))).toEqual({
      contact: "no_answer",
      reason: "damaged",
    });
  });

  it("shows an earlier question again and keeps what was answered after it", () => {
    const place = walk(triage, { ...claim, at: "side" });
    expect(place.shown).toMatchObject({ kind: "question", node: "order_side", position: 3 });
    expect(place.answers).toEqual(claim);
    expect(walk(triage, { ...claim, after: "side" }).shown).toMatchObject({ node: "guarantee" });
    expect(walk(triage, { ...claim, after: "talked" }).shown).toMatchObject({ node: "claim" });
  });

  it("says when a question was sent without an answer", () => {
    const place = walk(triage, { what: "wrong_item", after: "fault" });
    expect(place).toMatchObject({ missing: true, shown: { node: "fault" } });
    expect(walk(triage, { what: "wrong_item", after: "what" }).missing).toBe(false);
  });

  it.each([
    [{ what: "' or 1=1 --" }, "what"],
    [{ what: "__proto__", at: "constructor" }, "what"],
    [{ what: ["conflict", "fraud"], at: ["x"] }, "conflict_side"],
    [{ what: "conflict", side: "\u0000", after: "x".repeat(100_000) }, "conflict_side"],
    // Left from another way, so it is no answer here.
    [{ what: "fraud", side: "buyer", money: "on_site" }, "fraud_money"],
  ])("takes no notice of what is no answer: %#", (parameters, node) => {
    expect(walk(triage, parameters).shown).toMatchObject({ kind: "question", node });
  });

  it("puts the bank first and the police before the form when money is gone", () => {
    const place = walk(triage, { what: "fraud", side: "buyer", money: "yes", police: "no" });
    if (place.shown.kind !== "end") throw new Error("no end");
    expect(stepsOf(place.shown.end, answersOf(place)).map((it) => it.does)).toEqual([
      "bank",
      "stop",
      "evidence",
      "talk_if_safe",
      "police",
      "form",
      "also_claim",
    ]);
  });

  it("fills every form in with values that it accepts, on every way", () => {
    for (const way of waysThrough(triage)) {
      const end = triage.ends[way.end];
      if (!end?.form) continue;
      const schema = end.form === "claim" ? claimInput : simpleInputs[end.form];
      const filled = prefillOf(end, way.answers);
      const faults = schema.safeParse(filled).error?.issues.map((issue) => String(issue.path[0]));
      expect(Object.keys(filled).filter((field) => faults?.includes(field))).toEqual([]);
      expect(filled.reason).toBeTruthy();
    }
  });
});
