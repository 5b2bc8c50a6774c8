import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { CaseView, TimelineEntry } from "@/lib/domain/case/view";
import { sides, type Side } from "@/lib/domain/case/vocabulary";
import { formatShort } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { entryFacts, entryWords } from "@/lib/i18n/record-words";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

type Props = { view: CaseView; locale: Locale };

/** Whether each side was reached so far, where staff keep a record of it. */
export function Contacts({ view, locale }: Props) {
  const t = translator(locale, "case");
  const tries = view.timeline.filter((entry) => entry.type === "record_contact");
  if (tries.length === 0 && !view.acts.includes("record_contact")) return null;
  const here = sides.filter((side) => view[side] !== null);
  return (
    <Card as="section" className="space-y-3">
      <h2 className="text-h3">{t("contacts.title")}</h2>
      <SummaryList
        className="text-small [&>div]:py-2"
        rows={here.map((side) => ({
          key: side,
          term: view[side]?.publicName ?? "",
          value: lastTry(side, tries, view, locale) ?? (
            <Badge tone="amber">{t("contacts.none")}</Badge>
          ),
        }))}
      />
    </Card>
  );
}

function lastTry(
  side: Side,
  tries: readonly TimelineEntry[],
  view: CaseView,
  locale: Locale,
): string | null {
  const last = tries.findLast((entry) => entry.payload.side === side);
  if (!last) return null;
  return [
    ...entryFacts(last, view, locale),
    entryWords(last, view),
    formatShort(last.at, locale, marketplace.timeZone),
  ]
    .filter((it) => it !== "")
    .join(" · ");
}
