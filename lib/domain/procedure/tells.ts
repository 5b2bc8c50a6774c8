import type { CaseAction, Side } from "../case/vocabulary";
import type { Tell } from "./definition";

const both = (template: Tell["template"]): Tell[] => [
  { to: "claimant", template },
  { to: "respondent", template },
];

/** Which mails an act sends where its rule names none. Definitions name what differs. */
export const usualTells: Record<CaseAction, readonly Tell[]> = {
  message: [{ to: "other", template: "message" }],
  add_evidence: [],
  propose: [{ to: "other", template: "proposal" }],
  accept: both("agreed"),
  decline: [{ to: "other", template: "proposal_declined" }],
  ask_mediation: both("mediation"),
  withdraw: both("withdrawn"),
  confirm_carried_out: both("carried_out"),
  report_carried_out: [
    { to: "claimant", template: "confirm_asked" },
    { to: "performer", template: "carry_out_reported" },
  ],
  report_not_carried_out: both("not_carried_out"),
  answer_satisfaction: [],
  appeal: both("appealed"),
  answer_information: [{ to: "performer", template: "information_answered" }],
  note: [],
  take: [],
  assign: [],
  ask_information: [{ to: "asked", template: "information_asked" }],
  mediate: both("mediation"),
  decide: both("decided"),
  dismiss: both("dismissed"),
  reply: [
    { to: "claimant", template: "answered" },
    { to: "respondent", template: "ended" },
  ],
  extend: both("extended"),
  offer_variants: [{ to: "claimant", template: "variants" }],
  choose_variant: [{ to: "performer", template: "variant_chosen" }],
  apply_red_line: [
    { to: "claimant", template: "red_line" },
    { to: "respondent", template: "ended" },
  ],
  send_on: [{ to: "claimant", template: "sent_on" }],
  draft_answer: [],
  approve: [{ to: "claimant", template: "answered" }],
  convert: [{ to: "claimant", template: "converted" }],
  check_request: [],
  list_disclosure: [],
  unlist_disclosure: [],
  record_dispatch: [{ to: "claimant", template: "sent_by_courier" }],
  set_hold: [],
  end_hold: [],
  name_respondent: [{ to: "respondent", template: "brought_in" }],
  remove_respondent: [{ to: "respondent", template: "brought_in_by_mistake" }],
  record_contact: [],
  set_reason: [],
  report_findings: [{ to: "claimant", template: "findings" }],
  record_contact_attempt: [{ to: "other", template: "contact_attempt" }],
  request_contact: [{ to: "performer", template: "contact_requested" }],
  grant_contact: [
    { to: "claimant", template: "contact_granted" },
    { to: "respondent", template: "contact_given" },
  ],
  refuse_contact: [{ to: "claimant", template: "contact_refused" }],
  withdraw_contact: both("contact_withdrawn"),
};

/** Who is told when an act that sends no mail of its own opens a closed case again. */
export const reopenedTells: readonly Tell[] = both("reopened");

/** A case that is late is told: to whoever waits for it, and to those who answer for it. */
export const overdueTells: readonly Tell[] = [
  { to: "claimant", template: "overdue" },
  { to: "leads", template: "overdue_staff" },
];

/** A side that was asked and stayed silent hears that the case goes on without its answer. */
export function goneOnTells(asked: Side | "staff" | null): readonly Tell[] {
  return asked === null || asked === "staff" ? [] : [{ to: asked, template: "gone_on" }];
}

/** Who is told when a clock moves the case into a stage that names no mails of its own. */
export const movedTells: readonly Tell[] = both("escalated");
