import type { ProcedureKind, Remedy, Solution } from "./vocabulary";

/** Every mail that a move can cause, by template. Each exists in every language. */
export const noticeTemplates = [
  "sign_in",
  "case_link",
  "case_opened",
  "case_against_you",
  "message",
  "information_asked",
  "information_answered",
  "proposal",
  "agreed",
  "proposal_declined",
  "mediation",
  "decided",
  "dismissed",
  "carried_out",
  "not_carried_out",
  "answered",
  "withdrawn",
  "appealed",
  "reopened",
  "escalated",
  "sent_on",
  "reminder",
  "progress",
  "extended",
  "variants",
  "variant_chosen",
  "red_line",
  "converted",
  "brought_in",
  "brought_in_by_mistake",
  "deadline_moved",
  "findings",
  "contact_attempt",
  "contact_requested",
  "contact_granted",
  "contact_given",
  "contact_refused",
  "contact_withdrawn",
  "restriction_imposed",
  "restriction_lifted",
  "restriction_appealed",
  "restriction_appeal_decided",
  "track_chosen",
  "answer_ready",
  "answer_by_courier",
  "sent_by_courier",
  "confirm_asked",
  "carry_out_reported",
  "confirm_reminder",
  "not_confirmed",
  "taken_as_carried_out",
  "answer_reminder",
  "gone_on",
  "overdue",
  "overdue_staff",
  "emergency_staff",
  "ended",
  "decided_finally",
  "dismissed_finally",
] as const;
export type NoticeTemplate = (typeof noticeTemplates)[number];

/** Mails that state the running deadline even when they do not come with a new stage. */
export const noticesWithDeadline: readonly NoticeTemplate[] = [
  "case_opened",
  "case_against_you",
  "proposal",
  "information_asked",
  "reminder",
  "extended",
  "variants",
  "progress",
  "deadline_moved",
  "answer_reminder",
  "confirm_reminder",
];

/** Mails to whom staff asked: the date by which that answer is awaited comes first in them. */
export const noticesOfAQuestion: readonly NoticeTemplate[] = [
  "information_asked",
  "answer_reminder",
  "variants",
  "proposal",
];

/** How long the button of a mail to a guest opens their case. */
export const caseLinkLifetimeMs = 30 * 24 * 3_600_000;

/** Mails that name the stage which a case is in now. */
export const noticesWithStage: readonly NoticeTemplate[] = [
  "case_opened",
  "escalated",
  "sent_on",
  "reopened",
];

/**
 * What a mail may say. Texts only; instants are ISO 8601; amounts are minor units as digits.
 * `otherName` is a public name. `path` is under the locale, e.g. `/cases/RC-…`.
 */
export type NoticeData = {
  recipientName: string;
  path: string;
  reference?: string;
  kind?: ProcedureKind;
  subject?: string;
  otherName?: string;
  body?: string;
  stage?: string;
  /** The team that works this stage. */
  team?: string;
  dueAt?: string;
  /** Who has to act by `dueAt`, as the reader sees it. */
  turn?: "you" | "other" | "team";
  /** The case was closed, and no second look can be asked for. */
  final?: "yes";
  /** The case is past its deadline: the mail says so instead of a date that is over. */
  late?: "yes";
  /** The date that `dueAt` takes the place of. */
  formerDueAt?: string;
  solution?: Solution;
  remedy?: Remedy;
  amountMinor?: string;
  currency?: string;
  reasons?: string;
  /** When the case was closed, in a mail that asks whether the outcome satisfied. */
  closedAt?: string;
  /** JSON of what was done since the last word: `[{ type, at }]`, oldest first. */
  steps?: string;
  redLine?: string;
  /** What an analysis found, by its name in the procedure. */
  finding?: string;
  /** What the investigation reported, where an answer follows from it. */
  findings?: string;
  /** Why contact details are not given. */
  contactRefusal?: string;
  /** JSON of a restriction with its statement of reasons. */
  restriction?: string;
  /** Until when the button opens a guest's case, which has nothing to sign in to. */
  opensUntil?: string;
  courier?: string;
  tracking?: string;
};
