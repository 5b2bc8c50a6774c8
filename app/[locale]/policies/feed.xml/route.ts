import { createHash } from "node:crypto";
import { library } from "@/lib/content/library";
import { historyOfPolicy } from "@/lib/content/policy-history";
import { env } from "@/lib/env";
import { localeOf } from "@/lib/i18n/page";
import { marketplace } from "@/lib/marketplace";
import { policyFeed } from "@/lib/sharing/policy-feed";

// Written from what this process has in memory: no query, and right as soon as something changed.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

/** The changes of the policies, for feed readers; they ask often, and are told when nothing is new. */
export async function GET(request: Request, { params }: Props) {
  const locale = localeOf((await params).locale);
  const policies = library(locale).policies.map(({ path, title }) => ({
    path,
    title,
    changes: historyOfPolicy(locale, path),
  }));
  const feed = policyFeed(locale, policies, {
    origin: env.APP_URL,
    marketplace: marketplace.name,
  });
  const etag = `"${createHash("sha256").update(feed).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "content-type": "application/rss+xml; charset=utf-8",
    "cache-control": "public, max-age=60, must-revalidate",
    etag,
  };
  const known = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
  return known.includes(etag) || known.includes(`W/${etag}`)
    ? new Response(null, { status: 304, headers })
    : new Response(feed, { headers });
}
