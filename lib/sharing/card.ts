import { createHash } from "node:crypto";
import { pageByPath, topicBySlug } from "@/lib/content/library";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

/** In pixels, as the sites that show shared links ask for it. */
export const cardSize = { width: 1200, height: 630 };

/** The words on the picture that a shared link shows. */
export type Card = { locale: Locale; site: string; above: string; title: string };

/** The card of a page, without language; a page with none of its own shows the site's. */
export function cardOf(locale: Locale, path: string): Card {
  const site = translator(locale, "common")("tagline", { marketplace: marketplace.name });
  const page = pageByPath(locale, path);
  const t = translator(locale, "public");
  if (!page) return { locale, site, above: "", title: t("home.title") };
  const topic = topicBySlug(locale, path.split("/")[2] ?? "");
  const above = path.startsWith("/policies/")
    ? t("policies.title")
    : topic && topic.path !== path
      ? topic.title
      : t("help.title");
  return { locale, site, above, title: page.title };
}

/** Tells one card's words from another's, so that a changed title has a new address. */
export function cardVersion(card: Card): string {
  return createHash("sha256").update(JSON.stringify(card)).digest("base64url").slice(0, 10);
}

/** Where the picture of a page is. */
export function cardAddress(locale: Locale, path: string): string {
  const own = pageByPath(locale, path) ? path : "/home";
  return `/${locale}/card${own}.png?v=${cardVersion(cardOf(locale, own))}`;
}
