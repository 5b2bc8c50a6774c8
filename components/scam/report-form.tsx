import { useEffect, useRef } from "react";
import { DataField, type FormField, type FormWords } from "@/components/form/data-form";
import { errorText } from "@/components/form/error-text";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/domain/case/form-state";

export type ReportWords = FormWords & { title: string; lead: string };

type ReportFormProps = {
  locale: string;
  state: FormState;
  send: (form: FormData) => void;
  pending: boolean;
  fields: FormField[];
  words: ReportWords;
};

const id = "fraud";

/** A fraud report with the checked message filled in; sent by the same action as the check. */
export function ReportForm({ locale, state, send, pending, fields, words }: ReportFormProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // What is wrong takes the focus itself.
  const fresh = state.errors.length === 0;
  useEffect(() => {
    if (fresh) title.current?.focus();
  }, [fresh]);
  const known = new Set(fields.map((field) => field.name));
  return (
    <form action={send} className="stack" noValidate>
      <h2 ref={title} tabIndex={-1} autoFocus={fresh} className="focus:outline-none">
        {words.title}
      </h2>
      <p className="text-muted">{words.lead}</p>
      <ErrorSummary
        title={words.summary}
        attempt={state}
        errors={state.errors.map((error) => ({
          text: errorText(words.errors, error),
          ...(known.has(error.field) && { href: `#${id}-${error.field}` }),
        }))}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="kind" value="fraud" />
      <input type="hidden" name="submissionKey" value={state.values.submissionKey ?? ""} />
      {fields.map((field) => {
        const error = state.errors.find((it) => it.field === field.name);
        return (
          <DataField
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            state={state}
            words={words}
            error={error && errorText(words.errors, error)}
          />
        );
      })}
      <Button name="intent" value="send" disabled={pending}>
        {words.submit}
      </Button>
    </form>
  );
}
