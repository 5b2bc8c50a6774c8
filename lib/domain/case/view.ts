import type {
  Audience,
  CaseAction,
  Channel,
  Currency,
  EventType,
  Locale,
  MemberKind,
  Outcome,
  ProcedureKind,
  Remedy,
  Side,
  Solution,
  StaffRole,
  Team,
} from "./vocabulary";

import type { DataCategory } from "../authority/vocabulary";
import type { Duration } from "../clock/clock";
import type { ContactRefusal, ContactStanding, TraderField } from "../contact/contact";
import type { HoldView } from "../hold/view";
import type { Refusal } from "../procedure/interpreter";

/** A person as the viewer may see them. `private` is filled for staff only. */
export type PersonView = {
  publicName: string;
  kind: MemberKind | "guest";
  private: {
    name: string;
    email: string;
    phone: string | null;
    address: string | null;
    locale: Locale;
  } | null;
  /** The language that they write in, as far as it is known. */
  writes?: Locale;
  /** For staff: a legal hold stands on this member. */
  held?: boolean;
};

export type OrderView = {
  id: string;
  number: string;
  currency: Currency;
  totalMinor: number;
  guaranteed: boolean;
  placedAt: Date;
  promisedAt: Date;
  deliveredAt: Date | null;
  sellerName: string;
  items: { title: string; quantity: number; unitPriceMinor: number }[];
};

export type ProposalView = {
  id: string;
  bySide: Side;
  solution: Solution;
  amountMinor: number | null;
  words: string | null;
  status: "open" | "accepted" | "declined" | "countered" | "lapsed";
  answerReason: string | null;
  proposedAt: Date;
  answeredAt: Date | null;
};

export type DecisionView = {
  id: string;
  /** `agreement`: the sides settled it; `decision`: staff did, with a statement of reasons. */
  source: "agreement" | "decision";
  remedy: Remedy;
  amountMinor: number | null;
  words: string | null;
  reasons: string;
  carryOutBy: Date | null;
  decidedAt: Date;
  /** Whether it stands: a later one takes the place of every earlier one. */
  standing: boolean;
};

export type EvidenceView = {
  id: string;
  side: Side | "staff";
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  addedAt: Date;
};

/**
 * One entry of the record, drawn for a reader. `payload` keys by type: message/note/
 * ask_information/answer_information/reply/appeal/decline/withdraw/ask_mediation/
 * report_carried_out/report_not_carried_out → `body`; propose → `proposalId`; decide/dismiss/accept → `decisionId`;
 * moved → `from`, `to`, `cause` (what led to it); deadline_passed/marked_overdue → `clock`; add_evidence → `fileNames`;
 * assign/take → `assigneeName`; answer_satisfaction → `satisfied` ("yes" | "no"), `body`;
 * ask_information → also `from` (side asked); reply → also `finding`; set_reason → `from`, `to`;
 * record_contact → `side`, `channel`, `reached` ("yes" | "no").
 */
export type TimelineEntry = {
  id: string;
  seq: number;
  type: EventType;
  performer: Side | "staff" | "system";
  actorName: string | null;
  audience: Audience;
  payload: Record<string, string>;
  dueAt: Date | null;
  at: Date;
};

/** Whether the seller's contact details were asked for and given; `details` only while they are. */
export type ContactView = {
  request: ContactStanding["request"];
  attempt: ContactStanding["attempt"];
  refusal: ContactRefusal | null;
  details: { field: TraderField; value: string }[];
  /** When the request was settled. */
  settledAt: Date | null;
};

/** One piece of data that an answer to an authority discloses: of whom, which, why in scope. */
export type ListedData = {
  id: string;
  memberName: string;
  category: DataCategory;
  fields: string;
  why: string;
};

