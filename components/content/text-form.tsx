"use client";

import { useActionState, useEffect, useRef, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { useAnswerOfTurn } from "@/components/form/use-answer-of-turn";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import {
  idleEdit,
  type EditAction,
  type EditState,
  type LivePreview,
} from "@/lib/domain/content/edit-state";
import { ConflictNotice, type ConflictWords } from "./conflict-notice";
import { errorText } from "./error-words";
import { useLivePreview } from "./use-live-preview";

export type EditField = {
  name: string;
  label: string;
  kind: "line" | "day" | "number" | "long" | "body";
  hint?: string;
  value: string;
};
export type EditWords = {
  summary: string;
  save: string;
  preview: string;
  previewTitle: string;
  undrawable: string;
  newer: string;
  working: string;
  optional: string;
  conflict: ConflictWords;
  errors: Record<string, string>;
};
type Props = {
  action: EditAction;
  draw: (pageId: string, locale: string, body: string) => Promise<LivePreview | null>;
  hidden: { pageId: string; locale: string; version: string };
  fields: EditField[];
  /** Boxes to tick; `on` from the start. */
  boxes: { name: string; value: string; label: string; hint?: string; on: boolean }[];
  /** Safe HTML of the text as it is stored. */
  preview: string;
  words: EditWords;
  /** What stands beside the fields, above the preview: the text to translate from. */
  children?: ReactNode;
};

/** A text's fields with a preview beside them that follows the typing; posts without JavaScript. */
export function TextForm(props: Props) {
  const { action, hidden } = props;
  const [answer, send, pending] = useActionState(action, idleEdit);
  const state = useAnswerOfTurn(answer, hidden.version, idleEdit);
  return <TextFields key={hidden.version} {...props} state={state} send={send} pending={pending} />;
}

type FieldsProps = Props & {
  state: EditState;
  send: (form: FormData) => void;
  pending: boolean;
};

function TextFields(props: FieldsProps) {
  const { draw, hidden, fields, boxes, preview, words, children, state, send, pending } = props;
  const { pageId, locale, version } = hidden;
  const live = useLivePreview({
    draw: (body) => draw(pageId, locale, body),
    first: preview,
    version: Number(version),
  });
  const html = state.preview !== null && live.html === preview ? state.preview : live.html;
  const dirty = useRef(false);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  const valueOf = (name: string, stored: string) => state.values[name] ?? stored;
  return (
    <form
      action={send}
      onInput={() => (dirty.current = true)}
      onSubmit={() => (dirty.current = false)}
      className="grid gap-8 xl:grid-cols-2"
      noValidate
    >
      <div className="stack">
        <ErrorSummary
          title={words.summary}
          attempt={state}
          errors={state.errors.map((error) => ({
            text: errorText(words.errors, error),
            ...(error.field && { href: `#text-${error.field}` }),
          }))}
        />
        {state.conflict ? (
          <ConflictNotice
            conflict={state.conflict}
            words={words.conflict}
            here={`/staff/content/${pageId}/${locale}`}
          />
        ) : null}
        {live.newer && !state.conflict ? (
          <Callout tone="warning" role="status" title={words.newer} />
        ) : null}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => {
          const { name, label, kind, hint } = field;
          const wrong = state.errors.find((error) => error.field === name);
          const value = valueOf(name, field.value);
          return (
            <Field
              key={name}
              id={`text-${name}`}
              label={label}
              {...(hint && { hint })}
              {...(wrong && { error: errorText(words.errors, wrong) })}
            >
              {(control) =>
                kind === "long" || kind === "body" ? (
                  <TextArea
                    {...control}
                    name={name}
                    rows={kind === "body" ? 24 : 3}
                    lang={locale}
                    spellCheck
                    className={kind === "body" ? "max-h-[75dvh] font-mono" : undefined}
                    defaultValue={value}
                    {...(kind === "body" && {
                      onInput: (event) => live.typed(event.currentTarget.value),
                    })}
                  />
                ) : (
                  <TextInput
                    {...control}
                    type={kind === "day" ? "date" : "text"}
                    inputMode={kind === "number" ? "numeric" : undefined}
                    name={name}
                    lang={kind === "line" ? locale : undefined}
                    defaultValue={value}
                  />
                )
              }
            </Field>
          );
        })}
        {boxes.map(({ name, value, label, hint, on }) => (
          <Checkbox
            key={name}
            id={`text-${name}`}
            name={name}
            value={value}
            label={label}
            {...(hint && { hint })}
            defaultChecked={state.status === "idle" ? on : state.values[name] !== undefined}
          />
        ))}
        <p className="flex flex-wrap gap-3">
          <Button name="intent" value="save" disabled={pending}>
            {pending ? words.working : words.save}
          </Button>
          <Button variant="secondary" name="intent" value="preview" disabled={pending}>
            {words.preview}
          </Button>
        </p>
      </div>
      <div className="stack min-w-0">
        {children}
        <section aria-labelledby="preview">
          <h2 id="preview" className="text-h3">
            {words.previewTitle}
          </h2>
          <div className="border-line bg-surface rounded-card mt-2 max-h-[calc(100dvh-4rem)] overflow-auto border p-5">
            {html === null ? (
              <p className="text-danger font-semibold">{words.undrawable}</p>
            ) : (
              <div
                className="prose"
                lang={locale}
                tabIndex={0}
                role="region"
                aria-labelledby="preview"
                dangerouslySetInnerHTML={{ __html: html }}
              />
            )}
          </div>
        </section>
      </div>
    </form>
  );
}
