import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { usualDays, type Period } from "@/lib/domain/calendar/period";
import { queueHref } from "@/lib/domain/case/queue-filter";
import { timeLeft } from "@/lib/domain/clock/clock";
import type { KindFigures, StageCount } from "@/lib/domain/case/view";
import { formatSpan } from "@/lib/i18n/dates";
import { languageTags, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type PickerProps = {
  period: Period;
  locale: Locale;
  /** The page whose period it is, and what else its address names. */
  page?: string;
  keep?: Readonly<Record<string, string>>;
};

/** Chooses the period: a usual one by a touch, or any two days. */
export function PeriodPicker({ period, locale, page = "/staff/insights", keep }: PickerProps) {
  const t = translator(locale, "desk");
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <ul className="flex flex-wrap gap-x-4">
        {usualDays.map((days) => (
          <li key={days}>
            <a
              href={`${page}?${new URLSearchParams({ ...keep, days: String(days) })}`}
              className="target"
            >
              {t("insights.last_days", { days })}
            </a>
          </li>
        ))}
      </ul>
      <form action={page} className="flex flex-wrap items-end gap-3">
        {Object.entries(keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {(["from", "to"] as const).map((name) => (
          <label key={name} className="text-small block">
            <span className="font-semibold">{t(`insights.${name}`)}</span>
            <TextInput
              key={period.firstDay + period.lastDay}
              type="date"
              name={name}
              required
              defaultValue={name === "from" ? period.firstDay : period.lastDay}
            />
          </label>
        ))}
        <Button variant="secondary">{t("insights.show")}</Button>
      </form>
    </div>
  );
}

/** Open cases at this moment, by procedure and stage; each count leads to its cases. */
export function OpenByStage({ counts, locale }: { counts: StageCount[]; locale: Locale }) {
  const t = translator(locale, "desk");
  const label = translator(locale, "case");
  if (counts.length === 0) return <EmptyState title={t("queue.empty_views.open")} icon="success" />;
  return (
    <Table
      caption={t("insights.open_now")}
      captionHidden
      head={[t("queue.kind"), t("queue.stage"), t("insights.open"), t("insights.overdue")]}
    >
      {counts.map(({ kind, stage, open, overdue }) => (
        <tr key={`${kind} ${stage}`}>
          <th scope="row" className="font-semibold first-letter:uppercase">
            {label(`kinds.${kind}`)}
          </th>
          <td>{label(`stages.${kind}.${stage}`)}</td>
          <td>
            <a href={queueHref({ kind, stage })}>{number(open, locale)}</a>
          </td>
          <td>
            {overdue > 0 ? (
              <a href={queueHref({ kind, stage, overdue: true })} className="text-danger font-bold">
                {number(overdue, locale)}
              </a>
            ) : (
              number(0, locale)
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** What happened in the period, a procedure a row. */
export function PeriodFigures({ figures, locale }: { figures: KindFigures[]; locale: Locale }) {
  const t = translator(locale, "desk");
  const label = translator(locale, "case");
  if (figures.length === 0) {
    return (
      <EmptyState title={t("insights.nothing")} icon="question">
        <p>{t("insights.nothing_text")}</p>
      </EmptyState>
    );
  }
  const columns = ["opened", "first_answer", "closed", "to_close", "satisfied", "agreed"] as const;
  return (
    <Table
      caption={t("insights.in_period")}
      captionHidden
      head={[t("queue.kind"), ...columns.map((it) => t(`insights.${it}`))]}
    >
      {figures.map((it) => (
        <tr key={it.kind}>
          <th scope="row" className="font-semibold first-letter:uppercase">
            {label(`kinds.${it.kind}`)}
          </th>
          <td>{number(it.opened, locale)}</td>
          <td>
            {span(it.firstAnswerSeconds, locale)}
            {it.opened > 0 && (
              <span className="text-muted block">
                {t("insights.answered", { answered: it.answered, opened: it.opened })}
              </span>
            )}
          </td>
          <td>{number(it.closed, locale)}</td>
          <td>{span(it.closeSeconds, locale)}</td>
          <td>{share(it.satisfied, it.satisfied + it.notSatisfied, "of_answers", locale)}</td>
          <td>{share(it.agreed, it.agreed + it.decided, "of_settled", locale)}</td>
        </tr>
      ))}
    </Table>
  );
}

const number = (value: number, locale: Locale) =>
  new Intl.NumberFormat(languageTags[locale]).format(value);

function span(seconds: number | null, locale: Locale): string {
  if (seconds === null) return translator(locale, "desk")("insights.none");
  return formatSpan(timeLeft(new Date(0), new Date(seconds * 1000)), locale);
}

/** A share with what it is a share of: a percentage of two answers alone would mislead. */
function share(part: number, whole: number, words: string, locale: Locale) {
  const t = translator(locale, "desk");
  if (whole === 0) return t("insights.none");
  const percent = new Intl.NumberFormat(languageTags[locale], { style: "percent" });
  return (
    <>
      {percent.format(part / whole)}
      <span className="text-muted block">{t(`insights.${words}`, { part, whole })}</span>
    </>
  );
}