/** One case as one reader may see it; `acts` is all that this reader can do now. */
export type CaseView = {
  id: string;
  reference: string;
  kind: ProcedureKind;
  stage: string;
  team: Team;
  subject: string;
  reason: string | null;
  description: string;
  details: Record<string, string>;
  channel: Channel;
  /** The first contact: by post or phone it is earlier than `openedAt`. */
  receivedAt: Date;
  outcome: Outcome | null;
  awaiting: Side | "staff" | null;
  overdue: boolean;
  satisfied: boolean | null;
  openedAt: Date;
  closedAt: Date | null;
  dueAt: Date | null;
  version: number;
  viewer: Side | "staff";
  /** Who reads what the claimant says to everyone on this case: never the other side before it is named. */
  claimantReadBy: "parties" | "claimant";
  claimant: PersonView;
  respondent: PersonView | null;
  order: OrderView | null;
  /** Running deadlines; while `pausedAt` is set one stands still. */
  clocks: { key: string; startedAt: Date; dueAt: Date; pausedAt: Date | null }[];
  /** What staff offer the claimant to choose from. */
  variants: { position: number; words: string }[];
  redLines: readonly string[];
  /** What a closing answer can name, and the reasons a case can have; for staff only. */
  findings: readonly string[];
  reasons: readonly string[];
  /** What the procedure advises whoever opened the case to do besides. */
  advice: readonly string[];
  /** Whether this reader may take the case along as a bundle for the police. */
  bundle: boolean;
  /** For staff: the data that the answer to an authority discloses, or is to. */
  listed: readonly ListedData[];
  /** For staff: the legal holds on the case and its sides, and those that this request set. */
  holds: readonly HoldView[];
  remedies: readonly Remedy[];
  /** The figures of the version that this case runs under. */
  figures: Readonly<Record<string, Duration>>;
  /** The stages of its procedure in their order; the first is where it was opened. */
  path: readonly string[];
  /** Stages to choose from, by act. */
  choices: Partial<Record<CaseAction, readonly string[]>>;
  proposals: ProposalView[];
  decisions: DecisionView[];
  /** How it is known that the outcome was carried out; null where it is not, or not asked. */
  carriedOut: "confirmed" | "silence" | null;
  evidence: EvidenceView[];
  timeline: TimelineEntry[];
  /** There is an answer that this reader may not see before their mailbox is proved. */
  withheld: boolean;
  acts: CaseAction[];
  /** For the claimant and staff, where the procedure knows of it; null otherwise. */
  contact: ContactView | null;
  /** `missing`: the investigation ended by its clock, without findings; told to staff. */
  report: "reported" | "missing" | null;
  assignee: { id: string; publicName: string } | null;
};

export type CaseListItem = {
  reference: string;
  kind: ProcedureKind;
  stage: string;
  subject: string;
  side: Side;
  otherName: string | null;
  awaiting: Side | "staff" | null;
  outcome: Outcome | null;
  dueAt: Date | null;
  openedAt: Date;
  closed: boolean;
};

export type QueueItem = {
  id: string;
  reference: string;
  kind: ProcedureKind;
  stage: string;
  team: Team;
  subject: string;
  channel: Channel;
  claimantName: string;
  respondentName: string | null;
  assigneeName: string | null;
  awaiting: Side | "staff" | null;
  overdue: boolean;
  dueAt: Date | null;
  openedAt: Date;
  outcome: Outcome | null;
  closedAt: Date | null;
  orderNumber: string | null;
  /** Its place in the queue, as a cursor. */
  at: string;
};

/** An act that staff cannot do now: why, and the stages at which it could be done. */
export type NotNow = {
  act: CaseAction;
  why: "closed" | "stage" | "lead_only" | "other_team" | "decided_before" | Refusal;
  stages?: readonly string[];
};

/** A mail that could not be sent; `reference` is null for a sign-in link. */
export type FailedMail = {
  id: string;
  email: string;
  template: string;
  locale: Locale;
  reference: string | null;
  failedAt: Date;
  fault: string | null;
};
export type ResentMail = FailedMail & {
  resentAt: Date;
  by: string;
  state: "waiting" | "sent" | "failed";
};

export type StageCount = { kind: ProcedureKind; stage: string; open: number; overdue: number };

/** Figures of one procedure in a period; times are medians in seconds, null where there is none. */
export type KindFigures = {
  kind: ProcedureKind;
  opened: number;
  answered: number;
  firstAnswerSeconds: number | null;
  closed: number;
  closeSeconds: number | null;
  satisfied: number;
  notSatisfied: number;
  agreed: number;
  decided: number;
};

/**
 * How late the deadlines of one procedure passed, in seconds: half of them, all but one in a hundred,
 * and every one of them at most so late.
 */
export type KindLateness = {
  kind: ProcedureKind;
  passed: number;
  medianSeconds: number;
  slowestSeconds: number;
  latestSeconds: number;
};

/** Requests by e-mail in a period; the average is in seconds, null where none was answered. */
export type EmailFigures = { received: number; answered: number; averageSeconds: number | null };

/** Requests by one kind of body of one country in a period; times are medians in seconds. */
export type AuthorityFigures = {
  country: string;
  bodyKind: string;
  received: number;
  answered: number;
  disclosed: number;
  acknowledgeSeconds: number | null;
  answerSeconds: number | null;
};

/** A request by an authority, with what its form said. */
export type AuthorityRequest = QueueItem & {
  body: string;
  country: string;
  /** It says that it cannot wait. */
  urgent: boolean;
  receivedAt: Date;
  fileNumber: string;
  legalBasis: string;
  reason: string | null;
};

export type StaffPerson = { id: string; publicName: string; roles: StaffRole[] };

/** An order a member could claim for, with why not when it is not eligible. */
export type ClaimableOrder = OrderView & {
  refusal: "not_guaranteed" | "not_due_yet" | "outside_window" | "already_claimed" | null;
  /** Of the claim that exists, when `already_claimed`. */
  claimReference: string | null;
};
