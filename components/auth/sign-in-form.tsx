"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { useAnswerOfTurn } from "@/components/form/use-answer-of-turn";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { idleState, type FormAction } from "@/lib/domain/case/form-state";

type Props = {
  action: FormAction;
  locale: string;
  next: string;
  /** Another one with each page, so that what was wrong before a link was sent is over. */
  turn: string;
  words: {
    lead: string;
    email: string;
    send: string;
    summary: string;
    errors: Record<string, string>;
  };
};

/** Asks for the address to which the sign-in link goes. */
export function SignInForm({ action, locale, next, turn, words }: Props) {
  const [answer, send, pending] = useActionState(action, idleState);
  const state = useAnswerOfTurn(answer, turn, idleState);
  const error = state.errors[0];
  const text = error && (words.errors[error.code] ?? error.code);
  return (
    <form key={turn} action={send} className="space-y-5" noValidate>
      <ErrorSummary
        title={words.summary}
        attempt={state}
        errors={text ? [{ href: "#email", text }] : []}
      />
      <p>{words.lead}</p>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <Field id="email" label={words.email} error={text}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            name="email"
            autoComplete="email"
            defaultValue={state.values.email ?? ""}
            required
          />
        )}
      </Field>
      <Button disabled={pending}>{words.send}</Button>
    </form>
  );
}
