import { Callout } from "@/components/ui/callout";
import type { CaseView } from "@/lib/domain/case/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

/** The legal holds that stand on a case or its sides, or that this request set. */
export function HoldNotice({ view, locale }: { view: CaseView; locale: Locale }) {
  const t = translator(locale, "authority");
  if (view.holds.length === 0) return null;
  return (
    <Callout tone="warning" title={t("hold.title")} level={2}>
      <p>{t("hold.meaning")}</p>
      <ul className="list-disc ps-5">
        {view.holds.map((it) => (
          <li key={it.id}>
            <strong>{it.memberName ?? it.caseReference}</strong>
            {" – "}
            {t("hold.set", {
              name: it.setBy,
              date: formatDate(it.setAt, locale, marketplace.timeZone),
            })}{" "}
            {it.requestReference && (
              <a href={`/staff/cases/${it.requestReference}`} className="font-mono">
                {it.requestReference}
              </a>
            )}
            {it.reason && <span className="text-muted block">{it.reason}</span>}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
