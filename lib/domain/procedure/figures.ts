import type { ProcedureKind } from "../case/vocabulary";
import type { Duration } from "../clock/clock";
import { clocksOf, type Procedure } from "./definition";
import { publishedProcedures } from "./definitions";

/** Every figure that a policy page, form or mail may state, by `procedure.clock`. */
export type Figures = Readonly<Record<string, Duration>>;

/** The figures of some procedures, each under the name of the clock or figure that runs it. */
export function figuresOf(
  procedures: Readonly<Partial<Record<ProcedureKind, Procedure>>>,
): Figures {
  return Object.fromEntries(
    Object.values(procedures).flatMap((procedure) => [
      ...clocksOf(procedure).map((it) => [`${procedure.kind}.${it.key}`, it.duration] as const),
      ...Object.entries(procedure.figures ?? {}).map(
        ([key, duration]) => [`${procedure.kind}.${key}`, duration] as const,
      ),
    ]),
  );
}

/** The figures as first published, for what is built before there is a database. */
export const publishedFigures: Figures = figuresOf(publishedProcedures);
