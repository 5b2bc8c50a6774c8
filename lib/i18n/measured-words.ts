import { measuredDays, verdictOf, type MeasuredAnswers } from "@/lib/domain/answers/measured";
import { timeLeft, type Duration } from "@/lib/domain/clock/clock";
import { formatDate, formatSpan } from "./dates";
import { formatDuration } from "./duration";
import type { Locale } from "./locales";
import { translator } from "./translator";

/** That it is measured, and no figure: before there is one, and where texts stand without a page. */
export function unmeasuredInWords(locale: Locale): string {
  return translator(locale, "public")("answers.unmeasured", { days: measuredDays });
}

/**
 * How long answers to e-mails took, beside what is aimed at; half of them by when, where the middle
 * one was quicker than the average says. Too few answers, or an aim that is missed, are told as such.
 */
export function measuredInWords(
  measured: MeasuredAnswers,
  aim: Duration | undefined,
  locale: Locale,
  timeZone: string,
): string {
  const t = translator(locale, "public");
  const verdict = verdictOf(measured, aim);
  const { answers, averageSeconds, medianSeconds, measuredAt } = measured;
  const told = { days: measuredDays, answers, date: formatDate(measuredAt, locale, timeZone) };
  if (verdict === "few") return t("answers.few", told);
  const average = span(averageSeconds, locale);
  const median = span(medianSeconds, locale);
  const skewed = (medianSeconds ?? 0) < (averageSeconds ?? 0) && median !== average;
  const figure = skewed
    ? t("answers.measured_half", { ...told, average, median })
    : t("answers.measured", { ...told, average });
  if (verdict === "no_aim" || !aim) return figure;
  return `${figure} ${t(`answers.${verdict}`, { aim: formatDuration(aim, locale) })}`;
}

function span(seconds: number | null, locale: Locale): string {
  return formatSpan(timeLeft(new Date(0), new Date((seconds ?? 0) * 1000)), locale);
}
