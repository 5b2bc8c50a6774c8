"use client";

import { useActionState } from "react";
import { DataField, type FormField, type FormWords } from "@/components/form/data-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { nothingChecked, type ScamAction } from "@/lib/domain/scam/answer";
import { Answer, type AnswerWords } from "./answer";
import { ReportForm, type ReportWords } from "./report-form";

type ScamCheckProps = {
  action: ScamAction;
  locale: string;
  fields: FormField[];
  reportFields: FormField[];
  words: FormWords & { again: string; answer: AnswerWords; report: ReportWords };
};

const id = "check";

/**
 * The check of a pasted message: asks, answers above the form, and on request fills in a report.
 * One state for all of it, so that each step also works as a plain post.
 */
export function ScamCheck({ action, locale, fields, reportFields, words }: ScamCheckProps) {
  const [state, send, pending] = useActionState(action, nothingChecked);
  const wordOf = (code: string) => words.errors[code] ?? words.errors.unexpected ?? code;
  if (state.report) {
    return (
      <ReportForm
        locale={locale}
        state={state.report}
        send={send}
        pending={pending}
        fields={reportFields}
        words={words.report}
      />
    );
  }
  const { text, sellerCountry, moneyMoved } = state;
  const kept = { status: "idle" as const, errors: [], files: [] };
  const values = { text, sellerCountry, moneyMoved };
  return (
    <div className="stack-lg">
      {state.answer ? (
        <Answer
          answer={state.answer}
          locale={locale}
          moneyMoved={moneyMoved}
          form={id}
          words={words.answer}
        />
      ) : null}
      <form id={id} action={send} className="stack" noValidate>
        {state.answer ? <h2 className="border-line border-t pt-8">{words.again}</h2> : null}
        <ErrorSummary
          title={words.summary}
          attempt={state}
          errors={state.errors.map((error) => ({
            text: wordOf(error.code),
            ...(error.field && { href: `#${id}-${error.field}` }),
          }))}
        />
        <input type="hidden" name="locale" value={locale} />
        {fields.map((field) => {
          const error = state.errors.find((it) => it.field === field.name);
          return (
            <DataField
              // A list keeps what it shows when its form is reset, unless it is drawn anew.
              key={field.kind === "list" ? `${field.name} ${sellerCountry}` : field.name}
              id={`${id}-${field.name}`}
              field={field}
              state={{ ...kept, values }}
              words={words}
              error={error && wordOf(error.code)}
            />
          );
        })}
        <Button name="intent" value="check" disabled={pending}>
          {words.submit}
        </Button>
      </form>
    </div>
  );
}
