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

/** What a form is for, with the procedure's own deadlines: `time`, and each figure by its name. */
export function introOf(kind: ProcedureKind, locale: Locale): string {
  const own = Object.entries(figuresInForce()).flatMap(([name, duration]) => {
    const [of, figure = ""] = name.split(".");
    return of === kind ? [[figure, formatDuration(duration, locale)] as const] : [];
  });
  const duration = figuresInForce()[promised[kind]];
  const time = duration ? formatDuration(duration, locale) : "";
  return translator(locale, "report")(`intro.${kind}`, { ...Object.fromEntries(own), time });
}
