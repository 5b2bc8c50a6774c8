import type { Outcome, Performer } from "../case/vocabulary";
import type { Condition } from "./definition";
import type { CaseFacts } from "./facts";

/** Whether an outcome is one that could satisfy; giving a case up and going on elsewhere are none. */
export function canSatisfy(outcome: Outcome | null): boolean {
  return outcome !== "withdrawn" && outcome !== "converted";
}

/** How long a silent claimant can still say that nothing was carried out; also after an appeal. */
export const lateReports = ["late_report", "final_late_report"];

type Asked = { facts: CaseFacts; performer: Performer; now: Date; drafted?: boolean };

/** Whether a condition that an act is bound to is met; the one place that says what each means. */
export function holds(condition: Condition, { facts, performer, now, drafted }: Asked): boolean {
  switch (condition) {
    case "proposal_open_from_other_side":
      return facts.openProposalBy !== null && facts.openProposalBy !== performer;
    case "no_own_proposal_open":
      return facts.openProposalBy !== performer;
    case "performer_is_awaited":
      return facts.awaiting === performer;
    case "decided_by_staff":
      return facts.decidedByStaff;
    case "appeal_window_open":
      return facts.clocks.some((it) => it.key === "appeal_window" && now < it.dueAt);
    case "late_report_open":
      return facts.clocks.some((it) => lateReports.includes(it.key) && now < it.dueAt);
    case "satisfaction_unanswered":
      return !facts.satisfactionAnswered;
    case "outcome_can_satisfy":
      return canSatisfy(facts.outcome);
    case "variants_open":
      return facts.variantsOpen;
    case "not_extended_yet":
      return !facts.extended;
    case "drafted_by_someone_else":
      return drafted !== true;
    case "no_respondent_yet":
      return !facts.hasRespondent;
    case "respondent_named":
      return facts.hasRespondent;
    case "findings_reported":
      return facts.findingsReported;
    case "contact_attempt_failed":
      return facts.contact.attempt === "failed";
    case "no_contact_request_open":
      return facts.contact.request !== "requested" && facts.contact.request !== "granted";
    case "contact_requested":
      return facts.contact.request === "requested";
    case "contact_granted":
      return facts.contact.request === "granted";
    case "respondent_is_trader":
      return facts.respondentIsTrader;
    case "request_checked":
      return facts.requestChecked;
    case "answer_by_courier":
      return facts.answerByCourier;
  }
}
