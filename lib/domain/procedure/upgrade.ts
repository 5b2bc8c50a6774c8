import { changeableFigures, withFigures, type FigureChange } from "./change-figures";
import type { Procedure } from "./definition";

const same = (one: object, other: object) => canonical(one) === canonical(other);

/** As text, whatever the order of its keys: a database keeps none. */
function canonical(value: object): string {
  return JSON.stringify(value, (_, it: unknown) =>
    it !== null && typeof it === "object" && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  );
}

/**
 * The version that follows `newest` when the software brings `published`: with the figures that an
 * administrator had changed since `base`, the last one that the software brought. Null where the
 * newest differs from `base` in more than figures: it is a procedure of the marketplace's own.
 */
export function upgraded(
  published: Procedure,
  newest: Procedure,
  base: Procedure,
): Procedure | null {
  const changes = changesBetween(base, newest);
  const numbered = (procedure: Procedure, version: number) => ({ ...procedure, version });
  if (!same(numbered(withFigures(base, changes), 0), numbered(newest, 0))) return null;
  // What is counted in other units since then has no place for the changed figure.
  const units = new Map(changeableFigures(published).map((it) => [it.key, it.units]));
  const kept = changes.filter(({ key, after }) => units.get(key)?.includes(after.unit));
  const version = Math.max(newest.version + 1, published.version);
  return numbered(withFigures(published, kept), version);
}

function changesBetween(base: Procedure, newest: Procedure): FigureChange[] {
  const now = new Map(changeableFigures(newest).map((it) => [it.key, it.duration]));
  return changeableFigures(base).flatMap(({ key, duration: before }) => {
    const after = now.get(key);
    return after && !same(after, before) ? [{ key, before, after }] : [];
  });
}
