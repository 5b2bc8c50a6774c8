"use client";

import { useActionState, useState, type ReactNode } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Checkbox } from "@/components/ui/checkbox";
import {
  describedBy,
  Field,
  FieldError,
  FieldHint,
  type ControlProps,
} from "@/components/ui/field";
import { RadioGroup, type RadioOption } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import {
  idleState,
  inOrderOf,
  type FormAction,
  type FormState,
} from "@/lib/domain/case/form-state";
import { errorText } from "./error-text";
import { EvidenceInput } from "./evidence-input";
import { useFormKey } from "./use-form-key";

export type FormField = {
  name: string;
  label: string;
  kind:
    | "text"
    | "email"
    | "tel"
    | "date"
    | "datetime-local"
    | "long"
    | "choice"
    | "several"
    | "list"
    | "files";
  hint?: string;
  options?: RadioOption[];
  /** Names the options that cannot be chosen, where they are folded away. */
  closed?: string;
  value?: string;
  optional?: boolean;
};

export type FormWords = {
  summary: string;
  optional: string;
  submit: ReactNode;
  kept: string;
  remove: string;
  errors: Record<string, string>;
};

type Props = {
  action: FormAction;
  /** Makes ids unique where a page has several forms. */
  id: string;
  hidden: Record<string, string>;
  fields: FormField[];
  words: FormWords;
  variant?: ButtonVariant;
  submitName?: { name: string; value: string };
  /** What the answer shows above the fields; from a client component only. */
  answer?: (state: FormState) => ReactNode;
  children?: ReactNode;
};

/** One form from data: posts without JavaScript, keeps what was typed, and names each error. */
export function DataForm(props: Props) {
  const { action, id, hidden, fields, words, variant, submitName, answer, children } = props;
  const [state, send, pending] = useActionState(action, idleState);
  const keyed = hidden.submissionKey !== undefined;
  const { key, onSubmit } = useFormKey(hidden.submissionKey ?? "", state, "submissionKey");
  const errorOf = (name: string) => {
    const found = state.errors.find((error) => error.field === name);
    return found && errorText(words.errors, found);
  };
  const known = new Set(fields.map((field) => field.name));
  return (
    <form action={send} className="stack" noValidate {...(keyed && { onSubmit })}>
      <ErrorSummary
        title={words.summary}
        attempt={state}
        errors={inOrderOf(fields, state.errors).map((error) => ({
          text: errorText(words.errors, error),
          ...(known.has(error.field) && { href: `#${id}-${error.field}` }),
        }))}
      />
      {answer?.(state)}
      {Object.entries({ ...hidden, ...(keyed && { submissionKey: key }) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} autoComplete="off" />
      ))}
      {fields.map((field) => (
        <DataField
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          state={state}
          words={words}
          error={errorOf(field.name)}
        />
      ))}
      {children}
      <Button variant={variant ?? "primary"} disabled={pending} {...submitName}>
        {words.submit}
      </Button>
    </form>
  );
}

type BoxesProps = { id: string; field: FormField; chosen: readonly string[]; error?: string };

/** Boxes of which several may be ticked; an error leads to the first. */
function Boxes({ id, field, chosen, error }: BoxesProps) {
  const described = describedBy(id, { hint: field.hint, error });
  return (
    <fieldset {...(described && { "aria-describedby": described })}>
      <legend className="font-semibold">{field.label}</legend>
      <FieldHint id={id}>{field.hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      {(field.options ?? []).map(({ value, label }, index) => (
        <Checkbox
          key={value}
          id={index === 0 ? id : `${id}-${value}`}
          name={field.name}
          value={value}
          defaultChecked={chosen.includes(value)}
          label={label}
          {...(error && { "aria-invalid": true, "aria-describedby": `${id}-error` })}
        />
      ))}
    </fieldset>
  );
}

type DataFieldProps = {
  id: string;
  field: FormField;
  state: FormState;
  words: FormWords;
  error: string | undefined;
};

/** One field of a form from data, with what was typed and its error. */
export function DataField({ id, field, state, words, error }: DataFieldProps) {
  const value = state.values[field.name] ?? field.value ?? "";
  if (field.kind === "choice") {
    return (
      <RadioGroup
        id={id}
        name={field.name}
        legend={field.label}
        hint={field.hint}
        options={field.options ?? []}
        defaultValue={value}
        {...(error && { error })}
        {...(field.optional && { optional: words.optional })}
      />
    );
  }
  if (field.kind === "several") {
    return <Boxes id={id} field={field} chosen={value.split(" ")} {...(error && { error })} />;
  }
  return (
    <Field
      id={id}
      label={field.label}
      hint={field.hint}
      {...(error && { error })}
      {...(field.optional && { optional: words.optional })}
    >
      {(control) => {
        switch (field.kind) {
          case "long":
            return <TextArea {...control} name={field.name} defaultValue={value} />;
          case "list":
            // A new key: a select takes its default only when it is made. None where nothing was
            // chosen: React would put it back over a choice made before the page's script ran.
            return (
              <Select
                key={value}
                {...control}
                name={field.name}
                {...(value && { defaultValue: value })}
                options={(field.options ?? []).map((it) => ({
                  value: it.value,
                  label: String(it.label),
                }))}
              />
            );
          case "files":
            return <Evidence control={control} state={state} words={words} />;
          default:
            return (
              <TextInput {...control} type={field.kind} name={field.name} defaultValue={value} />
            );
        }
      }}
    </Field>
  );
}

type EvidenceProps = { control: ControlProps; state: FormState; words: FormWords };

/** Files: those that the server keeps for this form, and those chosen now. */
function Evidence({ control, state, words }: EvidenceProps) {
  const [files, setFiles] = useState<File[]>([]);
  return (
    <>
      {state.files.length > 0 && (
        <ul className="mb-2 list-disc ps-5">
          {state.files.map((file) => (
            <li key={file.id}>
              {file.fileName} ({words.kept})
            </li>
          ))}
        </ul>
      )}
      <EvidenceInput
        control={control}
        held={state.files.length}
        files={files}
        onFiles={setFiles}
        words={words}
      />
    </>
  );
}
