import { isDeepStrictEqual } from "node:util";
import { extensionOf } from "@/lib/domain/procedure/change-figures";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import type { Procedure } from "@/lib/domain/procedure/definition";
import type { ProcedureProblem } from "@/lib/domain/procedure/validate";
import { translator } from "@/lib/i18n/translator";

/**
 * What pages could not say of a definition, or would say wrongly: names without words, and figures
 * that differ from what runs.
 */
export function unstatable(procedure: Procedure): ProcedureProblem[] {
  // Every language has the same words: a test of the messages sees to that.
  const words = translator("en", "case");
  const unworded = (path: string, keys: readonly string[], under: string) =>
    keys
      .filter((key) => !words.has(`${under}.${key}`))
      .map((key) => ({ path, problem: `the screens have no words for "${key}"` }));
  const stages = procedure.stages.map((it) => it.key);
  const { extension, ...others } = procedure.figures ?? {};
  return [
    ...unworded("stages", stages, `stages.${procedure.kind}`),
    ...unworded("reasons", procedure.reasons, "reasons"),
    ...unworded("redLines", procedure.redLines, "red_lines"),
    ...Object.entries(others)
      .filter(([, { unit }]) => unit === "business_days")
      .map(([key]) => ({
        path: `figures.${key}`,
        problem: "no clock runs by it: give hours or days",
      })),
    ...(extension && !isDeepStrictEqual(extension, extensionOf(procedure))
      ? [{ path: "figures.extension", problem: "give what the act extend lengthens the clock by" }]
      : []),
  ];
}

/** Who opens a case and for which reasons is drawn in the forms, which no definition changes. */
export function againstForms({ kind, openedBy, reasons }: Procedure): ProcedureProblem[] {
  const ours = publishedProcedures[kind];
  return [
    ...(openedBy === ours.openedBy
      ? []
      : [{ path: "openedBy", problem: `the form is for "${ours.openedBy}": leave it so` }]),
    ...(isDeepStrictEqual(reasons, ours.reasons)
      ? []
      : [
          { path: "reasons", problem: `the form offers ${ours.reasons.join(", ")}: leave them so` },
        ]),
  ];
}
