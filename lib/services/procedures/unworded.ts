import type { Procedure } from "@/lib/domain/procedure/definition";
import type { ProcedureProblem } from "@/lib/domain/procedure/validate";
import { translator } from "@/lib/i18n/translator";

/**
 * Names in a definition that no screen could word, and figures that no screen could reckon with:
 * what no clock runs by is counted in elapsed time.
 */
export function unworded(procedure: Procedure): ProcedureProblem[] {
  // Every language has the same words: a test of the messages sees to that.
  const words = translator("en", "case");
  const missing = (path: string, keys: readonly string[], under: string) =>
    keys
      .filter((key) => !words.has(`${under}.${key}`))
      .map((key) => ({ path, problem: `the screens have no words for "${key}"` }));
  return [
    ...missing(
      "stages",
      procedure.stages.map((it) => it.key),
      `stages.${procedure.kind}`,
    ),
    ...missing("reasons", procedure.reasons, "reasons"),
    ...missing("redLines", procedure.redLines, "red_lines"),
    ...Object.entries(procedure.figures ?? {})
      .filter(([, { unit }]) => unit === "business_days")
      .map(([key]) => ({
        path: `figures.${key}`,
        problem: "no clock runs by it: give hours or days",
      })),
  ];
}
