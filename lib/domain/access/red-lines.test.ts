import { describe, expect, it } from "vitest";
import type { StaffRole } from "../case/vocabulary";
import type { Actor, CaseSubject } from "./actor";
import { mayApplyRedLine } from "./red-lines";

const subject: CaseSubject = {
  caseId: "case",
  kind: "dispute",
  askingPauses: false,
  claimantId: "claimant",
  respondentId: null,
  team: "dispute_management",
  needsOthers: false,
  decidedBy: [],
};
const staff = (...roles: StaffRole[]): Actor => ({
  kind: "member",
  memberId: "staff",
  roles,
  locale: "en",
});

describe("declining a case on a red line", () => {
  it.each([
    ["dispute_management", "personal_matter", true],
    ["dispute_management", "abuse_of_staff", false],
    ["customer_service", "personal_matter", false],
    ["customer_service", "abuse_of_staff", false],
    ["lead", "personal_matter", true],
    ["lead", "abuse_of_staff", true],
  ] as const)("%s, %s: %s", (role, redLine, may) => {
    expect(mayApplyRedLine(staff(role), redLine, subject)).toBe(may);
  });

  it("is not for a lead who is a side of the case", () => {
    const own = { ...subject, claimantId: "staff" };
    expect(mayApplyRedLine(staff("lead"), "abuse_of_staff", own)).toBe(false);
  });
});
