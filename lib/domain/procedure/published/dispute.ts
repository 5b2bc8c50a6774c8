import { remedies } from "../../case/vocabulary";
import type { Procedure } from "../definition";
import { appeal, carryingOut, unconfirmed } from "./carry-out";
import {
  asked,
  closedForGood,
  closedStage,
  desk,
  inquiry,
  otherSide,
  redLine,
  secondDecision,
  staff,
  talk,
  variants,
  withdraw,
} from "./common";

const closed = closedStage(
  "dispute_management",
  { investigation: "appeal", carrying_out: "appeal", confirming: "appeal" },
  { appeal },
);
const usual = { team: "dispute_management", back: "investigation" } as const;
const final = { team: "customer_experience", back: "appeal", final: true } as const;

/**
 * Dispute (product text, procedure 4): 30 business days, extendable with a reason and a notice to
 * the parties, standing still while the claimant owes an answer. The length of an extension, and
 * that there is one, are this marketplace's own figures. A decision with a remedy is carried out as
 * a claim's is, and is against somebody: the other side has to be named.
 */
export const dispute: Procedure = {
  kind: "dispute",
  version: 4,
  openedBy: "anyone",
  first: "investigation",
  reasons: [
    "misunderstanding",
    "service_not_working",
    "rule_violation",
    "investigation",
    "refund_contested",
  ],
  solutions: [],
  remedies: [...remedies],
  redLines: [
    "personal_matter",
    "psychological_help",
    "personal_data_of_a_member",
    "forcing_communication",
    "refund_outside_policy",
    "abuse_of_staff",
  ],
  asked,
  figures: { extension: { amount: 15, unit: "business_days" } },
  stages: [
    {
      key: "investigation",
      team: "dispute_management",
      awaits: "staff",
      clocks: [
        {
          key: "investigation",
          from: "stage",
          duration: { amount: 30, unit: "business_days" },
          pausedWhile: ["claimant"],
          then: { do: "mark_overdue" },
        },
      ],
      on: {
        ...talk,
        ...desk,
        ...inquiry,
        ...otherSide,
        extend: {
          by: staff,
          extends: { clock: "investigation", by: 15 },
          when: ["not_extended_yet"],
        },
        ...variants,
        decide: { by: staff, to: "carrying_out", outcome: "decided" },
        dismiss: { by: staff, to: "closed", awaits: "nobody", outcome: "dismissed" },
        apply_red_line: redLine,
        withdraw,
      },
    },
    ...carryingOut(usual),
    closed,
    unconfirmed(closed, usual),
    secondDecision("customer_experience", otherSide),
    ...carryingOut(final),
    closedForGood("customer_experience"),
    unconfirmed(closedForGood("customer_experience"), final),
  ],
};
