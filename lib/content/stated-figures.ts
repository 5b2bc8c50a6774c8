import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ProcedureKind } from "@/lib/domain/case/vocabulary";
import { contentFolder } from "./read-content";

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

let inContent: readonly string[] | undefined;

/** The clocks and figures of a procedure that published pages name, read once a process. */
export function statedFigures(kind: ProcedureKind): string[] {
  inContent ??= readdirSync(/* turbopackIgnore: true */ contentFolder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => {
      const text = readFileSync(path.join(/* turbopackIgnore: true */ contentFolder, name), "utf8");
      return [...text.matchAll(/\{\{\s*(\w+\.\w+)\s*\}\}/g)].map(([, token]) => token ?? "");
    });
  const names = [...statedOnScreens, ...inContent].filter((it) => it.startsWith(`${kind}.`));
  return [...new Set(names.map((it) => it.slice(kind.length + 1)))].sort();
}
