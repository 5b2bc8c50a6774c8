import { Table } from "@/components/ui/table";
import type { KindLateness } from "@/lib/domain/case/view";
import { timeLeft } from "@/lib/domain/clock/clock";
import { formatSpan } from "@/lib/i18n/dates";
import { languageTags, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** How late the deadlines of the period passed, a procedure a row. */
export function Lateness({ figures, locale }: { figures: KindLateness[]; locale: Locale }) {
  const t = translator(locale, "lateness");
  const label = translator(locale, "case");
  return (
    <section className="stack">
      <h2>{t("title")}</h2>
      <p className="measure">{figures.length > 0 ? t("lead") : t("none")}</p>
      {figures.length > 0 && (
        <Table
          caption={t("title")}
          captionHidden
          head={[
            translator(locale, "desk")("queue.kind"),
            ...(["passed", "median", "slowest", "latest"] as const).map((it) => t(it)),
          ]}
        >
          {figures.map((it) => (
            <tr key={it.kind}>
              <th scope="row" className="font-semibold first-letter:uppercase">
                {label(`kinds.${it.kind}`)}
              </th>
              <td>{new Intl.NumberFormat(languageTags[locale]).format(it.passed)}</td>
              <td>{late(it.medianSeconds, locale)}</td>
              <td>{late(it.slowestSeconds, locale)}</td>
              <td>{late(it.latestSeconds, locale)}</td>
            </tr>
          ))}
        </Table>
      )}
      <p className="text-muted text-small measure">{t("how")}</p>
    </section>
  );
}

/** Seconds where they still say something, and from two minutes on the two largest units. */
function late(seconds: number, locale: Locale): string {
  if (seconds >= 120) return formatSpan(timeLeft(new Date(0), new Date(seconds * 1000)), locale);
  return new Intl.NumberFormat(languageTags[locale], {
    style: "unit",
    unit: "second",
    unitDisplay: "long",
    maximumFractionDigits: seconds < 10 ? 1 : 0,
  }).format(seconds);
}
