import { useEffect, useRef } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Callout, type CalloutTone } from "@/components/ui/callout";
import type { WordedAnswer } from "@/lib/domain/scam/answer";

export type AnswerWords = {
  signs: string;
  quote: string;
  todo: string;
  reportTitle: string;
  reportText: string;
  reportPlain: string;
  reportWith: string;
};

type AnswerProps = {
  answer: WordedAnswer;
  locale: string;
  moneyMoved: string;
  /** Id of the form that has the message; one of the buttons here sends it. */
  form: string;
  words: AnswerWords;
};

const tones: Record<WordedAnswer["level"], CalloutTone> = {
  strong: "danger",
  some: "warning",
  none: "info",
};

/** What the check found, the words that gave it away, and what to do now. Takes focus. */
export function Answer({ answer, locale, moneyMoved, form, words }: AnswerProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [answer]);
  const query = moneyMoved === "yes" ? "?moneyMoved=yes" : "";
  return (
    <div ref={box} tabIndex={-1} autoFocus className="stack-lg focus:outline-none">
      <Callout tone={tones[answer.level]} level={2} title={answer.title}>
        <p>{answer.text}</p>
      </Callout>
      <section aria-labelledby="todo">
        <h2 id="todo">{words.todo}</h2>
        <ol className="mt-4">
          {answer.steps.map(({ title, text }, index) => (
            <li key={title} className="flex gap-4 py-3">
              <span
                aria-hidden="true"
                className="bg-brand-soft text-brand-strong grid size-9 shrink-0 place-items-center rounded-full font-semibold"
              >
                {index + 1}
              </span>
              <div className="min-w-0 pt-1">
                <h3>{title}</h3>
                <p className="mt-1">{text}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      {answer.findings.length > 0 ? (
        <section aria-labelledby="signs">
          <h2 id="signs">{words.signs}</h2>
          <ul className="mt-4 grid gap-4">
            {answer.findings.map((finding, index) => (
              <li
                key={`${finding.sign} ${index}`}
                data-sign={finding.sign}
                className="border-line bg-surface rounded-card border p-4 sm:p-5"
              >
                <h3>{finding.title}</h3>
                <p className="mt-1">{finding.text}</p>
                {finding.about.map((text) => (
                  <p key={text} className="mt-1 font-semibold wrap-anywhere">
                    {text}
                  </p>
                ))}
                <p className="text-muted text-small mt-3">{words.quote}</p>
                <ul className="mt-1 grid gap-1.5">
                  {finding.quotes.map((quote) => (
                    <li key={quote}>
                      <q className="bg-sunk rounded-control inline-block px-2 py-1 wrap-anywhere">
                        <bdi>{quote}</bdi>
                      </q>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="report">
        <h2 id="report">{words.reportTitle}</h2>
        <p className="mt-2">{words.reportText}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          <ButtonLink href={`/${locale}/report/fraud${query}`} className="max-sm:w-full">
            {words.reportPlain}
          </ButtonLink>
          <Button
            form={form}
            name="intent"
            value="report"
            variant="secondary"
            className="max-sm:w-full"
          >
            {words.reportWith}
          </Button>
        </div>
      </section>
    </div>
  );
}
