import { describe, expect, it } from "vitest";
import { longestMessage } from "./check";
import { messageInput, nameInput } from "./inputs";

const faults = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message);

describe("a message to check", () => {
  it.each<[string, unknown, string]>([
    ["nothing", undefined, "text_required"],
    ["spaces and invisible signs", " \u200b\u0000\n", "text_required"],
    ["one character too many", "x".repeat(longestMessage + 1), "text_long"],
    ["a hundred thousand", "x".repeat(100_000), "text_long"],
  ])("refuses %s", (_, text, code) => {
    expect(faults(messageInput.safeParse({ text }))?.[0]).toBe(code);
  });

  it("takes any other text, and passes over what else was tampered with", () => {
    const text = `${"x\r\n".repeat(6_000)}\u0000\u202e`;
    const parsed = messageInput.parse({ text, sellerCountry: "__proto__", moneyMoved: "maybe" });
    expect(parsed).toEqual({
      text: text.replaceAll("\r\n", "\n"),
      sellerCountry: undefined,
      moneyMoved: undefined,
    });
  });
});

describe("a known name", () => {
  const input = (domain: string) => nameInput.safeParse({ kind: "bank", brand: "Bank", domain });

  it.each(["bank.example", "WWW.bank.example", "https://bank.example/", "my-bank.co.uk"])(
    "takes %s",
    (domain) => {
      expect(input(domain).success).toBe(true);
    },
  );

  it.each(["bank", "ab.example", "bank..example", "bänk.example", "bank.example/x", "a b.example"])(
    "refuses %s",
    (domain) => {
      expect(faults(input(domain))).toEqual(["domain_wrong"]);
    },
  );

  it("names each empty field", () => {
    const empty = nameInput.safeParse({ kind: "", brand: "", domain: "" });
    expect(faults(empty)).toEqual(
      expect.arrayContaining(["name_kind_required", "brand_required", "domain_required"]),
    );
  });
});
