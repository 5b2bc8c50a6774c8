import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { findingsOf } from "@/lib/domain/authority/checks";
import type { CaseView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { view: CaseView; locale: Locale };

/** What legal found on an official request, and what its answer is to disclose. */
export function AuthorityCard({ view, locale }: Props) {
  const checked = view.timeline.findLast(({ type }) => type === "check_request");
  const drafted = view.timeline.findLast(({ type }) => type === "draft_answer");
  if (!checked && view.listed.length === 0) return null;
  const t = translator(locale, "authority");
  return (
    <Card as="section" className="space-y-4">
      {checked && (
        <>
          <h2 className="text-h3">{t("checks.title")}</h2>
          <ul className="space-y-2">
            {findingsOf(checked.payload).map(({ check, passed, words }) => (
              <li key={check} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <Badge tone={passed ? "success" : "danger"}>
                  {t(passed ? "checks.passed" : "checks.failed")}
                </Badge>
                <span className="min-w-0 flex-1 basis-36">
                  <strong>{t(`checks.${check}.name`)}</strong>
                  {words && <span className="text-muted block">{words}</span>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="text-h3">{t(view.closedAt ? "listed.disclosed" : "listed.title")}</h2>
      {view.listed.length === 0 ? (
        <p className="text-muted">{t("listed.none")}</p>
      ) : (
        <ol className="divide-line border-line divide-y border-y">
          {view.listed.map((it) => (
            <li key={it.id} className="py-3">
              <p>
                <strong>{it.memberName}</strong> – {t(`categories.${it.category}`)}
              </p>
              <p className="whitespace-pre-line">{it.fields}</p>
              <p className="text-muted text-small whitespace-pre-line">
                {t("listed.why_short")} {it.why}
              </p>
            </li>
          ))}
        </ol>
      )}
      {view.stage === "approval" && drafted && (
        <section className="bg-sunk rounded-control space-y-2 p-4">
          <h3 className="text-base">{t("answer.draft", { name: drafted.actorName ?? "" })}</h3>
          <p className="whitespace-pre-line">{drafted.payload.body}</p>
          {drafted.payload.answerBy && (
            <p className="text-muted">{t(`answer.ways.${drafted.payload.answerBy}`)}</p>
          )}
        </section>
      )}
    </Card>
  );
}
