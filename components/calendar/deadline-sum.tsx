import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { DeadlineView } from "@/lib/domain/clock/deadline-view";
import { formatDateTime } from "@/lib/i18n/dates";
import { formatDuration } from "@/lib/i18n/duration";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { SumTable } from "./sum-table";

type Props = { deadline: DeadlineView; locale: Locale; timeZone: string };

const tones: Record<DeadlineView["state"], BadgeTone> = {
  running: "brand",
  paused: "amber",
  passed: "neutral",
  stopped: "neutral",
};

/** One deadline from its start to its result, with every day or stretch between and why. */
export function DeadlineSum({ deadline, locale, timeZone }: Props) {
  const t = translator(locale, "calendar");
  const label = translator(locale, "case");
  const { key, state, since, dueAt, sum, stands } = deadline;
  const moment = (at: Date) => (
    <time dateTime={at.toISOString()}>{formatDateTime(at, locale, timeZone)}</time>
  );
  const sinceWord = {
    running: null,
    paused: "paused_since",
    passed: "passed_at",
    stopped: "stopped_at",
  };
  const sinceKey = sinceWord[state];
  const { unit } = sum.duration;
  const rule = unit === "hours" || unit === "days" ? "rule_elapsed" : `rule_${unit}`;
  return (
    <Card as="section" id={key} className="stack">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2>{label.has(`clocks.${key}`) ? label(`clocks.${key}`) : key}</h2>
        <Badge tone={tones[state]}>{t(`explain.${state}`)}</Badge>
      </div>
      <SummaryList
        rows={[
          { term: t("explain.start"), value: moment(sum.startAt) },
          { term: t("explain.length"), value: formatDuration(sum.duration, locale) },
          ...(sinceKey && since ? [{ term: t(`explain.${sinceKey}`), value: moment(since) }] : []),
          {
            term: t(state === "paused" ? "explain.result_paused" : "explain.result"),
            value: <strong>{moment(dueAt)}</strong>,
          },
        ]}
      />
      {stands === "set" ? (
        <p className="measure">{t("explain.set")}</p>
      ) : (
        <>
          <p className="measure text-muted">{t(`explain.${rule}`)}</p>
          <SumTable sum={sum} locale={locale} timeZone={timeZone} />
          {stands === "kept" && (
            <p className="measure font-semibold">
              {t("explain.kept", { moment: formatDateTime(sum.dueAt, locale, timeZone) })}
            </p>
          )}
        </>
      )}
    </Card>
  );
}
