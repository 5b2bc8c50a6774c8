"use client";

import { useActionState } from "react";
import { errorText } from "@/components/form/error-text";
import { useFormKey } from "@/components/form/use-form-key";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { idleState, type FormAction } from "@/lib/domain/case/form-state";

export type SatisfactionWords = {
  question: string;
  yes: string;
  no: string;
  body: string;
  optional: string;
  send: string;
  working: string;
  summary: string;
  errors: Record<string, string>;
};

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  /** The answer that the reader pressed in the mail: chosen already, sent only by the button. */
  answer: string;
  words: SatisfactionWords;
};

/** The mailed question. Opening the page answers nothing; the button does. */
export function SatisfactionForm({ action, hidden, answer, words }: Props) {
  const [state, send, pending] = useActionState(action, idleState);
  const { key, onSubmit } = useFormKey(hidden.actKey ?? "", state, "actKey");
  const wrong = state.errors.find((it) => it.field === "satisfied");
  return (
    <form action={send} onSubmit={onSubmit} className="stack-lg" noValidate>
      <ErrorSummary
        title={words.summary}
        attempt={state}
        errors={state.errors.map((error) => ({
          text: errorText(words.errors, error),
          ...(error.field && { href: `#${error.field}` }),
        }))}
      />
      {Object.entries({ ...hidden, actKey: key }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} autoComplete="off" />
      ))}
      <RadioGroup
        id="satisfied"
        name="satisfied"
        legend={words.question}
        options={[
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ]}
        defaultValue={state.values.satisfied ?? answer}
        layout="columns"
        {...(wrong && { error: errorText(words.errors, wrong) })}
      />
      <Field id="body" label={words.body} optional={words.optional}>
        {(control) => (
          <TextArea {...control} name="body" rows={4} defaultValue={state.values.body ?? ""} />
        )}
      </Field>
      <Button disabled={pending}>{pending ? words.working : words.send}</Button>
    </form>
  );
}
