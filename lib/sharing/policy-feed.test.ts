import { describe, expect, it } from "vitest";
import type { PolicyChange } from "@/lib/domain/content/policy-changes";
import { locales } from "@/lib/i18n/locales";
import { policyFeed } from "./policy-feed";

const hours = (amount: number) => ({ amount, unit: "hours" as const });
const changes: PolicyChange[] = [
  {
    kind: "figures",
    at: "2026-11-26T10:00:00.000Z",
    figures: [{ figure: "complaint.investigation", before: hours(48), after: hours(36) }],
  },
  {
    kind: "text",
    at: "2026-11-20T22:30:00.000Z",
    passages: [{ under: "Who & why", before: "", after: "<b>You</b>\nand \u0001 us ]]> 👍" }],
  },
  { kind: "first", at: "2026-11-01" },
];
const site = { origin: "https://help.example", marketplace: "Agora" };
const hostile = `</title><script>alert("1")</script> ' & \u0000\ud800`;

describe.each(locales)("the feed of policies in %s", (locale) => {
  const path = "/policies/complaints";
  const feed = policyFeed(locale, [{ path, title: hostile, changes }], site);

  it("holds what XML can, and nothing that ends an element early", () => {
    expect(feed).not.toMatch(/[\u0000-\u0008\u000b\u000c]|\p{Cs}/u);
    expect(feed).not.toContain("<script");
    expect([...feed.matchAll(/<\/title>/g)]).toHaveLength(changes.length + 1);
    expect(feed).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/);
  });

  it("has each change once, the newest first, each with an address and a date of its own", () => {
    const dates = [...feed.matchAll(/<pubDate>(.+)<\/pubDate>/g)].map(([, date]) => date);
    expect(dates).toEqual([
      "Thu, 26 Nov 2026 10:00:00 GMT",
      "Fri, 20 Nov 2026 22:30:00 GMT",
      "Sun, 01 Nov 2026 00:00:00 GMT",
    ]);
    const ids = [...feed.matchAll(/<guid isPermaLink="true">(.+)<\/guid>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => id?.startsWith(`https://help.example/${locale}${path}#change-`))).toBe(
      true,
    );
  });
});

it("says the figures in the reader's words", () => {
  const said = (locale: "en" | "fr" | "ro") =>
    policyFeed(locale, [{ path: "/policies/c", title: "T", changes }], site);
  expect(said("en")).toContain("Investigation: 48 hours became 36 hours.");
  expect(said("fr")).toContain("48 heures avant, 36 heures désormais.");
  expect(said("ro")).toContain("48 de ore înainte, 36 de ore acum.");
});
