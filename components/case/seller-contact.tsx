import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { CaseView } from "@/lib/domain/case/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

type Props = { view: CaseView; locale: Locale };

/** Whether the seller's contact details were asked for; the details themselves while given. */
export function SellerContact({ view, locale }: Props) {
  const { contact } = view;
  if (!contact || contact.request === "none") return null;
  const t = translator(locale, "contact");
  const place = view.viewer === "staff" ? "desk" : "own";
  if (contact.request === "granted") {
    return (
      <Card as="section" className="stack">
        <h2>{t("panel.title")}</h2>
        <SummaryList
          rows={contact.details.map(({ field, value }) => ({
            key: field,
            term: t(`details.${field}`),
            value: <Value field={field} value={value} />,
          }))}
        />
        <p className="text-muted text-small">
          {contact.settledAt &&
            t(`panel.given_${place}`, {
              date: formatDate(contact.settledAt, locale, marketplace.timeZone),
            })}
        </p>
      </Card>
    );
  }
  return (
    <Callout
      tone="info"
      level={2}
      title={t(`panel.${contact.request}_${place}`)}
      className="measure"
    >
      <p>
        {contact.refusal
          ? t(`${place === "own" ? "kindly" : "refusals"}.${contact.refusal}`)
          : t(`panel.${contact.request}_text`)}
      </p>
    </Callout>
  );
}

function Value({ field, value }: { field: string; value: string }) {
  if (field === "email") {
    return (
      <a href={`mailto:${value}`} className="target break-all">
        {value}
      </a>
    );
  }
  if (field === "phone") {
    return (
      <a href={`tel:${value.replaceAll(/\s/g, "")}`} className="target">
        {value}
      </a>
    );
  }
  return value;
}
