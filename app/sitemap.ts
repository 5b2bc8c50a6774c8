import type { MetadataRoute } from "next";
import { contentPaths } from "@/lib/content/library";
import { env } from "@/lib/env";
import { locales } from "@/lib/i18n/locales";

// Written when asked for, so that it carries the address of this deployment and not of its build.
export const dynamic = "force-dynamic";

const forms = ["request", "complaint", "claim", "dispute", "fraud", "authority"];

export default function sitemap(): MetadataRoute.Sitemap {
  const paths = [
    "",
    "/help",
    "/policies",
    "/contact",
    "/track",
    "/start",
    "/scam-check",
    "/report",
    ...forms.map((form) => `/report/${form}`),
    ...contentPaths(),
  ];
  const address = (locale: string, path: string) => `${env.APP_URL}/${locale}${path}`;
  return locales.flatMap((locale) =>
    paths.map((path) => ({
      url: address(locale, path),
      alternates: {
        languages: Object.fromEntries(locales.map((other) => [other, address(other, path)])),
      },
    })),
  );
}
