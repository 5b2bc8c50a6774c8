import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { env } from "@/lib/env";
import { marketplace } from "@/lib/marketplace";
import { cardAddress, cardSize } from "@/lib/sharing/card";
import { pair } from "./pair";
import { defaultLocale, isLocale, languageTags, locales, type Locale } from "./locales";
import { translator } from "./translator";

/** The language of a page's path; anything else is not a page. */
export function localeOf(segment: string): Locale {
  if (!isLocale(segment)) notFound();
  return segment;
}

/** One static page for every language. */
export function everyLocale(): { locale: Locale }[] {
  return locales.map((locale) => ({ locale }));
}

/** What a page's metadata says besides its own words. */
type Extras = {
  /** The languages in which it can be read; all of them when not said. */
  languages?: readonly Locale[];
  /** False: search engines leave it out. Such a page has no canonical address either. */
  index?: boolean;
  /** A guide or policy, and the local date on which it was last checked. */
  reviewed?: string;
};

/**
 * Title, description, canonical address, the same page in the other languages, and what a shared
 * link shows. `path` has no language.
 */
export function pageMetadata(
  locale: Locale,
  path: string,
  title: string,
  description?: string,
  { languages = locales, index = true, reviewed }: Extras = {},
): Metadata {
  const site = translator(locale, "common")("tagline", { marketplace: marketplace.name });
  const image = cardAddress(locale, path);
  const about = { title, ...(description && { description }) };
  return {
    metadataBase: new URL(env.APP_URL),
    title: path === "" ? pair(locale, site, title) : `${title} · ${site}`,
    ...(description && { description }),
    ...(index
      ? {
          alternates: {
            canonical: `/${locale}${path}`,
            languages: alternatesOf(path, languages),
            ...(path.startsWith("/policies") && {
              types: { "application/rss+xml": [feedOf(locale)] },
            }),
          },
        }
      : { robots: { index: false } }),
    openGraph: {
      ...(reviewed ? { type: "article", modifiedTime: reviewed } : { type: "website" }),
      locale: openGraphLocale(locale),
      alternateLocale: languages.filter((it) => it !== locale).map(openGraphLocale),
      siteName: site,
      ...about,
      url: `/${locale}${path}`,
      images: [{ url: image, ...cardSize, type: "image/png", alt: title }],
    },
    twitter: { card: "summary_large_image", ...about, images: [image] },
  };
}

/** The addresses of one page by language, with what a reader of any other language is shown. */
export function alternatesOf(
  path: string,
  languages: readonly Locale[],
  origin = "",
): Record<string, string> {
  const first = languages.includes(defaultLocale) ? defaultLocale : (languages[0] ?? defaultLocale);
  return Object.fromEntries([
    ...languages.map((it) => [it, `${origin}/${it}${path}`] as const),
    ["x-default", `${origin}/${first}${path}`],
  ]);
}

function feedOf(locale: Locale) {
  const title = translator(locale, "policy")("feed.title", { marketplace: marketplace.name });
  return { url: `/${locale}/policies/feed.xml`, title };
}

const openGraphLocale = (locale: Locale) => languageTags[locale].replace("-", "_");
