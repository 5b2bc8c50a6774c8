import { describe, expect, it } from "vitest";
import type { EventType } from "../case/vocabulary";
import { contactRefusals, contactStanding, refusalFits } from "./contact";

const told = (type: EventType, result?: string) => ({ type, payload: result ? { result } : {} });
const failed = told("record_contact_attempt", "failed");
const reached = told("record_contact_attempt", "reached");

describe("where the question of contact details stands", () => {
  it.each([
    ["nothing was tried", [], "none", "none"],
    ["an attempt failed", [failed], "failed", "none"],
    ["the seller was reached after all", [failed, reached], "reached", "none"],
    ["a later attempt failed again", [reached, failed], "failed", "none"],
    ["they were asked for", [failed, told("request_contact")], "failed", "requested"],
    [
      "the seller was reached after they were asked for",
      [failed, told("request_contact"), reached],
      "reached",
      "requested",
    ],
    [
      "they were given",
      [failed, told("request_contact"), told("grant_contact")],
      "failed",
      "granted",
    ],
    [
      "they were refused, and the old attempt counts no more",
      [failed, told("request_contact"), told("refuse_contact")],
      "none",
      "refused",
    ],
    [
      "they were refused, and another attempt failed",
      [failed, told("request_contact"), told("refuse_contact"), failed],
      "failed",
      "refused",
    ],
    [
      "they were given and taken back",
      [failed, told("request_contact"), told("grant_contact"), told("withdraw_contact")],
      "none",
      "withdrawn",
    ],
    ["others acts say nothing of it", [told("message"), failed, told("note")], "failed", "none"],
  ] as const)("%s", (_, events, attempt, request) => {
    expect(contactStanding(events)).toEqual({ attempt, request });
  });

  it("has one reason for a private member, and every other for a trader", () => {
    expect(contactRefusals.filter((it) => refusalFits(it, false))).toEqual(["private_member"]);
    expect(contactRefusals.filter((it) => refusalFits(it, true))).toEqual(
      contactRefusals.filter((it) => it !== "private_member"),
    );
  });
});
