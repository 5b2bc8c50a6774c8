import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { env } from "@/lib/env";
import { marketplace } from "@/lib/marketplace";
import { defaultLocale, isLocale, locales, type Locale } from "./locales";
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

/** Title, canonical address and the same page in the other languages. `path` has no language. */
export function pageMetadata(
  locale: Locale,
  path: string,
  title: string,
  description?: string,
): Metadata {
  const site = translator(locale, "common")("tagline", { marketplace: marketplace.name });
  const languages = Object.fromEntries(locales.map((it) => [it, `/${it}${path}`]));
  return {
    metadataBase: new URL(env.APP_URL),
    title: path === "" ? `${site}: ${title}` : `${title} · ${site}`,
    ...(description && { description }),
    alternates: {
      canonical: `/${locale}${path}`,
      languages: { ...languages, "x-default": `/${defaultLocale}${path}` },
    },
    openGraph: {
      type: "website",
      locale,
      siteName: site,
      title,
      ...(description && { description }),
      url: `/${locale}${path}`,
    },
  };
}
