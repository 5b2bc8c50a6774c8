import { describe, expect, it } from "vitest";
import { fingerprintOf, saysTheSame } from "./fingerprint";

const form = { submissionKey: "a", subject: "A parcel", details: { one: 1, two: [2, 3] } };

describe("the fingerprint of what a form says", () => {
  it.each([
    ["another key and version", { ...form, submissionKey: "b", actKey: "c", version: 7 }],
    ["another order of its fields", { details: { two: [2, 3], one: 1 }, subject: "A parcel" }],
    ["what is not given", { ...form, reason: undefined }],
  ])("is the same with %s", (_name, other) => {
    expect(fingerprintOf(other)).toBe(fingerprintOf(form));
  });

  it.each([
    ["other words", { ...form, subject: "A parcel." }],
    ["another field", { ...form, reason: "" }],
    ["another order of a list", { ...form, details: { one: 1, two: [3, 2] } }],
    ["another type", { ...form, details: { one: "1", two: [2, 3] } }],
  ])("is another with %s", (_name, other) => {
    expect(fingerprintOf(other)).not.toBe(fingerprintOf(form));
  });

  it("takes what is older than fingerprints for the same", () => {
    expect(saysTheSame(null, fingerprintOf(form))).toBe(true);
    expect(saysTheSame(fingerprintOf({}), fingerprintOf(form))).toBe(false);
  });
});
