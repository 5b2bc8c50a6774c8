import {
  claimReasons,
  remedies,
  solutions,
  type ProcedureKind,
  type Team,
} from "../case/vocabulary";
import type { ClockDefinition, Procedure, Rule, Stage } from "./definition";

const anyone = ["claimant", "respondent", "staff"] as const;
const parties = ["claimant", "respondent"] as const;
const staff = ["staff"] as const;

/** Acts that never move a case and stay possible while it is open. */
const talk: Stage["on"] = {
  message: { by: anyone },
  add_evidence: { by: anyone },
};

const desk: Stage["on"] = {
  note: { by: staff },
  take: { by: staff },
  assign: { by: staff },
};

const inquiry: Stage["on"] = {
  ask_information: { by: staff, awaits: "claimant" },
  answer_information: { by: parties, awaits: "staff", when: ["performer_is_awaited"] },
};

const afterwards: Stage["on"] = {
  note: { by: staff },
  answer_satisfaction: { by: ["claimant"], when: ["satisfaction_unanswered"] },
};

const withdraw: Rule = { by: ["claimant"], to: "closed", awaits: "nobody", outcome: "withdrawn" };

/**
 * Delivery-guarantee claim (product text, procedure 3). The carry-out date defaults to 5 business
 * days and the appeal window to 14 days; both are this marketplace's own figures.
 */
const claim: Procedure = {
  kind: "claim",
  version: 1,
  openedBy: "member",
  first: "response",
  reasons: claimReasons,
  solutions,
  remedies,
  redLines: [],
  stages: [
    {
      key: "response",
      team: "issue_resolution",
      awaits: "respondent",
      clocks: [
        {
          key: "response",
          from: "stage",
          duration: { amount: 3, unit: "business_days" },
          then: { do: "move", to: "mediation" },
        },
      ],
      on: {
        ...talk,
        ...desk,
        accept: {
          by: parties,
          to: "carrying_out",
          outcome: "agreed",
          when: ["proposal_open_from_other_side"],
        },
        decline: {
          by: parties,
          to: "mediation",
          awaits: "staff",
          when: ["proposal_open_from_other_side"],
        },
        propose: { by: parties, when: ["no_own_proposal_open"] },
        ask_mediation: { by: parties, to: "mediation", awaits: "staff" },
        mediate: { by: staff, to: "mediation", awaits: "staff" },
        withdraw,
      },
    },
    {
      key: "mediation",
      team: "issue_resolution",
      awaits: "staff",
      clocks: [
        {
          key: "mediation",
          from: "stage",
          duration: { amount: 5, unit: "business_days" },
          then: { do: "mark_overdue" },
        },
      ],
      on: {
        ...talk,
        ...desk,
        ...inquiry,
        propose: { by: parties, when: ["no_own_proposal_open"] },
        accept: {
          by: parties,
          to: "carrying_out",
          outcome: "agreed",
          when: ["proposal_open_from_other_side"],
        },
        decline: { by: parties, awaits: "staff", when: ["proposal_open_from_other_side"] },
        decide: { by: staff, to: "carrying_out", outcome: "decided" },
        dismiss: { by: staff, to: "closed", awaits: "nobody", outcome: "dismissed" },
        withdraw,
      },
    },
    {
      key: "carrying_out",
      team: "issue_resolution",
      awaits: "respondent",
      clocks: [
        {
          key: "carry_out",
          from: "stage",
          duration: { amount: 5, unit: "business_days" },
          override: "carry_out_by",
          then: { do: "move", to: "mediation" },
        },
      ],
      on: {
        ...talk,
        ...desk,
        confirm_carried_out: { by: ["claimant"], to: "closed", awaits: "nobody" },
        report_not_carried_out: { by: ["claimant"], to: "mediation", awaits: "staff" },
      },
    },
    {
      key: "closed",
      team: "customer_experience",
      closed: true,
      clocks: [
        {
          key: "appeal_window",
          from: "stage",
          duration: { amount: 14, unit: "days" },
          then: { do: "lapse" },
        },
      ],
      on: {
        ...afterwards,
        appeal: {
          by: parties,
          to: "appeal",
          awaits: "staff",
          when: ["decided_by_staff", "appeal_window_open"],
        },
      },
    },
    {
      key: "appeal",
      team: "customer_experience",
      awaits: "staff",
      clocks: [
        {
          key: "appeal",
          from: "stage",
          duration: { amount: 5, unit: "business_days" },
          then: { do: "mark_overdue" },
        },
      ],
      on: {
        ...talk,
        ...desk,
        ...inquiry,
        decide: { by: staff, to: "carrying_out", outcome: "decided" },
        dismiss: { by: staff, to: "closed_for_good", awaits: "nobody", outcome: "dismissed" },
      },
    },
    {
      key: "closed_for_good",
      team: "customer_experience",
      closed: true,
      clocks: [],
      on: { ...afterwards },
    },
  ],
};

