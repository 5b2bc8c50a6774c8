import { claimReasons, remedies, solutions } from "../../case/vocabulary";
import type { Procedure } from "../definition";
import {
  anyone,
  closedForGood,
  closedStage,
  desk,
  inquiry,
  parties,
  staff,
  talk,
  withdraw,
} from "./common";

/**
 * Delivery-guarantee claim (product text, procedure 3). The carry-out date defaults to 5 business
 * days and the appeal window to 14 days; both are this marketplace's own figures.
 */
export const claim: Procedure = {
  kind: "claim",
  version: 2,
  openedBy: "member",
  first: "response",
  reasons: [...claimReasons],
  solutions: [...solutions],
  remedies: [...remedies],
  redLines: [],
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
    closedStage(
      "customer_experience",
      {},
      {
        answer_satisfaction: {
          by: ["claimant"],
          when: ["satisfaction_unanswered"],
          unsatisfied: {
            to: { mediation: "appeal", carrying_out: "appeal" },
            when: ["decided_by_staff", "appeal_window_open"],
          },
        },
        appeal: {
          by: parties,
          to: "appeal",
          awaits: "staff",
          when: ["decided_by_staff", "appeal_window_open"],
        },
      },
    ),
    {
      key: "appeal",
      team: "customer_experience",
      awaits: "staff",
      otherPeople: true,
      clocks: [
        {
          key: "appeal",
          from: "stage",
          duration: { amount: 5, unit: "business_days" },
          then: { do: "mark_overdue" },
        },
      ],
      on: {
        message: { by: anyone },
        add_evidence: { by: anyone },
        ...desk,
        ...inquiry,
        decide: { by: staff, to: "carrying_out_for_good", outcome: "decided" },
        dismiss: { by: staff, to: "closed_for_good", awaits: "nobody", outcome: "dismissed" },
      },
    },
    {
      key: "carrying_out_for_good",
      team: "customer_experience",
      awaits: "respondent",
      clocks: [
        {
          key: "final_carry_out",
          from: "stage",
          duration: { amount: 5, unit: "business_days" },
          override: "carry_out_by",
          then: { do: "move", to: "appeal" },
        },
      ],
      on: {
        ...talk,
        ...desk,
        confirm_carried_out: { by: ["claimant"], to: "closed_for_good", awaits: "nobody" },
        report_not_carried_out: { by: ["claimant"], to: "appeal", awaits: "staff" },
      },
    },
    closedForGood("customer_experience"),
  ],
};
