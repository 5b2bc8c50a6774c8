"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SummaryList } from "@/components/ui/summary-list";
import { idleState, type FormAction, type FormState } from "@/lib/domain/case/form-state";
import { DataField, type FormField, type FormWords } from "./data-form";

export type ClaimWords = {
  talkTitle: string;
  talkText: string;
  talkMessage: string;
  checkTitle: string;
  send: string;
  edit: string;
  promise: string;
};

type Props = {
  action: FormAction;
  hidden: Record<string, string>;
  fields: FormField[];
  words: FormWords;
  claimWords: ClaimWords;
};

const id = "claim";

/**
 * The claim: one form, then a summary, then sent. Each step is a post that also works without
 * JavaScript; going back keeps everything.
 */
export function ClaimForm({ action, hidden, fields, words, claimWords }: Props) {
  const [state, send, pending] = useActionState(action, idleState);
  const kept = { ...hidden, ...pick(state.values, ["submissionKey"]) };
  const wordOf = (code: string) => words.errors[code] ?? words.errors.unexpected ?? code;
  if (state.status === "review") {
    return (
      <form action={send} className="stack">
        <Hidden values={{ ...state.values, ...kept }} />
        <h2>{claimWords.checkTitle}</h2>
        <SummaryList rows={summaryRows(fields, state)} />
        <p>{claimWords.promise}</p>
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="send" disabled={pending}>
            {claimWords.send}
          </Button>
          <Button name="intent" value="edit" variant="secondary" disabled={pending}>
            {claimWords.edit}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <form action={send} className="stack-lg" noValidate>
      <ErrorSummary
        title={words.summary}
        errors={state.errors.map((error) => ({
          text: wordOf(error.code),
          ...(error.field && { href: `#${id}-${error.field}` }),
        }))}
      />
      <Hidden values={kept} />
      {fields.map((field) => {
        const error = state.errors.find((it) => it.field === field.name);
        const control = (
          <DataField
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            state={state}
            words={words}
            error={error && wordOf(error.code)}
          />
        );
        if (field.name !== "contact") return control;
        return (
          <div key={field.name} className="stack">
            <Callout title={claimWords.talkTitle}>
              <p>{claimWords.talkText}</p>
              <blockquote className="border-line border-s-4 ps-4 italic">
                {claimWords.talkMessage}
              </blockquote>
            </Callout>
            {control}
          </div>
        );
      })}
      <p className="text-muted">{claimWords.promise}</p>
      <Button name="intent" value="review" disabled={pending}>
        {words.submit}
      </Button>
    </form>
  );
}

function Hidden({ values }: { values: Record<string, string> }) {
  return Object.entries(values)
    .filter(([name]) => name !== "intent")
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

function pick(values: Record<string, string>, names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  ) as Record<string, string>;
}

function summaryRows(fields: FormField[], state: FormState) {
  return fields.flatMap((field) => {
    if (field.kind === "files") {
      const names = state.files.map((file) => file.fileName).join(", ");
      return names ? [{ term: field.label, value: names }] : [];
    }
    const value = state.values[field.name] ?? "";
    const chosen = field.options?.find((option) => option.value === value);
    return value ? [{ term: field.label, value: chosen ? chosen.label : value }] : [];
  });
}