/**
 * Complaint ladder (product text, procedure 2): every clock runs from the first contact in elapsed
 * time and is never paused.
 */
const complaintStep = (
  key: string,
  team: Team,
  amount: number,
  unit: "hours" | "days",
  then: ClockDefinition["then"],
): Stage => ({
  key,
  team,
  awaits: "staff",
  clocks: [{ key, from: "first_contact", duration: { amount, unit }, then }],
  on: { ...talk, ...desk, ...inquiry, reply: answerAndClose, withdraw },
});

/** Staff's answer ends the simple procedures; the claimant is then asked about satisfaction. */
const answerAndClose: Rule = { by: staff, to: "closed", awaits: "nobody", outcome: "answered" };

const simplyClosed = (team: Team): Stage => ({
  key: "closed",
  team,
  closed: true,
  clocks: [],
  on: { ...afterwards },
});

const complaint: Procedure = {
  kind: "complaint",
  version: 1,
  openedBy: "anyone",
  first: "first_contact",
  reasons: ["member_conduct", "delivery", "service", "staff_decision", "other"],
  solutions: [],
  remedies: [],
  redLines: [],
  stages: [
    complaintStep("first_contact", "customer_service", 24, "hours", {
      do: "move",
      to: "investigation",
    }),
    complaintStep("investigation", "issue_resolution", 48, "hours", {
      do: "move",
      to: "last_level",
    }),
    complaintStep("last_level", "customer_experience", 5, "days", { do: "mark_overdue" }),
    simplyClosed("customer_experience"),
  ],
};

/** Receive, then answer or ask, then close: the simplest path through the engine. */
const simple = (
  kind: ProcedureKind,
  team: Team,
  clock: ClockDefinition,
  reasons: readonly string[],
  redLines: readonly string[] = [],
): Procedure => ({
  kind,
  version: 1,
  openedBy: "anyone",
  first: "received",
  reasons,
  solutions: [],
  remedies: [],
  redLines,
  stages: [
    {
      key: "received",
      team,
      awaits: "staff",
      clocks: [clock],
      on: { ...talk, ...desk, ...inquiry, reply: answerAndClose, withdraw },
    },
    simplyClosed(team),
  ],
});

const overdueAfter = (
  key: string,
  amount: number,
  unit: "hours" | "days" | "business_days",
): ClockDefinition => ({
  key,
  from: "stage",
  duration: { amount, unit },
  then: { do: "mark_overdue" },
});

const request = simple("request", "customer_service", overdueAfter("review", 7, "business_days"), [
  "delivery_change",
  "order_question",
  "account",
  "other",
]);

const dispute = simple(
  "dispute",
  "dispute_management",
  overdueAfter("investigation", 30, "business_days"),
  [
    "misunderstanding",
    "service_not_working",
    "rule_violation",
    "investigation",
    "refund_contested",
  ],
  [
    "personal_matter",
    "psychological_help",
    "personal_data_of_a_member",
    "forcing_communication",
    "refund_outside_policy",
  ],
);

const fraud = simple("fraud", "security", overdueAfter("analysis", 3, "business_days"), [
  "victim",
  "witness",
]);

const authority = simple("authority", "legal", overdueAfter("complex", 3, "business_days"), [
  "police",
  "prosecutor",
  "court",
  "other_body",
]);

/** The published procedures as first seeded; the database holds every version. */
export const publishedProcedures: Record<ProcedureKind, Procedure> = {
  request,
  complaint,
  claim,
  dispute,
  fraud,
  authority,
};
