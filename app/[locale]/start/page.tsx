import { PublicShell } from "@/components/shell/public-shell";
import { AnswersGiven } from "@/components/triage/answers-given";
import { QuestionForm } from "@/components/triage/question-form";
import { Result } from "@/components/triage/result";
import { triage } from "@/lib/domain/triage/graph";
import { answersOf, walk } from "@/lib/domain/triage/walk";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "triage");
  const { shown, trail } = walk(triage, await searchParams);
  const here =
    shown.kind === "end"
      ? t(`ends.${shown.node}`)
      : t(`questions.${shown.question.words ?? shown.question.ask}.title`);
  const title = trail.length === 0 ? t("title") : `${here} · ${t("title")}`;
  return pageMetadata(locale, "/start", title, t("description"));
}

export default async function StartPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "triage");
  const place = walk(triage, await searchParams);
  const { shown, trail, answers, missing } = place;
  if (shown.kind === "end") {
    return (
      <PublicShell locale={locale} path="/start">
        <div className="stack-lg measure">
          <div>
            <Result locale={locale} node={shown.node} end={shown.end} answers={answersOf(place)} />
          </div>
          <AnswersGiven locale={locale} trail={trail} answers={answers} />
        </div>
      </PublicShell>
    );
  }
  return (
    <PublicShell locale={locale} path="/start">
      <div className="stack measure">
        <p className="text-muted">{t("lead")}</p>
        <QuestionForm
          {...{ locale, answers, missing }}
          question={shown.question}
          position={shown.position}
          atMost={shown.atMost}
          previous={trail.at(-1)?.question.ask}
        />
        <p className="border-line text-muted border-t pt-4">
          <a href={`/${locale}/report/request`} className="font-semibold">
            {t("unsure")}
          </a>{" "}
          {t("unsure_text")}
        </p>
      </div>
    </PublicShell>
  );
}
