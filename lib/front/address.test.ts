import { describe, expect, it } from "vitest";
import { addressToAnswer } from "./address";

const isKnown = (path: string) => path.startsWith("/help/trade-safely");
const answered = (url: string) => addressToAnswer(url, isKnown);

describe("addressToAnswer", () => {
  it.each([
    "/",
    "/en/help",
    "/en/help/trade-safely",
    "/en/help/trade-safely/payment?from=mail",
    "/en/policies/feed.xml",
    "/en/policies/disputes/image",
    "/ro/search?q=%E0%A4%A",
    "/fr/cases/RC-%C3%A9",
    "/_next/static/chunks/a.js?dpl=1",
    `/en/search?q=${"x".repeat(5_000)}`,
  ])("leaves %s", (url) => {
    expect(answered(url)).toBe(url);
  });

  it.each([
    ["/en/cases/%E0%A4%A", "/en/-"],
    ["/en/help/no-such-topic", "/en/-"],
    ["/fr/help/no-such-topic/page?q=1", "/fr/-"],
    ["/ro/policies/nimic", "/ro/-"],
    ["/%5Blocale%5D", "/-"],
    ["/en/[...rest]", "/en/-"],
    ["*", "/-"],
    ["/ro/help/%", "/ro/-"],
    ["/fr/%ff?q=1", "/fr/-"],
    ["/en/report/%00", "/en/-"],
    ["/en/report/%0d%0aset-cookie:x", "/en/-"],
    [`/ro/${"a".repeat(1_001)}`, "/ro/-"],
    ["/api/v1/cases/%c3", "/api/v1/-"],
    ["/%E0%A4%A", "/-"],
    ["/english/%zz", "/-"],
  ])("leads %s to %s", (url, elsewhere) => {
    expect(answered(url)).toBe(elsewhere);
  });
});
