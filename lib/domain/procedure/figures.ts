import type { Duration } from "../clock/clock";
import type { Procedure } from "./definition";
import { publishedProcedures } from "./definitions";

function clock(procedure: Procedure, key: string): Duration {
  const found = procedure.stages.flatMap((stage) => stage.clocks).find((it) => it.key === key);
  if (!found) throw new Error(`${procedure.kind} has no clock "${key}"`);
  return found.duration;
}

const { claim, complaint, request, dispute, fraud, authority } = publishedProcedures;

/** Days after the promised delivery in which a claim may be opened (this marketplace's figure). */
export const claimWindow: Duration = { amount: 30, unit: "days" };

/** Every figure that a policy page, form or mail states, taken from the procedures themselves. */
export const figures: Record<string, Duration> = {
  "claim.response": clock(claim, "response"),
  "claim.mediation": clock(claim, "mediation"),
  "claim.carry_out": clock(claim, "carry_out"),
  "claim.appeal_window": clock(claim, "appeal_window"),
  "claim.appeal": clock(claim, "appeal"),
  "claim.window": claimWindow,
  "complaint.first_contact": clock(complaint, "first_contact"),
  "complaint.investigation": clock(complaint, "investigation"),
  "complaint.last_level": clock(complaint, "last_level"),
  "complaint.update": { amount: 24, unit: "hours" },
  "request.review": clock(request, "review"),
  "request.email_answer": { amount: 12, unit: "hours" },
  "dispute.investigation": clock(dispute, "investigation"),
  "fraud.analysis": clock(fraud, "analysis"),
  "authority.simple": { amount: 1, unit: "business_days" },
  "authority.complex": clock(authority, "complex"),
};
