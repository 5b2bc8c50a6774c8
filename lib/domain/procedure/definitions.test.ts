import { expect, it } from "vitest";
import { publishedProcedures } from "./definitions";
import { publishedFigures } from "./figures";

it("stands each under its own kind", () => {
  for (const [kind, procedure] of Object.entries(publishedProcedures)) {
    expect(procedure.kind).toBe(kind);
  }
});

it("keeps the figures of the published policy", () => {
  const words = Object.fromEntries(
    Object.entries(publishedFigures).map(([name, it]) => [name, `${it.amount} ${it.unit}`]),
  );
  expect(words).toMatchObject({
    "request.review": "7 business_days",
    "request.email_answer": "12 hours",
    "complaint.first_contact": "24 hours",
    "complaint.investigation": "48 hours",
    "complaint.last_level": "5 days",
    "complaint.update": "24 hours",
    "claim.window": "30 days",
    "claim.response": "3 business_days",
    "claim.carry_out": "5 business_days",
    "claim.appeal_window": "14 days",
    "dispute.investigation": "30 business_days",
    "authority.simple": "1 business_days",
    "authority.complex": "3 business_days",
    "authority.emergency": "8 hours",
  });
});
