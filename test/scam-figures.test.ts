import { describe, expect, it } from "vitest";
import { figuresOf, halves, labelled } from "@/bench/scam/labelled";
import results from "@/bench/results/scam.json";

describe("the labelled messages of the scam check", () => {
  it("are at least 150, in three languages, two fifths of them harmless", () => {
    expect(labelled.length).toBeGreaterThanOrEqual(150);
    const honest = labelled.filter((it) => it.label === "honest").length;
    expect(honest / labelled.length).toBeGreaterThanOrEqual(0.4);
    expect(new Set(labelled.map((it) => it.id)).size).toBe(labelled.length);
    expect(new Set(labelled.map((it) => it.id.slice(0, 2)))).toEqual(new Set(["en", "fr", "ro"]));
  });

  it("are in two halves, translations together", () => {
    const { tuned, heldOut } = halves();
    const told = (half: typeof tuned) => new Set(half.map((it) => it.id.slice(3)));
    expect(tuned.length + heldOut.length).toBe(labelled.length);
    expect([...told(tuned)].filter((it) => told(heldOut).has(it))).toEqual([]);
    expect(Math.abs(tuned.length - heldOut.length)).toBeLessThanOrEqual(6);
  });

  it("keep a floor under the half that no rule was tuned on", () => {
    const { heldOut } = halves();
    const { precision, recall } = figuresOf(heldOut, "some");
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.88);
    expect(figuresOf(heldOut, "strong").precision).toBeGreaterThanOrEqual(0.97);
  });

  it("give the figures that are written down", () => {
    const { tuned, heldOut } = halves();
    for (const least of ["some", "strong"] as const) {
      expect(figuresOf(heldOut, least)).toEqual(results.heldOut[least]);
      expect(figuresOf(tuned, least)).toEqual(results.tuned[least]);
    }
  });
});
