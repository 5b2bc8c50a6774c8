import type { Metadata } from "next";
import { marketplace } from "@/lib/marketplace";
import { defaultLocale, locales, type Locale } from "./locales";
import { translator } from "./translator";

type PageMetadata = {
  locale: Locale;
  /** The page without its language: "" for home. */
  path: string;
  title: string;
  description: string;
};

/** Title, description, canonical address and the same page in the other languages. */
export function pageMetadata({ locale, path, title, description }: PageMetadata): Metadata {
  const languages: Record<string, string> = Object.fromEntries(
    locales.map((other) => [other, `/${other}${path}`]),
  );
  languages["x-default"] = `/${defaultLocale}${path}`;
  const site = translator(locale, "common")("tagline", { marketplace: marketplace.name });
  return {
    title: path === "" ? { absolute: title } : title,
    description,
    alternates: { canonical: `/${locale}${path}`, languages },
    openGraph: {
      type: "website",
      locale,
      siteName: site,
      title,
      description,
      url: `/${locale}${path}`,
    },
  };
}
