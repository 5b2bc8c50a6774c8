import { describe, expect, it } from "vitest";
import { procedureKinds } from "../case/vocabulary";
import type { Duration } from "../clock/clock";
import { changeableFigures, extensionOf, readFigures, withFigures } from "./change-figures";
import { publishedProcedures } from "./definitions";
import { figuresOf } from "./figures";
import { validateProcedure } from "./validate";

const { complaint, claim } = publishedProcedures;
const hours = (amount: number) => ({ amount, unit: "hours" as const });

describe.each(procedureKinds)("the figures of the %s", (kind) => {
  const procedure = publishedProcedures[kind];

  it("can all be changed, each once", () => {
    const keys = changeableFigures(procedure).map((it) => `${kind}.${it.key}`);
    expect(keys.toSorted()).toEqual(Object.keys(figuresOf({ [kind]: procedure })).toSorted());
  });

  it("change nothing when they are typed as they are", () => {
    const typed = Object.fromEntries(
      changeableFigures(procedure).flatMap(({ key, duration }) => [
        [`${key}.amount`, String(duration.amount)],
        [`${key}.unit`, duration.unit],
      ]),
    );
    expect(readFigures(procedure, typed)).toEqual({ changes: [], errors: [] });
  });

  it("give a version that is fit to run and differs in nothing else", () => {
    const changes = changeableFigures(procedure).map(({ key, duration }) => ({
      key,
      before: duration,
      after: { ...duration, amount: duration.amount + 1 },
    }));
    const next = withFigures(procedure, changes);
    expect(validateProcedure(next)).toEqual([]);
    const figures = figuresOf({ [kind]: next });
    for (const { key, after } of changes) expect(figures[`${kind}.${key}`], key).toEqual(after);
    expect(next.version).toBe(procedure.version + 1);
    const back = changes.map((it) => ({ ...it, before: it.after, after: it.before }));
    expect(withFigures(next, back)).toEqual({ ...procedure, version: procedure.version + 2 });
  });
});

describe("an extension", () => {
  const { dispute } = publishedProcedures;
  const change = (key: string, after: Duration) =>
    withFigures(dispute, [{ key, before: after, after }]);

  it("is what the act then lengthens the clock by", () => {
    const next = change("extension", { amount: 20, unit: "business_days" });
    expect(extensionOf(next)).toEqual({ amount: 20, unit: "business_days" });
    expect(next.figures?.extension).toEqual({ amount: 20, unit: "business_days" });
  });

  it("is counted as the clock that it lengthens", () => {
    const next = change("investigation", { amount: 40, unit: "days" });
    expect(next.figures?.extension).toEqual({ amount: 15, unit: "days" });
  });
});

describe("reading figures", () => {
  const typed = (amount: unknown, unit: unknown = "hours") => ({
    "investigation.amount": amount,
    "investigation.unit": unit,
  });

  it("finds what differs", () => {
    expect(readFigures(complaint, typed(" 36 ")).changes).toEqual([
      { key: "investigation", before: hours(48), after: hours(36) },
    ]);
  });

  it.each(["", "0", "1001", "1.5", "-1", "1e2", "0x10", "٣", "NaN", undefined, ["36", "37"]])(
    "refuses the amount %j",
    (amount) => {
      expect(readFigures(complaint, typed(amount)).errors).toEqual([
        { field: "investigation.amount", code: "amount_wrong" },
      ]);
    },
  );

  it.each(["", "weeks", undefined, ["hours", "days"]])("refuses the unit %j", (unit) => {
    expect(readFigures(complaint, { ...typed("36"), "investigation.unit": unit }).errors).toEqual([
      { field: "investigation.unit", code: "unit_wrong" },
    ]);
  });

  it("counts what no clock runs by in elapsed time only", () => {
    const typed = { "window.amount": "30", "window.unit": "business_days" };
    expect(readFigures(claim, typed).errors).toEqual([
      { field: "window.unit", code: "unit_wrong" },
    ]);
  });
});
