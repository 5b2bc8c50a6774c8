/** The closed vocabularies of a case. Tables, screens and messages use these words alone. */
export const locales = ["en", "fr", "ro"] as const;
export type Locale = (typeof locales)[number];

export const procedureKinds = [
  "request",
  "complaint",
  "claim",
  "dispute",
  "fraud",
  "authority",
] as const;
export type ProcedureKind = (typeof procedureKinds)[number];

export const teams = [
  "customer_service",
  "issue_resolution",
  "customer_experience",
  "dispute_management",
  "security",
  "legal",
] as const;
export type Team = (typeof teams)[number];

/** A lead may assign others and step into any team; an administrator changes settings. */
export const staffRoles = [...teams, "lead", "editor", "administrator"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** How a case reached us; whoever works cases logs those that no form and no program brought. */
export const loggedChannels = ["phone", "email", "chat", "post", "fax"] as const;
export const channels = ["web", "api", ...loggedChannels] as const;
export type Channel = (typeof channels)[number];

export const sides = ["claimant", "respondent"] as const;
export type Side = (typeof sides)[number];

export const memberKinds = ["private", "trader"] as const;
export type MemberKind = (typeof memberKinds)[number];

export const currencies = ["EUR", "RON", "GBP"] as const;
export type Currency = (typeof currencies)[number];

export const claimReasons = [
  "not_received",
  "not_as_described",
  "damaged",
  "wrong_or_incomplete",
  "counterfeit",
  "refund_not_paid",
] as const;
export type ClaimReason = (typeof claimReasons)[number];

/** What one side may propose to the other (product text, procedure 3, step 2). */
export const solutions = [
  "full_refund",
  "partial_refund",
  "replacement",
  "redelivery",
  "return_for_refund",
  "other",
] as const;
export type Solution = (typeof solutions)[number];

/** What a decision may order; `none` declines the claim with reasons. */
export const remedies = [...solutions, "none"] as const;
export type Remedy = (typeof remedies)[number];

/** Who performs an action on a case, as the procedure sees it. */
export const performers = ["claimant", "respondent", "staff", "system"] as const;
export type Performer = (typeof performers)[number];

/** Every act on a case. The interpreter refuses any that a stage does not list. */
export const caseActions = [
  "message",
  "add_evidence",
  "propose",
  "accept",
  "decline",
  "ask_mediation",
  "withdraw",
  "report_carried_out",
  "confirm_carried_out",
  "report_not_carried_out",
  "answer_satisfaction",
  "appeal",
  "answer_information",
  "note",
  "take",
  "assign",
  "ask_information",
  "mediate",
  "decide",
  "dismiss",
  "reply",
  "extend",
  "offer_variants",
  "choose_variant",
  "apply_red_line",
  "send_on",
  "draft_answer",
  "approve",
  "convert",
  "name_respondent",
  "remove_respondent",
  "record_contact",
  "set_reason",
  "report_findings",
  "record_contact_attempt",
  "request_contact",
  "grant_contact",
  "refuse_contact",
  "withdraw_contact",
  "check_request",
  "list_disclosure",
  "unlist_disclosure",
  "record_dispatch",
  "set_hold",
  "end_hold",
] as const;
export type CaseAction = (typeof caseActions)[number];

/** The append-only record's vocabulary: every act, and what happens without a person. */
export const eventTypes = [
  "opened",
  ...caseActions,
  "deadline_passed",
  "deadline_recomputed",
  "moved",
  "marked_overdue",
  "reminded",
  "updated",
  "bundle_downloaded",
  "findings_missing",
  "restrict",
  "lift_restriction",
  "appeal_restriction",
  "decide_restriction_appeal",
] as const;
export type EventType = (typeof eventTypes)[number];

/** How staff tried to reach a side, for the record. */
export const contactChannels = ["phone", "email", "post", "here"] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** Who may read an event: both sides, one side and staff, or staff alone. */
export const audiences = ["parties", "claimant", "respondent", "staff"] as const;
export type Audience = (typeof audiences)[number];

export const outcomes = [
  "agreed",
  "decided",
  "dismissed",
  "answered",
  "withdrawn",
  "red_line",
  "converted",
] as const;
export type Outcome = (typeof outcomes)[number];
