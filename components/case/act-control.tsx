import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { ActField } from "./act-fields";

type Props = {
  id: string;
  field: ActField;
  value: string;
  error: string | undefined;
  /** The word for "optional". */
  optional: string;
  /** Browsers forget chosen files when a form comes back: says so. */
  filesAgain?: string;
};

// What depends on another answer is shown by CSS alone, so that it also works without JavaScript.
// Tailwind reads an underscore in brackets as a space, so a value is matched by its beginning.
const conditions = {
  partial: "hidden group-has-[[value^=partial]:checked]/act:block",
  remedy: "group-has-[[value=none]:checked]/act:hidden",
  terminated: "hidden group-has-[[value=terminated]:checked]/act:block",
  passing: "group-has-[[value=terminated]:checked]/act:hidden",
};

/** One field of an act's form with what was typed and its error. */
export function ActControl({ id, field, value, error, optional, filesAgain }: Props) {
  const shown = field.shown && conditions[field.shown];
  const options = field.options ?? [];
  if (field.kind === "choice") {
    return (
      <RadioGroup
        id={id}
        name={field.name}
        legend={field.label}
        hint={field.hint}
        options={options}
        defaultValue={value}
        layout={field.rows ? "rows" : "columns"}
        {...(error && { error })}
      />
    );
  }
  return (
    <Field
      id={id}
      label={field.label}
      hint={field.kind === "files" && filesAgain ? `${field.hint ?? ""} ${filesAgain}` : field.hint}
      {...(shown && { className: shown })}
      {...(error && { error })}
      {...(field.optional && { optional })}
    >
      {(control) => {
        switch (field.kind) {
          case "long":
            return <TextArea {...control} name={field.name} rows={4} defaultValue={value} />;
          case "list":
            // A new key: a select takes its default only when it is made. None where nothing was
            // chosen: React would put it back over a choice made before the page's script ran.
            return (
              <Select
                key={value}
                {...control}
                name={field.name}
                {...(value && { defaultValue: value })}
                options={options}
              />
            );
          case "files":
            return (
              <TextInput
                {...control}
                type="file"
                name="files"
                multiple
                accept="image/jpeg,image/png,application/pdf"
              />
            );
          case "date":
            return (
              <TextInput
                {...control}
                type="date"
                name={field.name}
                defaultValue={value}
                className="sm:max-w-60"
              />
            );
          case "moment":
            return (
              <TextInput
                {...control}
                type="datetime-local"
                name={field.name}
                defaultValue={value}
                className="sm:max-w-72"
              />
            );
          case "amount":
            return (
              <TextInput
                {...control}
                name={field.name}
                {...(field.name === "amount" && { inputMode: "decimal" as const })}
                defaultValue={value}
                className={field.name === "amount" ? "sm:max-w-60" : "sm:max-w-md"}
              />
            );
          default:
            return <TextInput {...control} name={field.name} defaultValue={value} />;
        }
      }}
    </Field>
  );
}
