import type { CaseView } from "@/lib/domain/case/view";
import { formatDateTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

/** When a case first reached us, where it was written down only later. */
export function Received({ view, locale }: { view: CaseView; locale: Locale }) {
  if (view.receivedAt.getTime() === view.openedAt.getTime()) return null;
  return (
    <p className="text-muted">
      {translator(locale, "log")("received")}{" "}
      <time dateTime={view.receivedAt.toISOString()}>
        {formatDateTime(view.receivedAt, locale, marketplace.timeZone)}
      </time>
    </p>
  );
}
