import type { CaseView } from "@/lib/domain/case/view";

/** How words that somebody typed are marked up: in their writer's language, their own way round. */
export type Spoken = { dir: "auto"; lang?: string };

/** The marks for what this person wrote; what staff wrote may be in any language. */
export function spokenBy(
  writer: string,
  { claimant, respondent }: Pick<CaseView, "claimant" | "respondent">,
): Spoken {
  const sides: Record<string, CaseView["respondent"]> = { claimant, respondent };
  const writes = sides[writer]?.writes;
  return { dir: "auto", ...(writes && { lang: writes }) };
}
