import type { Team } from "../../case/vocabulary";
import type { ClockDefinition, Procedure, Stage } from "../definition";
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
 * Complaint ladder (product text, procedure 2): every clock runs from the first contact in elapsed
 * time and is never paused.
 */
const step = (
  key: string,
  team: Team,
  duration: ClockDefinition["duration"],
  then: ClockDefinition["then"],
  more: Stage["on"] = {},
): Stage => ({
  key,
  team,
  awaits: "staff",
  clocks: [{ key, from: "first_contact", duration, then }],
  on: {
    ...talk,
    ...desk,
    ...inquiry,
    ...otherSide,
    reply: answerAndClose,
    withdraw,
    ...more,
  },
});

export const complaint: Procedure = {
  kind: "complaint",
  version: 2,
  openedBy: "anyone",
  first: "first_contact",
  reasons: ["member_conduct", "delivery", "service", "staff_decision", "other"],
  solutions: [],
  remedies: [],
  redLines: [],
  updates: {
    key: "update",
    from: "first_contact",
    duration: { amount: 24, unit: "hours" },
    then: { do: "update" },
  },
  stages: [
    step(
      "first_contact",
      "customer_service",
      { amount: 24, unit: "hours" },
      { do: "move", to: "investigation" },
      { send_on: { by: ["staff"], choices: ["investigation"], awaits: "staff" } },
    ),
    step(
      "investigation",
      "issue_resolution",
      { amount: 48, unit: "hours" },
      { do: "move", to: "last_level" },
      { send_on: { by: ["staff"], choices: ["last_level"], awaits: "staff" } },
    ),
    step("last_level", "customer_experience", { amount: 5, unit: "days" }, { do: "mark_overdue" }),
    closedStage("customer_experience", {
      first_contact: "investigation",
      investigation: "last_level",
      last_level: "appeal",
    }),
    secondLook("customer_experience"),
    closedForGood("customer_experience"),
  ],
};
