import { Table } from "@/components/ui/table";
import type { SumLine } from "@/lib/domain/calendar/sum";
import type { DeadlineSum } from "@/lib/domain/clock/explain";
import { timeLeft } from "@/lib/domain/clock/clock";
import { formatLocalDay, formatMoments } from "@/lib/i18n/dates";
import { formatDuration } from "@/lib/i18n/duration";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { sum: DeadlineSum; locale: Locale; timeZone: string };

/** The lines of a sum as a table, and what they add up to. */
export function SumTable({ sum, locale, timeZone }: Props) {
  const t = translator(locale, "calendar");
  const when = (line: SumLine) =>
    line.kind === "day"
      ? formatLocalDay(line.date, locale)
      : t("explain.from_to", formatMoments(line.from, line.to, locale, timeZone));
  const counts = (line: SumLine) =>
    line.kind === "day"
      ? line.counted === 1 && t("explain.counted", { count: 1 })
      : line.countedMs > 0 && formatSpan(line.countedMs, locale);
  return (
    <Table
      caption={t("explain.link")}
      captionHidden
      head={[t("explain.day"), t("explain.why"), t("explain.counts")]}
    >
      {sum.lines.map((line, index) => (
        <tr key={index} className={counts(line) ? undefined : "text-muted"}>
          <th scope="row" className="font-normal">
            {when(line)}
          </th>
          <td>{t(`reasons.${line.reason}`, { name: line.name ?? "" })}</td>
          <td className="font-semibold">
            {counts(line) || <span className="font-normal">{t("explain.skipped")}</span>}
          </td>
        </tr>
      ))}
      <tr className="bg-sunk">
        <th scope="row" colSpan={2}>
          {t("explain.total")}
        </th>
        <td className="font-semibold">{formatDuration(sum.duration, locale)}</td>
      </tr>
    </Table>
  );
}

/** A length of time in hours and minutes; a day of it is 24 hours. */
function formatSpan(ms: number, locale: Locale): string {
  const t = translator(locale, "common");
  const { days, hours, minutes } = timeLeft(new Date(0), new Date(ms));
  const parts = [
    days > 0 ? t("duration.days", { amount: days }) : null,
    hours > 0 ? t("duration.hours", { amount: hours }) : null,
    minutes > 0 || days + hours === 0 ? t("duration.minutes", { amount: minutes }) : null,
  ];
  return parts.filter((it) => it !== null).join(" ");
}
