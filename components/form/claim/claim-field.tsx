import type { UseFormRegisterReturn } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FormField } from "../data-form";

export const claimId = (name: string) => `claim-${name}`;

type Props = {
  field: FormField;
  hint?: string | undefined;
  error: string | undefined;
  /** The word for "optional". */
  optional: string;
  /** What was typed, in the form that the server draws. */
  value?: string;
  /** What react-hook-form needs of it, in the browser. */
  registered?: UseFormRegisterReturn;
};

/** A question of the claim. The amount shows by CSS alone, so also without JavaScript. */
export function ClaimField({ field, hint, error, optional, value, registered }: Props) {
  const { name, label, kind, options } = field;
  const id = claimId(name);
  const told = hint ?? field.hint;
  if (kind === "choice") {
    return (
      <RadioGroup
        id={id}
        name={name}
        legend={label}
        hint={told}
        options={options ?? []}
        {...(field.closed && { closed: field.closed })}
        {...(error && { error })}
        {...(value && { defaultValue: value })}
        {...(registered && { inputProps: registered })}
      />
    );
  }
  const bound = registered ?? { name, defaultValue: value };
  const onlyPartial = name === "amount" && !error;
  return (
    <Field
      id={id}
      label={label}
      hint={told}
      {...(error && { error })}
      {...(field.optional && name !== "amount" && { optional })}
      {...(onlyPartial && {
        className: "hidden group-has-[[value^=partial]:checked]/claim:block",
      })}
    >
      {(control) =>
        kind === "long" ? (
          <TextArea {...control} {...bound} />
        ) : (
          <TextInput {...control} {...bound} inputMode="decimal" className="sm:max-w-60" />
        )
      }
    </Field>
  );
}
