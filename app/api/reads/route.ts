import { senderAddress } from "@/lib/auth/sender";
import { pageByPath } from "@/lib/content/library";
import { localDate } from "@/lib/domain/calendar/day";
import { countsAsReading } from "@/lib/domain/readers/reading";
import { isLocale } from "@/lib/i18n/locales";
import { marketplace } from "@/lib/marketplace";
import { now } from "@/lib/now";
import { countReading } from "@/lib/readers/tally";

export const dynamic = "force-dynamic";

/** An address of ours is never longer. In bytes. */
const longest = 300;

/**
 * Counts that the page whose address is sent was opened, in memory. The answer is the same whether
 * it counted or not, and the sender is kept nowhere.
 */
export async function POST(request: Request) {
  const { headers } = request;
  const counts = countsAsReading({
    userAgent: headers.get("user-agent"),
    doNotTrack: headers.get("dnt"),
    globalPrivacyControl: headers.get("sec-gpc"),
    site: headers.get("sec-fetch-site"),
  });
  const length = Number(headers.get("content-length") ?? Number.NaN);
  if (counts && length <= longest) {
    const [, locale = "", path = ""] = /^\/(\w{2})(\/.+)$/.exec(await request.text()) ?? [];
    if (isLocale(locale) && pageByPath(locale, path)) {
      const at = now();
      const day = localDate(at, marketplace.timeZone);
      countReading({ day, locale, path }, await senderAddress(), at);
    }
  }
  return new Response(null, { status: 204 });
}
