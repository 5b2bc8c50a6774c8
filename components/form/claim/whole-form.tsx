import type { Ref } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { evidenceTypes } from "@/lib/domain/case/evidence";
import { inOrderOf, type FormState } from "@/lib/domain/case/form-state";
import type { Locale } from "@/lib/domain/case/vocabulary";
import type { FormField, FormWords } from "../data-form";
import { errorText } from "../error-text";
import { ClaimField, claimId } from "./claim-field";
import { KeptFiles } from "./kept-files";
import { ReviewForm } from "./review-form";
import { askedAt, claimSteps } from "./steps";
import { TalkFirst } from "./talk-first";
import type { ClaimTotal, ClaimWords } from "./words";

export type WholeFormProps = {
  send: (form: FormData) => void;
  formRef: Ref<HTMLFormElement>;
  state: FormState;
  hidden: Record<string, string>;
  locale: Locale;
  fields: FormField[];
  totals: Record<string, ClaimTotal>;
  words: FormWords;
  claimWords: ClaimWords;
};

/** The whole claim on one page, as the server draws it; each button is a plain post. */
export function WholeForm(props: WholeFormProps) {
  const { send, formRef, state, hidden, fields, totals, words, claimWords } = props;
  if (state.status === "review") return <ReviewForm {...props} />;
  // A fresh form opens at its first question where a script will come soon; see globals.css.
  const fresh = state.status === "idle" && Object.keys(state.values).length === 0;
  const later = fresh ? "stack whole-later" : "stack";
  return (
    <form ref={formRef} action={send} className="stack-lg group/claim" noValidate>
      <ErrorSummary
        title={words.summary}
        attempt={state}
        errors={inOrderOf(fields, state.errors).map((error) => ({
          text: errorText(words.errors, error),
          ...(error.field && { href: `#${claimId(error.field)}` }),
        }))}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} autoComplete="off" />
      ))}
      {/* First in the form, so that Enter in a field checks and never removes a file. */}
      <Button name="intent" value="review" className="sr-only" tabIndex={-1} aria-hidden="true">
        {words.submit}
      </Button>
      {claimSteps.slice(0, -1).map((step, index) => (
        <div key={step} className={index > 0 ? later : "stack"}>
          <h2>{claimWords.titles[index]}</h2>
          {step === "talk" && <TalkFirst words={claimWords} />}
          {fields
            .filter((field) => askedAt(index).includes(field.name))
            .map((field) => {
              const fault = state.errors.find((it) => it.field === field.name);
              const error = fault && errorText(words.errors, fault);
              if (field.kind === "files") {
                return <PlainFiles key={field.name} {...{ field, error, words, state }} />;
              }
              const total = totals[state.values.orderId ?? ""];
              return (
                <ClaimField
                  key={field.name}
                  field={field}
                  error={error}
                  optional={words.optional}
                  value={state.values[field.name] ?? field.value ?? ""}
                  {...(field.name === "amount" && total && { hint: total.hint })}
                />
              );
            })}
        </div>
      ))}
      <div className={later}>
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
};

function PlainFiles({ field, error, words, state }: PlainFilesProps) {
  const { kept, remove, optional } = words;
  return (
    <Field
      id={claimId(field.name)}
      label={field.label}
      hint={field.hint}
      optional={optional}
      {...(error && { error })}
    >
      {(control) => (
        <>
          <KeptFiles
            {...{ files: state.files, kept, remove }}
            removing={(id) => ({ name: "intent", value: `remove:${id}` })}
          />
          <TextInput {...control} type="file" name="files" multiple accept={evidenceTypes.join()} />
        </>
      )}
    </Field>
  );
}
