import { claimReasons, remedies, solutions } from "../../case/vocabulary";
import type { Procedure } from "../definition";
import { appeal, carryingOut, unconfirmed } from "./carry-out";
import {
  asked,
  closedForGood,
  closedStage,
  desk,
  inquiry,
  parties,
  secondDecision,
  staff,
  talk,
  variants,
  withdraw,
} from "./common";

/** An agreement cannot be appealed; a decision can, also by "not satisfied". */
const closed = closedStage(
  "customer_experience",
  {},
  {
    answer_satisfaction: {
      by: ["claimant"],
      when: ["satisfaction_unanswered", "outcome_can_satisfy"],
      unsatisfied: {
        to: { mediation: "appeal", carrying_out: "appeal", confirming: "appeal" },
        when: ["decided_by_staff", "appeal_window_open"],
      },
    },
    appeal,
  },
);
const usual = { team: "issue_resolution", back: "mediation" } as const;
const final = { team: "customer_experience", back: "appeal", final: true } as const;

/**
 * Delivery-guarantee claim (product text, procedure 3). Each side answers a proposal in full time:
 * a counter-proposal starts the answer's clock anew, three times at most. The carry-out date
 * defaults to 5 business days and a decision can be appealed for 14 days, also while it is carried
 * out; both are this marketplace's own figures.
 */
export const claim: Procedure = {
  kind: "claim",
  version: 4,
  openedBy: "member",
  first: "response",
  reasons: [...claimReasons],
  solutions: [...solutions],
  remedies: [...remedies],
  redLines: [],
  asked,
  figures: { window: { amount: 30, unit: "days" } },
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
        {
          key: "response_reminder",
          from: "stage",
          duration: { amount: 2, unit: "business_days" },
          then: { do: "remind" },
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
          tells: [
            { to: "other", template: "proposal_declined" },
            { to: "performer", template: "mediation" },
          ],
        },
        propose: {
          by: parties,
          when: ["no_own_proposal_open"],
          renews: { clocks: ["response", "response_reminder"], most: 3 },
        },
        ask_mediation: { by: parties, to: "mediation", awaits: "staff" },
        mediate: { by: staff, to: "mediation", awaits: "staff" },
        withdraw,
      },
    },
    {
      key: "mediation",
      team: "issue_resolution",
      awaits: "staff",
      tells: [
        { to: "claimant", template: "mediation" },
        { to: "respondent", template: "mediation" },
      ],
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
        ...variants,
        decide: { by: staff, to: "carrying_out", outcome: "decided" },
        dismiss: { by: staff, to: "closed", awaits: "nobody", outcome: "dismissed" },
        withdraw,
      },
    },
    ...carryingOut(usual),
    closed,
    unconfirmed(closed, usual),
    secondDecision("customer_experience"),
    ...carryingOut(final),
    closedForGood("customer_experience"),
    unconfirmed(closedForGood("customer_experience"), final),
  ],
};
