import type { Procedure } from "../definition";
import {
  answerAndClose,
  asked,
  closedForGood,
  closedStage,
  desk,
  inquiry,
  otherSide,
  reachOut,
  secondLook,
  talk,
  withdraw,
} from "./common";

const again = secondLook("customer_experience");

/**
 * Fraud report (product text, procedure 5): the security department analyses it and tries to reach
 * both sides. The 3 business days for the analysis are this marketplace's own figure, and so are
 * the names of what an analysis can find.
 */
export const fraud: Procedure = {
  kind: "fraud",
  version: 4,
  openedBy: "anyone",
  first: "received",
  reasons: ["victim", "witness"],
  solutions: [],
  remedies: [],
  redLines: [],
  findings: ["fraud_found", "no_fraud_found", "not_clear"],
  advice: ["bank", "seller", "support", "police"],
  bundleFor: ["claimant", "staff"],
  stages: [
    {
      key: "received",
      team: "security",
      awaits: "staff",
      clocks: [
        {
          key: "analysis",
          from: "stage",
          duration: { amount: 3, unit: "business_days" },
          then: { do: "mark_overdue" },
        },
      ],
      on: {
        ...talk,
        ...desk,
        ...inquiry,
        ...otherSide,
        ...reachOut,
        reply: answerAndClose,
        withdraw,
      },
    },
    closedStage("security", { received: "appeal" }),
    { ...again, on: { ...again.on, ...otherSide, ...reachOut } },
    closedForGood("customer_experience"),
  ],
  asked,
};
