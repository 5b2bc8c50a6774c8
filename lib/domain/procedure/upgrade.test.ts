import { describe, expect, it } from "vitest";
import { withFigures, type FigureChange } from "./change-figures";
import type { Procedure } from "./definition";
import { publishedProcedures } from "./definitions";
import { figuresOf } from "./figures";
import { upgraded } from "./upgrade";

const base: Procedure = { ...publishedProcedures.complaint, version: 1 };
const brought: Procedure = { ...base, version: 2, reasons: [...base.reasons, "other"] };
const change = (key: string, amount: number): FigureChange => {
  const before = figuresOf({ complaint: base })[`complaint.${key}`];
  if (!before) throw new Error(`no figure ${key}`);
  return { key, before, after: { amount, unit: "hours" } };
};
const figure = (procedure: Procedure | null, key: string) =>
  procedure && figuresOf({ complaint: procedure })[`complaint.${key}`];

describe("what follows when the software brings a newer procedure", () => {
  it("is that procedure under its own number, where nothing was changed", () => {
    expect(upgraded(brought, base, base)).toEqual(brought);
  });

  it("keeps a figure that an administrator changed, under the next number", () => {
    const newest = withFigures(withFigures(base, [change("first_contact", 12)]), []);
    const next = upgraded(brought, newest, base);
    expect(next?.version).toBe(4);
    expect(figure(next, "first_contact")).toEqual({ amount: 12, unit: "hours" });
    expect({ ...next, stages: [], version: 0 }).toEqual({ ...brought, stages: [], version: 0 });
  });

  it("takes a new figure over where the administrator changed another one", () => {
    const longer = withFigures(base, [change("investigation", 72)]);
    const newest = withFigures(base, [change("first_contact", 12)]);
    const next = upgraded({ ...longer, version: 2 }, newest, base);
    expect(figure(next, "investigation")).toEqual({ amount: 72, unit: "hours" });
    expect(figure(next, "first_contact")).toEqual({ amount: 12, unit: "hours" });
  });

  it("drops a changed figure that the newer procedure no longer has", () => {
    const newest = withFigures(base, [change("first_contact", 12)]);
    const [first, ...others] = brought.stages;
    if (!first) throw new Error("no stage");
    const without = { ...brought, stages: [{ ...first, clocks: [] }, ...others] };
    expect(upgraded(without, newest, base)).toEqual({ ...without, version: 3 });
  });

  it("is nothing where the marketplace made a procedure of its own", () => {
    const own = { ...base, version: 2, redLines: [], reasons: base.reasons.slice(1) };
    expect(upgraded({ ...brought, version: 2 }, own, base)).toBeNull();
    const withoutUpdates = { ...base, version: 2, updates: undefined };
    expect(upgraded(brought, withoutUpdates, base)).toBeNull();
  });

  it("does not mind in which order a database keeps the keys", () => {
    const turned = JSON.parse(
      JSON.stringify(base, Object.keys(flat(base)).sort().reverse()),
    ) as Procedure;
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(base));
    expect(upgraded(brought, turned, base)).toEqual(brought);
  });
});

/** Every key that a definition has at any depth. */
function flat(value: unknown): Record<string, true> {
  if (value === null || typeof value !== "object") return {};
  return Object.entries(value).reduce<Record<string, true>>(
    (keys, [key, it]) => ({ ...keys, [key]: true, ...flat(it) }),
    {},
  );
}
