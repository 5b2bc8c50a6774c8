import type { Database } from "@/db/client";
import type { CaseView, ContactView, TimelineEntry } from "@/lib/domain/case/view";
import type { Side } from "@/lib/domain/case/vocabulary";
import { contactRefusals } from "@/lib/domain/contact/contact";
import type { CaseFacts } from "@/lib/domain/procedure/facts";
import type { LoadedCase } from "./load";
import { disclosedContact } from "./trader-contact";

/** The question of contact details as a reader sees it; the other side of it sees only the record. */
export async function contactView(
  db: Database,
  { row, procedure, facts }: LoadedCase,
  timeline: readonly TimelineEntry[],
  viewer: Side | "staff",
): Promise<ContactView | null> {
  const known = procedure.stages.some((stage) => stage.on.grant_contact);
  if (!known || viewer === "respondent") return null;
  const { request, attempt } = facts.contact;
  const settling = { refused: "refuse_contact", granted: "grant_contact" } as const;
  const type = request === "refused" || request === "granted" ? settling[request] : undefined;
  const settled = timeline.findLast((it) => it.type === type);
  const given = settled?.payload.refusal;
  return {
    request,
    attempt,
    refusal: contactRefusals.find((it) => it === given) ?? null,
    details: request === "granted" ? await disclosedContact(db, row.id) : [],
    settledAt: settled?.at ?? null,
  };
}

/** Whether the investigation reported, as far as this reader's record tells. */
export function reportOf(timeline: readonly TimelineEntry[], facts: CaseFacts): CaseView["report"] {
  if (facts.findingsReported) return "reported";
  return timeline.some((it) => it.type === "findings_missing") ? "missing" : null;
}
