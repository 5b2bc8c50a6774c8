import type { MetadataRoute } from "next";
import { contentPaths, localesOfPath, pageByPath } from "@/lib/content/library";
import { env } from "@/lib/env";
import { locales } from "@/lib/i18n/locales";
import { alternatesOf } from "@/lib/i18n/page";

// Written when asked for, so that it carries the address of this deployment and not of its build.
export const dynamic = "force-dynamic";

// A claim is opened by who signed in: its form is no page for a search engine.
const forms = ["request", "complaint", "dispute", "fraud", "authority"];
const fixed = [
  "",
  "/help",
  "/policies",
  "/contact",
  "/track",
  "/start",
  "/scam-check",
  "/search",
  "/report",
  ...forms.map((form) => `/report/${form}`),
];

export default function sitemap(): MetadataRoute.Sitemap {
  const pages = [
    ...fixed.map((path) => ({ path, languages: locales })),
    ...contentPaths().map((path) => ({ path, languages: localesOfPath(path) })),
  ];
  return pages.flatMap(({ path, languages }) =>
    languages.map((locale) => {
      const page = pageByPath(locale, path);
      return {
        url: `${env.APP_URL}/${locale}${path}`,
        ...(page && "reviewed" in page && { lastModified: page.reviewed }),
        alternates: { languages: alternatesOf(path, languages, env.APP_URL) },
      };
    }),
  );
}
