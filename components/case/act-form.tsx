"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { errorText } from "@/components/form/error-text";
import { useFormKey } from "@/components/form/use-form-key";
import { useAnswerOfTurn } from "@/components/form/use-answer-of-turn";
import { ErrorSummary } from "@/components/ui/error-summary";
import { idleState, inOrderOf, type FormAction } from "@/lib/domain/case/form-state";
import { ActControl } from "./act-control";
import type { ActField } from "./act-fields";
import { ActCheck, type CheckWords } from "./act-check";

export type ActWords = {
  summary: string;
  optional: string;
  working: string;
  filesAgain: string;
  errors: Record<string, string>;
  check?: CheckWords;
};

type Props = {
  action: FormAction;
  /** Makes the ids of this form unique on the page. */
  id: string;
  title: string;
  /** On the button; the title otherwise. */
  submit?: string;
  /** What the act means, before it is done. */
  meaning?: string;
  hidden: Record<string, string>;
  fields: ActField[];
  words: ActWords;
  variant: ButtonVariant;
  /** `bare`: no disclosure around it. `open`: the disclosure starts open. */
  look?: "open" | "bare";
  /** What most readers came for: its disclosure looks like a button. */
  lead?: boolean;
  /** Disclosures of one group close each other. */
  group?: string;
  /** Another one makes the form new: its reader has acted since it was drawn. */
  turn: number;
};

/**
 * One act: a disclosure, what it means, its fields and one button. Posts without JavaScript,
 * keeps what was typed, and opens by itself when there is something to mend.
 */
export function ActForm(props: Props) {
  const { action, id, title, submit, meaning, hidden, fields, words, variant } = props;
  const { look, lead, group, turn } = props;
  const [answer, send, pending] = useActionState(action, idleState);
  const state = useAnswerOfTurn(answer, turn, idleState);
  const { key, onSubmit } = useFormKey(hidden.actKey ?? "", state, "actKey");
  const router = useRouter();
  const late = state.errors.some((error) => error.code === "conflict");
  // Someone else moved the case: draw it as it is now; what was typed stays in this form.
  useEffect(() => {
    if (late) router.refresh();
  }, [late, state, router]);
  const known = new Set(fields.map((field) => field.name));
  const { review } = state;
  const form =
    review && words.check ? (
      <form key={turn} action={send} onSubmit={onSubmit}>
        <ActCheck
          review={review}
          values={{ ...state.values, actKey: key }}
          fields={fields}
          words={words.check}
          title={title}
          pending={pending}
          working={words.working}
        />
      </form>
    ) : (
      <form key={turn} action={send} onSubmit={onSubmit} className="stack group/act" noValidate>
        <ErrorSummary
          title={words.summary}
          attempt={state}
          errors={inOrderOf(fields, state.errors).map((error) => ({
            text: errorText(words.errors, error),
            ...(known.has(error.field) && { href: `#${id}-${error.field}` }),
          }))}
        />
        {meaning && <p className="text-muted">{meaning}</p>}
        {Object.entries({ ...hidden, actKey: key }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} autoComplete="off" />
        ))}
        {fields.map((field) => (
          <ActControl
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            value={state.values[field.name] ?? field.value ?? ""}
            error={errorOf(field.name)}
            optional={words.optional}
            {...(state.status === "error" && { filesAgain: words.filesAgain })}
          />
        ))}
        <Button variant={variant} disabled={pending} className="max-sm:w-full">
          {pending ? words.working : (submit ?? title)}
          {submit && !pending && <span className="sr-only">: {title}</span>}
        </Button>
      </form>
    );

  function errorOf(name: string): string | undefined {
    const found = state.errors.find((error) => error.field === name);
    return found && errorText(words.errors, found);
  }

  if (look === "bare") return form;
  return (
    <details
      key={turn}
      open={look === "open" || state.status !== "idle" || state.values.intent === "edit"}
      name={group}
      className="border-line-strong/60 bg-surface rounded-card group/box open:shadow-card border"
    >
      <summary
        className={classNames(
          "rounded-card flex min-h-12 list-none items-center justify-between gap-3 px-4 py-2 font-semibold group-open/box:rounded-b-none [&::-webkit-details-marker]:hidden",
          lead
            ? "bg-brand text-on-brand hover:bg-brand-strong"
            : "text-brand hover:bg-brand-soft hover:text-brand-strong",
        )}
      >
        {title}
        <svg
          viewBox="0 0 24 24"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          className="size-5 shrink-0 transition-transform group-open/box:rotate-180"
        >
          <path d="m6 9 6 6 6-6" />
        </svg>
      </summary>
      <div className="border-line border-t p-4">{form}</div>
    </details>
  );
}
