import type { Procedure } from "../definition";
import {
  answerAndClose,
  closedForGood,
  closedStage,
  desk,
  inquiry,
  otherSide,
  secondLook,
  talk,
  withdraw,
} from "./common";

/**
 * Fraud report (product text, procedure 5): the security department analyses it and tries to reach
 * both sides. The 3 business days for the analysis are this marketplace's own figure.
 */
export const fraud: Procedure = {
  kind: "fraud",
  version: 2,
  openedBy: "anyone",
  first: "received",
  reasons: ["victim", "witness"],
  solutions: [],
  remedies: [],
  redLines: [],
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
      on: { ...talk, ...desk, ...inquiry, ...otherSide, reply: answerAndClose, withdraw },
    },
    closedStage("security", { received: "appeal" }),
    secondLook("customer_experience"),
    closedForGood("customer_experience"),
  ],
};
