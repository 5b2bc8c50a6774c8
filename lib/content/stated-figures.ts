import type { ProcedureKind } from "@/lib/domain/case/vocabulary";
import { contentInForce } from "./in-force";

/** Figures that screens, rather than guidance, state. A test compares them with the sources. */
export const statedOnScreens: readonly string[] = [
  "request.email_answer",
  "request.review",
  "complaint.first_contact",
  "claim.window",
  "claim.response",
  "claim.carry_out",
  "claim.appeal_window",
  "dispute.investigation",
  "fraud.analysis",
  "authority.complex",
];

/** The clocks and figures of a procedure that screens and the pages in force name. */
export function statedFigures(kind: ProcedureKind): string[] {
  const inContent = [...contentInForce().files.values()].flatMap((text) =>
    [...text.matchAll(/\{\{\s*(\w+\.\w+)\s*\}\}/g)].map(([, token]) => token ?? ""),
  );
  const names = [...statedOnScreens, ...inContent].filter((it) => it.startsWith(`${kind}.`));
  return [...new Set(names.map((it) => it.slice(kind.length + 1)))].sort();
}
