import type { Statement } from "../restriction/view";
import { redressWays } from "../restriction/vocabulary";
import type { NoticeData, NoticeTemplate } from "./notices";

const due = { dueAt: "2026-06-11T07:00:00.000Z" };
const closed = { closedAt: "2026-06-12T09:30:00.000Z" };
const opens = { opensUntil: "2026-07-08T07:00:00.000Z" };
const refund = { amountMinor: "12500", currency: "RON" };
const body = "The parcel was opened in the shop.\nThe box was whole, and the stool in it was not.";
const reasons =
  "The photos show a crack along the side, which the seller does not contest.\n\nThe guarantee covers what arrives damaged.";

const statement: Statement = {
  kind: "terminated",
  territory: null,
  startsAt: new Date("2026-07-08T21:00:00.000Z"),
  endsAt: null,
  source: "notice",
  facts: "Four messages of our team were left without an answer in two weeks.",
  groundKind: "terms",
  ground: "Terms of sale, 7.2",
  explanation: "Sellers answer our team within three business days.",
  automation: "none",
  noticeException: null,
  redress: redressWays,
  appealUntil: new Date("2026-12-08T21:59:59.000Z"),
};
const restriction: Partial<NoticeData> = {
  kind: "complaint",
  path: "/restrictions",
  restriction: JSON.stringify(statement),
};

/** What every mail about a case says. */
const always: NoticeData = {
  recipientName: "Ana Ionescu",
  path: "/cases/RC-7KQ2-M4XD",
  reference: "RC-7KQ2-M4XD",
  kind: "claim",
  subject: "Walnut stool",
  otherName: "Northgate Cycles",
};

/** What each mail says besides, as the moves that cause it fill it in. */
const own: Record<NoticeTemplate, Partial<NoticeData>> = {
  sign_in: {},
  case_link: { ...opens, kind: "complaint" },
  case_opened: { ...due, stage: "response", turn: "other" },
  case_against_you: { ...due, ...refund, solution: "partial_refund" },
  message: { body },
  information_asked: { body, ...due },
  information_answered: {},
  proposal: { ...due, ...refund, solution: "partial_refund" },
  agreed: { ...due, ...refund, remedy: "partial_refund" },
  proposal_declined: { body },
  mediation: due,
  decided: { ...due, ...refund, remedy: "partial_refund", reasons },
  dismissed: { ...closed, remedy: "none", reasons },
  carried_out: closed,
  not_carried_out: due,
  answered: { body, ...closed, kind: "complaint", findings: reasons },
  withdrawn: closed,
  appealed: due,
  reopened: due,
  escalated: {
    ...due,
    kind: "complaint",
    stage: "investigation",
    team: "issue_resolution",
    turn: "team",
  },
  sent_on: {
    ...due,
    kind: "complaint",
    stage: "investigation",
    team: "issue_resolution",
    turn: "team",
  },
  reminder: due,
  progress: {
    ...due,
    kind: "complaint",
    steps: JSON.stringify([
      { type: "opened", at: "2026-06-08T07:00:00.000Z" },
      { type: "message", at: "2026-06-08T12:20:00.000Z" },
      { type: "moved", at: "2026-06-09T07:00:00.000Z", to: "investigation" },
    ]),
  },
  extended: { body, ...due, kind: "dispute" },
  variants: { body: "1. It is sent again.\n2. Half of it is paid back.", ...due, kind: "dispute" },
  variant_chosen: { body: "Half of it is paid back.", kind: "dispute" },
  red_line: { ...closed, body, redLine: "personal_matter", kind: "dispute" },
  converted: { ...closed, body: "RC-9HTN-3WQB", kind: "request" },
  brought_in: {
    kind: "dispute",
    body: "The buyer says that the stool came with a crack along its side.",
  },
  brought_in_by_mistake: { kind: "dispute", path: "/contact" },
  track_chosen: { ...due, kind: "authority" },
  answer_ready: { ...opens, kind: "authority" },
  answer_by_courier: { kind: "authority" },
  sent_by_courier: { kind: "authority", courier: "Curier Rapid", tracking: "CR4402817RO" },
  confirm_asked: { body: "Paid back today, by the same card.", ...due },
  carry_out_reported: due,
  confirm_reminder: due,
  not_confirmed: due,
  taken_as_carried_out: closed,
  answer_reminder: { ...due, kind: "dispute" },
  gone_on: { kind: "dispute" },
  overdue: { kind: "complaint" },
  overdue_staff: { path: "/staff/cases/RC-7KQ2-M4XD", kind: "complaint" },
  emergency_staff: { path: "/staff/cases/RC-7KQ2-M4XD", ...due, kind: "authority" },
  ended: { kind: "complaint" },
  decided_finally: { ...due, ...refund, remedy: "partial_refund", reasons },
  dismissed_finally: { ...closed, remedy: "none", reasons },
  deadline_moved: { ...due, formerDueAt: "2026-06-10T07:00:00.000Z" },
  findings: { body, kind: "complaint" },
  contact_attempt: { body: "We rang three times; nobody picked up.", kind: "complaint" },
  contact_requested: { kind: "complaint" },
  contact_granted: { body, kind: "complaint" },
  contact_given: { body, kind: "complaint" },
  contact_refused: { body, contactRefusal: "private_member", kind: "complaint" },
  contact_withdrawn: { body, kind: "complaint" },
  restriction_imposed: restriction,
  restriction_lifted: { ...restriction, body },
  restriction_appealed: { ...restriction, body },
  restriction_appeal_decided: { ...restriction, body },
};

/** What a mail of this template may say, to look at it before it is sent to anyone. */
export function noticeSample(template: NoticeTemplate): NoticeData {
  if (template !== "sign_in") return { ...always, ...own[template] };
  return { recipientName: always.recipientName, path: "/sign-in/confirm?token=sample" };
}
