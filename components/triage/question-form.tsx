import { Button, buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Answers, Ask, Question } from "@/lib/domain/triage/graph";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { triageAddress } from "./address";

type QuestionFormProps = {
  locale: Locale;
  question: Question;
  answers: Answers;
  position: number;
  atMost: number;
  /** What Back leads to; nothing on the first screen. */
  previous: Ask | undefined;
  missing: boolean;
};

/** One question of the triage: a plain GET form that carries the other answers along. */
export function QuestionForm(props: QuestionFormProps) {
  const { locale, question, answers, position, atMost, previous, missing } = props;
  const t = translator(locale, "triage");
  const { ask, words = ask, options } = question;
  const key = `questions.${words}`;
  const others = Object.entries(answers).filter(([name]) => name !== ask);
  return (
    <form method="get" action={`/${locale}/start`} className="stack" noValidate>
      <ErrorSummary
        title={translator(locale, "common")("errorSummary")}
        errors={missing ? [{ text: t("choose"), href: "#answer" }] : []}
      />
      <Progress words={t("position", { position, atMost })} done={position / (atMost + 1)} />
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="after" value={ask} />
      <RadioGroup
        id="answer"
        name={ask}
        legend={<h1 className="text-h1">{t(`${key}.title`)}</h1>}
        {...(t.has(`${key}.hint`) && { hint: t(`${key}.hint`) })}
        {...(missing && { error: t("choose") })}
        options={Object.keys(options).map((value) => ({
          value,
          label: t(`${key}.options.${value}`),
        }))}
        {...(answers[ask] && { defaultValue: answers[ask] })}
      />
      <div className="flex flex-wrap gap-3">
        <Button className="max-sm:w-full">{t("continue")}</Button>
        {previous ? (
          <a
            href={triageAddress(locale, answers, previous)}
            className={buttonClass("secondary", "max-sm:w-full")}
          >
            {t("back")}
          </a>
        ) : null}
      </div>
    </form>
  );
}

/** How far one is, in words and as a bar. `done` is a part of 1. */
function Progress({ words, done }: { words: string; done: number }) {
  return (
    <div>
      <p className="text-muted text-small font-semibold">{words}</p>
      <div aria-hidden="true" className="bg-line mt-2 h-1.5 overflow-hidden rounded-full">
        <div className="bg-brand h-full rounded-full" style={{ width: `${done * 100}%` }} />
      </div>
    </div>
  );
}
