import { durationUnits, type Duration } from "../clock/clock";
import { clocksOf, type Procedure, type Stage } from "./definition";

/** A figure that an administrator can change: a clock's duration, or one that no clock runs by. */
export type ChangeableFigure = {
  key: string;
  duration: Duration;
  /** The stage whose clock it is; null for the regular update and for bare figures. */
  stage: string | null;
  units: readonly Duration["unit"][];
};

/** The figures of a procedure in the order of its stages. */
export function changeableFigures(procedure: Procedure): ChangeableFigure[] {
  const stageOfClock = new Map(
    procedure.stages.flatMap((stage) => stage.clocks.map((it) => [it.key, stage.key] as const)),
  );
  return [
    ...clocksOf(procedure).map(({ key, duration }) => ({
      key,
      duration,
      stage: stageOfClock.get(key) ?? null,
      units: durationUnits,
    })),
    ...Object.entries(procedure.figures ?? {}).map(([key, duration]) => ({
      key,
      duration,
      stage: null,
      // What no clock runs by is counted in elapsed time; an extension, as the clock it lengthens.
      units:
        key === "extension"
          ? [extensionOf(procedure)?.unit ?? duration.unit]
          : durationUnits.filter((it) => it !== "business_days"),
    })),
  ];
}

/** By how much the procedure lets a clock be lengthened: what its figure `extension` states. */
export function extensionOf(procedure: Procedure): Duration | null {
  for (const rule of procedure.stages.flatMap((it) => Object.values(it.on))) {
    const clock = clocksOf(procedure).find((it) => it.key === rule.extends?.clock);
    if (rule.extends && clock) return { amount: rule.extends.by, unit: clock.duration.unit };
  }
  return null;
}

export type FigureChange = { key: string; before: Duration; after: Duration };
export type TypedFigures = {
  changes: FigureChange[];
  errors: { field: string; code: "amount_wrong" | "unit_wrong" }[];
};

/**
 * What was typed as `key.amount` and `key.unit` for the figures of a procedure: those that differ,
 * and what is no figure. An amount is a whole number from 1 to 1000, as in a definition.
 */
export function readFigures(
  procedure: Procedure,
  typed: Readonly<Record<string, unknown>>,
): TypedFigures {
  const found: TypedFigures = { changes: [], errors: [] };
  for (const { key, duration, units } of changeableFigures(procedure)) {
    const [typedAmount, typedUnit] = [typed[`${key}.amount`], typed[`${key}.unit`]];
    if (typedAmount === undefined && typedUnit === undefined) continue;
    const amount = /^\s*\d{1,4}\s*$/.test(String(typedAmount)) ? Number(typedAmount) : 0;
    const unit = units.find((it) => it === typedUnit);
    if (amount < 1 || amount > 1_000) {
      found.errors.push({ field: `${key}.amount`, code: "amount_wrong" });
    } else if (!unit) {
      found.errors.push({ field: `${key}.unit`, code: "unit_wrong" });
    } else if (amount !== duration.amount || unit !== duration.unit) {
      found.changes.push({ key, before: duration, after: { amount, unit } });
    }
  }
  return found;
}

/** The next version of a procedure, with these figures. */
export function withFigures(procedure: Procedure, changes: readonly FigureChange[]): Procedure {
  const after = new Map(changes.map((it) => [it.key, it.after]));
  const changed = <It extends { key: string; duration: Duration }>(it: It): It => ({
    ...it,
    duration: after.get(it.key) ?? it.duration,
  });
  const by = after.get("extension")?.amount;
  const next: Procedure = {
    ...procedure,
    version: procedure.version + 1,
    stages: procedure.stages.map((stage) => ({
      ...stage,
      clocks: stage.clocks.map(changed),
      on: by === undefined ? stage.on : extendedBy(stage.on, by),
    })),
    ...(procedure.asked && { asked: procedure.asked.map(changed) }),
    ...(procedure.updates && { updates: changed(procedure.updates) }),
  };
  if (!procedure.figures) return next;
  const figures = Object.entries(procedure.figures).map(
    ([key, it]) => [key, after.get(key) ?? it] as const,
  );
  const extension = extensionOf(next);
  return {
    ...next,
    figures: {
      ...Object.fromEntries(figures),
      ...(procedure.figures.extension && extension && { extension }),
    },
  };
}

function extendedBy(rules: Stage["on"], by: number): Stage["on"] {
  return Object.fromEntries(
    Object.entries(rules).map(([act, rule]) => [
      act,
      rule.extends ? { ...rule, extends: { ...rule.extends, by } } : rule,
    ]),
  );
}
