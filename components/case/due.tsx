import { timeLeft } from "@/lib/domain/clock/clock";
import { formatDateTime, formatTimeLeft } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { marketplace } from "@/lib/marketplace";

type Props = { at: Date; now: Date; locale: Locale };

/** A deadline as a moment in the marketplace's zone and as time left. */
export function Due({ at, now, locale }: Props) {
  const left = timeLeft(now, at);
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      <time dateTime={at.toISOString()} className="font-semibold">
        {formatDateTime(at, locale, marketplace.timeZone)}
      </time>
      <span
        className={left.overdue ? "text-danger font-semibold" : "text-accent-ink font-semibold"}
      >
        {formatTimeLeft(left, locale)}
      </span>
    </span>
  );
}
