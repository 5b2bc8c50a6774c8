import type { Ref } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { FormState } from "@/lib/domain/case/form-state";
import type { FormField, FormWords } from "../data-form";
import { ClaimField, claimId } from "./claim-field";
import { ReviewForm } from "./review-form";
import { acceptedFiles } from "./evidence-field";
import { askedAt, claimSteps } from "./steps";
import { TalkFirst } from "./talk-first";
import type { ClaimTotal, ClaimWords } from "./words";

export type WholeFormProps = {
  send: (form: FormData) => void;
  formRef: Ref<HTMLFormElement>;
  state: FormState;
  hidden: Record<string, string>;
  fields: FormField[];
  totals: Record<string, ClaimTotal>;
  words: FormWords;
  claimWords: ClaimWords;
};

/** The whole claim on one page, as the server draws it; each button is a plain post. */
export function WholeForm(props: WholeFormProps) {
  const { send, formRef, state, hidden, fields, totals, words, claimWords } = props;
  if (state.status === "review") return <ReviewForm {...props} />;
  const wordOf = (code: string) => words.errors[code] ?? words.errors.unexpected ?? code;
  // A fresh form opens at its first question where a script will come soon; see globals.css.
  const late = state.status === "idle" && Object.keys(state.values).length === 0;
  return (
    <form ref={formRef} action={send} className="stack-lg group/claim" noValidate>
      <ErrorSummary
        title={words.summary}
        errors={state.errors.map((error) => ({
          text: wordOf(error.code),
          ...(error.field && { href: `#${claimId(error.field)}` }),
        }))}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* First in the form, so that Enter in a field checks and never removes a file. */}
      <Button name="intent" value="review" className="sr-only" tabIndex={-1} aria-hidden="true">
        {words.submit}
      </Button>
      {claimSteps.slice(0, -1).map((step, index) => (
        <div key={step} className={late && index > 0 ? "stack whole-later" : "stack"}>
          <h2>{claimWords.titles[index]}</h2>
          {step === "talk" && <TalkFirst words={claimWords} />}
          {fields
            .filter((field) => askedAt(index).includes(field.name))
            .map((field) => {
              const fault = state.errors.find((it) => it.field === field.name);
              const error = fault && wordOf(fault.code);
              if (field.kind === "files") {
                return <PlainFiles key={field.name} {...{ field, error, words, state }} remove={claimWords.remove} />;
              }
              return (
                <ClaimField
                  key={field.name}
                  field={field}
                  error={error}
                  optional={words.optional}
                  value={state.values[field.name] ?? ""}
                  hint={
                    field.name === "amount" ? totals[state.values.orderId ?? ""]?.hint : undefined
                  }
                />
              );
            })}
        </div>
      ))}
      <div className={late ? "stack whole-later" : "stack"}>
        <p className="text-muted">{claimWords.promise}</p>
        <Button name="intent" value="review">
          {words.submit}
        </Button>
      </div>
    </form>
  );
}

type PlainFilesProps = {
  field: FormField;
  error: string | undefined;
  words: FormWords;
  state: FormState;
  remove: string;
};

function PlainFiles({ field, error, words, state, remove }: PlainFilesProps) {
  return (
    <Field
      id={claimId(field.name)}
      label={field.label}
      hint={field.hint}
      optional={words.optional}
      {...(error && { error })}
    >
      {(control) => (
        <>
          {state.files.length > 0 && (
            <ul className="mb-2">
              {state.files.map((file) => (
                <li key={file.id} className="flex flex-wrap items-center gap-x-3">
                  <span>
                    {file.fileName} ({words.kept})
                  </span>
                  <Button name="intent" value={`remove:${file.id}`} variant="quiet">
                    {remove} <span className="sr-only">{file.fileName}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <TextInput {...control} type="file" name="files" multiple accept={acceptedFiles} />
        </>
      )}
    </Field>
  );
}
