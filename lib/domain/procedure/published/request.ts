import type { Procedure } from "../definition";
import {
  answerAndClose,
  asked,
  closedForGood,
  closedStage,
  convert,
  desk,
  inquiry,
  secondLook,
  talk,
  withdraw,
} from "./common";

/** Basic request (product text, procedure 1): answered at once, or turned into another case. */
export const request: Procedure = {
  kind: "request",
  version: 3,
  openedBy: "anyone",
  first: "received",
  reasons: ["delivery_change", "order_question", "account", "other"],
  solutions: [],
  remedies: [],
  redLines: [],
  figures: { email_answer: { amount: 12, unit: "hours" } },
  asked,
  stages: [
    {
      key: "received",
      team: "customer_service",
      awaits: "staff",
      clocks: [
        {
          key: "review",
          from: "stage",
          duration: { amount: 7, unit: "business_days" },
          then: { do: "mark_overdue" },
        },
      ],
      on: { ...talk, ...desk, ...inquiry, reply: answerAndClose, convert, withdraw },
    },
    closedStage("customer_service", { received: "appeal" }),
    secondLook("customer_experience"),
    closedForGood("customer_experience"),
  ],
};
