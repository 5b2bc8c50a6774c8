import { countryName } from "@/lib/i18n/countries";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { RegisterFilter } from "@/lib/domain/authority/register-filter";
import type { RegisterRow } from "@/lib/domain/authority/register-view";
import { formatDateTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

/** Looks for disclosures by body, member and day; the answer lives in the URL. */
export function RegisterFilters({ filter, locale }: { filter: RegisterFilter; locale: Locale }) {
  const t = translator(locale, "authority");
  const fields = [
    { name: "body", type: "search", value: filter.body },
    { name: "member", type: "search", value: filter.member },
    { name: "from", type: "date", value: filter.from },
    { name: "to", type: "date", value: filter.to },
  ] as const;
  return (
    <form
      action="/staff/authorities/register"
      role="search"
      className="print-hidden flex flex-wrap items-end gap-3"
    >
      {fields.map(({ name, type, value = "" }) => (
        <label key={name} className="text-small block min-w-0 flex-1 basis-40">
          <span className="font-semibold">{t(`register.${name}`)}</span>
          <TextInput key={value} type={type} name={name} maxLength={100} defaultValue={value} />
        </label>
      ))}
      <Button variant="secondary">{t("register.show")}</Button>
    </form>
  );
}

/** The register of disclosures, newest first: what, about whom, to whom, and by which two people. */
export function RegisterTable({ rows, locale }: { rows: RegisterRow[]; locale: Locale }) {
  const t = translator(locale, "authority");
  const label = translator(locale, "case");
  if (rows.length === 0) return <EmptyState title={t("register.none")} icon="building" />;
  const heads = ["number", "authority", "disclosed", "people", "sent"] as const;
  return (
    <Table
      caption={t("register.title")}
      captionHidden
      head={heads.map((it) => t(`register.heads.${it}`))}
    >
      {rows.map((row) => (
        <tr key={row.number}>
          <th scope="row">{row.number}</th>
          <td>
            <strong className="block">{row.body}</strong>
            {label.has(`reasons.${row.bodyKind}`) ? label(`reasons.${row.bodyKind}`) : ""},{" "}
            {countryName(row.country, locale)}
            <span className="text-muted block">{row.legalBasis}</span>
            {row.fileNumber && (
              <span className="text-muted block">
                {translator(locale, "desk")("authorities.file", { number: row.fileNumber })}
              </span>
            )}
            <a href={`/staff/cases/${row.reference}`} className="font-mono whitespace-nowrap">
              {row.reference}
            </a>
          </td>
          <td>
            <strong className="block">
              {row.memberName} – {t(`categories.${row.category}`)}
            </strong>
            <span className="whitespace-pre-line">{row.fields}</span>
            <span className="text-muted block whitespace-pre-line">
              {t("listed.why_short")} {row.why}
            </span>
          </td>
          <td>
            {t("register.drafted", { name: row.draftedBy })}
            <span className="block">{t("register.approved", { name: row.approvedBy })}</span>
          </td>
          <td>
            <time dateTime={row.at.toISOString()}>
              {formatDateTime(row.at, locale, marketplace.timeZone)}
            </time>
            <span className="text-muted block">{t(`answer.ways.${row.answerBy}`)}</span>
          </td>
        </tr>
      ))}
    </Table>
  );
}
