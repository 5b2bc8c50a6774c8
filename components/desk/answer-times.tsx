import { countryName } from "@/lib/i18n/countries";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { timeLeft, type Duration } from "@/lib/domain/clock/clock";
import type { AuthorityFigures, EmailFigures } from "@/lib/domain/case/view";
import { formatSpan } from "@/lib/i18n/dates";
import { formatDuration } from "@/lib/i18n/duration";
import { languageTags, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type EmailProps = { figures: EmailFigures; aim: Duration | undefined; locale: Locale };

/** How long requests by e-mail waited on average, beside what is aimed at. */
export function EmailAnswers({ figures, aim, locale }: EmailProps) {
  const t = translator(locale, "log");
  const { received, answered, averageSeconds } = figures;
  return (
    <div className="border-line bg-surface rounded-card border p-5">
      <p className="text-lead font-serif font-semibold">{span(averageSeconds, locale)}</p>
      <p className="text-muted">
        {t("figures.answered", { answered, received })}
        {aim && <> · {t("figures.aim", { time: formatDuration(aim, locale) })}</>}
      </p>
    </div>
  );
}

type Props = { figures: readonly AuthorityFigures[]; locale: Locale };

/** Requests by authorities, by country and kind of body, with their median times. */
export function AuthorityAnswers({ figures, locale }: Props) {
  const t = translator(locale, "authority");
  const label = translator(locale, "case");
  if (figures.length === 0) return <EmptyState title={t("figures.none")} icon="building" />;
  const heads = ["from", "received", "answered", "disclosed", "acknowledge", "answer"] as const;
  const number = new Intl.NumberFormat(languageTags[locale]);
  return (
    <Table
      caption={t("figures.title")}
      captionHidden
      head={heads.map((it) => t(`figures.heads.${it}`))}
    >
      {figures.map((it) => (
        <tr key={`${it.country} ${it.bodyKind}`}>
          <th scope="row" className="font-semibold">
            {countryName(it.country, locale)}
            <span className="text-muted block font-normal">
              {label.has(`reasons.${it.bodyKind}`) ? label(`reasons.${it.bodyKind}`) : it.bodyKind}
            </span>
          </th>
          <td>{number.format(it.received)}</td>
          <td>{number.format(it.answered)}</td>
          <td>{number.format(it.disclosed)}</td>
          <td>{span(it.acknowledgeSeconds, locale)}</td>
          <td>{span(it.answerSeconds, locale)}</td>
        </tr>
      ))}
    </Table>
  );
}

function span(seconds: number | null, locale: Locale): string {
  if (seconds === null) return translator(locale, "desk")("insights.none");
  // Receipt is acknowledged by itself: what takes less than a minute took none worth telling.
  if (seconds < 60) return translator(locale, "log")("figures.at_once");
  return formatSpan(timeLeft(new Date(0), new Date(seconds * 1000)), locale);
}
