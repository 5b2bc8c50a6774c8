import { describe, expect, it } from "vitest";
import { amountReader } from "./summary";

describe("an amount before it is sent", () => {
  const total = { amountMinor: 26_700, currency: "RON" } as const;

  it("is shown as it is understood, with its currency", () => {
    expect(amountReader(total, "ro")("12,5")).toBe("12,50\u00a0RON");
    expect(amountReader(total, "en")("12.5")).toBe("RON\u00a012.50");
  });

  it("is shown as typed where it cannot be understood", () => {
    expect(amountReader(total, "en")("a lot")).toBe("a lot");
    expect(amountReader(undefined, "en")("12.5")).toBe("12.5");
  });
});
