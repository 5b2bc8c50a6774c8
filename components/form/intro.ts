import type { ProcedureKind } from "@/lib/domain/case/vocabulary";
import { figuresInForce } from "@/lib/figures-in-force";
import { formatDuration } from "@/lib/i18n/duration";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const promised: Record<ProcedureKind, string> = {
  request: "request.review",
  complaint: "complaint.first_contact",
  claim: "claim.response",
  dispute: "dispute.investigation",
  fraud: "fraud.analysis",
  authority: "authority.complex",
};

/** What a form is for, with the procedure's own deadline. */
export function introOf(kind: ProcedureKind, locale: Locale): string {
  const duration = figuresInForce()[promised[kind]];
  const time = duration ? formatDuration(duration, locale) : "";
  return translator(locale, "report")(`intro.${kind}`, { time });
}
