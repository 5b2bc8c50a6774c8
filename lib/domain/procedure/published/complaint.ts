import type { Team } from "../../case/vocabulary";
import type { ClockDefinition, Procedure, Rule, Stage } from "../definition";
import {
  answerAndClose,
  closedForGood,
  closedStage,
  desk,
  inquiry,
  otherSide,
  secondLook,
  sellerContact,
  staff,
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
    ...sellerContact,
    reply: answerAndClose,
    withdraw,
    ...more,
  },
});

const findings: Rule["when"] = ["findings_reported"];

export const complaint: Procedure = {
  kind: "complaint",
  version: 4,
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
      { send_on: { by: staff, choices: ["investigation"], awaits: "staff" } },
    ),
    step(
      "investigation",
      "issue_resolution",
      { amount: 48, unit: "hours" },
      { do: "move", to: "last_level" },
      {
        // It must report findings: nobody answers or sends it on without; its clock still does.
        report_findings: { by: staff, choices: ["investigation", "last_level"] },
        send_on: { by: staff, choices: ["last_level"], awaits: "staff", when: findings },
        reply: { ...answerAndClose, when: findings },
      },
    ),
    step("last_level", "customer_experience", { amount: 5, unit: "days" }, { do: "mark_overdue" }),
    closedStage(
      "customer_experience",
      {
        first_contact: "investigation",
        investigation: "last_level",
        last_level: "appeal",
      },
      { withdraw_contact: { by: staff, when: ["contact_granted"] } },
    ),
    secondLook("customer_experience"),
    closedForGood("customer_experience"),
  ],
};
