import { PageTitle } from "@/components/ui/page-title";
import type { ExplainedCase } from "@/lib/domain/clock/deadline-view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { DeadlineSum } from "./deadline-sum";

type Props = { explained: ExplainedCase; locale: Locale; back: string };

/** How every deadline of a case is counted: those that run, then those that are over. */
export function ExplainedDeadlines({ explained, locale, back }: Props) {
  const t = translator(locale, "calendar");
  const { deadlines, timeZone } = explained;
  const over = deadlines.filter(({ state }) => state === "passed" || state === "stopped");
  const going = deadlines.filter((it) => !over.includes(it));
  const sums = (those: typeof deadlines) =>
    those.map((it) => (
      <DeadlineSum key={it.id} deadline={it} locale={locale} timeZone={timeZone} />
    ));
  return (
    <div className="stack-lg">
      <div>
        <p className="mb-4">
          <a href={back} className="target">
            {t("explain.back")}
          </a>
        </p>
        <PageTitle
          title={t("explain.title")}
          eyebrow={`${explained.reference} · ${explained.subject}`}
          lead={t("explain.lead", { zone: timeZone })}
        />
      </div>
      {deadlines.length === 0 && <p>{t("explain.none")}</p>}
      {sums(going)}
      {over.length > 0 && (
        <>
          <h2>{t("explain.ended")}</h2>
          {sums(over)}
        </>
      )}
    </div>
  );
}
