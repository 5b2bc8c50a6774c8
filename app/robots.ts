import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/**
 * Keeps search engines from what is not pages. Private pages are not named here: they say noindex
 * themselves, which only who may ask for them can read.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/dev/", "/*/helpful"] },
    sitemap: `${env.APP_URL}/sitemap.xml`,
  };
}
