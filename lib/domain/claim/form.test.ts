import { describe, expect, it } from "vitest";
import { claimWithin } from "./form";

const orderId = "0b1f4a52-2f0e-4c0a-9d8b-6f8f2b9f6b11";
const schema = claimWithin({ [orderId]: { amountMinor: 5000, currency: "EUR" } }, "fr");
const faultsFor = (changed: Record<string, string>) => {
  const parsed = schema.safeParse({
    submissionKey: "8a5f3c80-93b5-4bb1-8a35-0c7d4f6b3a21",
    orderId,
    contact: "talked",
    reason: "damaged",
    description: "It came with a crack from end to end.",
    solution: "partial_refund",
    amount: "50",
    words: "",
    ...changed,
  });
  return parsed.success ? [] : parsed.error.issues.map((it) => [it.path.join(), it.message]);
};

describe("the claim within its order", () => {
  it.each(["50", "50,00", "0,01"])("takes %s of 50 EUR", (amount) => {
    expect(faultsFor({ amount })).toEqual([]);
  });

  it.each([
    ["50,01", "amount_too_high"],
    ["0", "amount_zero"],
    ["a lot", "amount_wrong"],
    ["", "amount_required"],
  ])("refuses %j by %s", (amount, fault) => {
    expect(faultsFor({ amount })).toEqual([["amount", fault]]);
  });

  it("asks for no amount where none is proposed", () => {
    expect(faultsFor({ solution: "full_refund", amount: "999" })).toEqual([]);
  });
});
