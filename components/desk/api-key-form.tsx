"use client";

import { useActionState, useEffect, useRef } from "react";
import { CopyMessage } from "@/components/triage/copy-message";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, FieldError } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { idleState, type FormAction } from "@/lib/domain/case/form-state";

export type ApiKeyWords = {
  summary: string;
  make: string;
  name: string;
  nameHint: string;
  member: string;
  memberHint: string;
  scopes: string;
  made: string;
  madeText: string;
  secret: string;
  copy: string;
  copied: string;
  errors: Record<string, string>;
};

type Props = {
  action: FormAction;
  locale: string;
  scopes: readonly { value: string; label: string }[];
  words: ApiKeyWords;
};

/** Makes a key, and shows its secret in the answer and never again. */
export function ApiKeyForm({ action, locale, scopes, words }: Props) {
  const [state, send, pending] = useActionState(action, idleState);
  const made = useRef<HTMLDivElement>(null);
  // The button is far below: whoever pressed it is brought to the secret.
  useEffect(() => made.current?.focus(), [state]);
  const wordOf = (code: string) => words.errors[code] ?? words.errors.unexpected ?? code;
  const errorOf = (name: string) => {
    const found = state.errors.find((error) => error.field === name);
    return found && { error: wordOf(found.code) };
  };
  const chosen = (state.values.scopes ?? "").split(" ");
  const targetOf = (field: string) =>
    field === "scopes" ? `#scope-${scopes[0]?.value}` : `#${field}`;
  return (
    <>
      {state.status === "done" && (
        <div ref={made} tabIndex={-1}>
          <Callout tone="success" role="status" title={words.made} level={2}>
            <p>{words.madeText}</p>
            <div className="[&_blockquote]:font-mono [&_blockquote]:break-all">
              <CopyMessage
                label={words.secret}
                text={state.values.secret ?? ""}
                copy={words.copy}
                copied={words.copied}
              />
            </div>
          </Callout>
        </div>
      )}
      <form action={send} className="stack measure" noValidate>
        <ErrorSummary
          title={words.summary}
          attempt={state}
          errors={state.errors.map(({ field, code }) => ({
            text: wordOf(code),
            ...(field && { href: targetOf(field) }),
          }))}
        />
        <input type="hidden" name="locale" value={locale} />
        <Field id="name" label={words.name} hint={words.nameHint} {...errorOf("name")}>
          {(control) => (
            <TextInput {...control} name="name" defaultValue={state.values.name ?? ""} />
          )}
        </Field>
        <Field id="member" label={words.member} hint={words.memberHint} {...errorOf("member")}>
          {(control) => (
            <TextInput
              {...control}
              type="email"
              name="member"
              autoComplete="off"
              defaultValue={state.values.member ?? ""}
            />
          )}
        </Field>
        <fieldset aria-describedby={errorOf("scopes") ? "scopes-error" : undefined}>
          <legend className="font-semibold">{words.scopes}</legend>
          <FieldError id="scopes">{errorOf("scopes")?.error}</FieldError>
          {scopes.map(({ value, label }) => (
            <Checkbox
              key={value}
              id={`scope-${value}`}
              name="scopes"
              value={value}
              defaultChecked={chosen.includes(value)}
              label={
                <>
                  {label} <code className="text-muted text-small">{value}</code>
                </>
              }
            />
          ))}
        </fieldset>
        <Button disabled={pending}>{words.make}</Button>
      </form>
    </>
  );
}
