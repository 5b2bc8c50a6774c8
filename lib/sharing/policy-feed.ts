import { changeId, type PolicyChange } from "@/lib/domain/content/policy-changes";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { pair } from "@/lib/i18n/pair";
import { changeInWords, type ChangeWords } from "@/lib/i18n/policy-words";
import { translator } from "@/lib/i18n/translator";

type FeedPolicy = { path: string; title: string; changes: readonly PolicyChange[] };
type Entry = { policy: FeedPolicy; change: PolicyChange; at: Date };

/** A feed carries what is new; the pages carry everything. */
const most = 50;

/**
 * The changes of all policies in one language as RSS 2.0, newest first. `origin`: where people reach
 * the site, without a slash at its end.
 */
export function policyFeed(
  locale: Locale,
  policies: readonly FeedPolicy[],
  { origin, marketplace }: { origin: string; marketplace: string },
): string {
  const t = translator(locale, "policy");
  const entries = policies
    .flatMap((policy) =>
      policy.changes.map((change) => ({ policy, change, at: new Date(change.at) })),
    )
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.policy.path < b.policy.path ? -1 : 1))
    .slice(0, most);
  const [newest] = entries;
  const self = `${origin}/${locale}/policies/feed.xml`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    "<channel>",
    `<title>${xml(t("feed.title", { marketplace }))}</title>`,
    `<link>${xml(`${origin}/${locale}/policies`)}</link>`,
    `<description>${xml(t("feed.description", { marketplace }))}</description>`,
    `<language>${locale}</language>`,
    `<atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>`,
    ...(newest ? [`<lastBuildDate>${newest.at.toUTCString()}</lastBuildDate>`] : []),
    ...entries.map((entry) => item(locale, origin, entry)),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}

function item(locale: Locale, origin: string, { policy, change, at }: Entry): string {
  const words = changeInWords(change, locale);
  const address = `${origin}/${locale}${policy.path}#${changeId(change)}`;
  return [
    "<item>",
    `<title>${xml(pair(locale, policy.title, words.title))}</title>`,
    `<link>${xml(address)}</link>`,
    `<guid isPermaLink="true">${xml(address)}</guid>`,
    `<pubDate>${at.toUTCString()}</pubDate>`,
    `<description>${xml(html(locale, words))}</description>`,
    "</item>",
  ].join("\n");
}

/** Readers show a description as HTML, so words are escaped for that, and the whole for XML. */
function html(locale: Locale, { lines, passages }: ChangeWords): string {
  const paragraph = (text: string) => `<p>${xml(text).replaceAll("\n", "<br/>")}</p>`;
  return [
    ...lines.map(paragraph),
    ...passages.flatMap(({ under, parts }) => [
      ...(under === "" ? [] : [`<p><strong>${xml(under)}</strong></p>`]),
      ...parts.map(({ label, text }) => paragraph(pair(locale, label, text))),
    ]),
  ].join("");
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for an XML document, without the characters that no such document may hold. */
function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "")
    .replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
