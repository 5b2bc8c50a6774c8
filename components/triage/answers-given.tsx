import { Details } from "@/components/ui/details";
import { ButtonLink } from "@/components/ui/button";
import type { Answers, Question } from "@/lib/domain/triage/graph";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { triageAddress } from "./address";

type AnswersGivenProps = {
  locale: Locale;
  trail: readonly { node: string; question: Question; answer: string }[];
  answers: Answers;
};

/** What was answered on the way to a result, each with the way back to it. */
export function AnswersGiven({ locale, trail, answers }: AnswersGivenProps) {
  const t = translator(locale, "triage");
  const last = trail.at(-1);
  return (
    <div className="border-line print-hidden border-t pt-4">
      <Details summary={t("answers")}>
        <dl className="divide-line divide-y">
          {trail.map(({ node, question: { ask, words = ask }, answer }) => (
            <div key={node} className="flex items-baseline gap-4 py-2">
              <div className="min-w-0 flex-1">
                <dt className="text-muted text-small">{t(`questions.${words}.title`)}</dt>
                <dd className="font-semibold">{t(`questions.${words}.options.${answer}`)}</dd>
              </div>
              <dd>
                <a href={triageAddress(locale, answers, ask)} className="target">
                  {t("change")}
                  <span className="sr-only">: {t(`questions.${words}.title`)}</span>
                </a>
              </dd>
            </div>
          ))}
        </dl>
      </Details>
      <div className="mt-4 flex flex-wrap gap-3">
        {last ? (
          <ButtonLink variant="secondary" href={triageAddress(locale, answers, last.question.ask)}>
            {t("back")}
          </ButtonLink>
        ) : null}
        <ButtonLink variant="quiet" href={`/${locale}/start`}>
          {t("again")}
        </ButtonLink>
      </div>
    </div>
  );
}
