"use client";

import { useActionState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { useAnswerOfTurn } from "@/components/form/use-answer-of-turn";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { idleState, type FormAction } from "@/lib/domain/case/form-state";
import { errorText } from "./error-words";

export type SimpleField = {
  name: string;
  label: string;
  type: "text" | "date" | "datetime-local" | "file" | "list";
  value?: string;
  hint?: string;
  optional?: string;
  accept?: string;
  options?: { value: string; label: string }[];
};

type Props = {
  action: FormAction;
  /** Makes ids unique where a page has several forms. */
  id: string;
  hidden: Record<string, string>;
  fields?: SimpleField[];
  submit: string;
  variant?: ButtonVariant;
  /** Another one makes the form new: what it was for has been done. */
  turn?: string | number;
  words: { summary: string; working: string; errors: Record<string, string> };
};

/** A few fields and one button; posts without JavaScript and keeps what was typed. */
export function SimpleForm(props: Props) {
  const { action, id, hidden, fields = [], submit, variant, turn = 0, words } = props;
  const [answer, send, pending] = useActionState(action, idleState);
  const state = useAnswerOfTurn(answer, turn, idleState);
  const names = new Set(fields.map(({ name }) => name));
  return (
    <form key={turn} action={send} className="stack" noValidate>
      <ErrorSummary
        title={words.summary}
        attempt={state}
        errors={state.errors.map((error) => ({
          text: errorText(words.errors, error),
          ...(names.has(error.field) && { href: `#${id}-${error.field}` }),
        }))}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => {
        const { name, label, type, hint, optional, accept, options } = field;
        const wrong = state.errors.find((error) => error.field === name);
        const value = state.values[name] ?? field.value ?? "";
        return (
          <Field
            key={name}
            id={`${id}-${name}`}
            label={label}
            {...(hint && { hint })}
            {...(optional && { optional })}
            {...(wrong && { error: errorText(words.errors, wrong) })}
          >
            {(control) =>
              type === "list" ? (
                <Select {...control} name={name} defaultValue={value} options={options ?? []} />
              ) : (
                <TextInput
                  {...control}
                  type={type}
                  name={name}
                  {...(type === "file" ? { accept } : { defaultValue: value })}
                />
              )
            }
          </Field>
        );
      })}
      <Button variant={variant ?? "secondary"} disabled={pending}>
        {pending ? words.working : submit}
      </Button>
    </form>
  );
}
