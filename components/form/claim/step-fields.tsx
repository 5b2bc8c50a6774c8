"use client";

import { useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import type { ClaimFormProps } from "../claim-form";
import { errorText } from "../error-text";
import { EvidenceInput } from "../evidence-input";
import { ClaimField, claimId } from "./claim-field";
import { KeptFiles } from "./kept-files";
import { askedAt, claimSteps } from "./steps";
import { TalkFirst } from "./talk-first";
import type { Claim, ClaimName } from "./use-claim";

/** What the step at hand asks. */
export function StepFields({ claim, ...props }: ClaimFormProps & { claim: Claim }) {
  const { fields, totals, words, claimWords } = props;
  const { form, step, faults } = claim;
  const orderId = useWatch({ control: form.control, name: "orderId" });
  const errorOf = (name: string) => {
    const fault = faults.find(({ field }) => field === name);
    return fault && errorText(words.errors, fault);
  };
  return (
    <>
      {claimSteps[step] === "talk" && <TalkFirst words={claimWords} />}
      {fields
        .filter(({ name }) => askedAt(step).includes(name))
        .map((field) => {
          const { name, label, hint } = field;
          const error = errorOf(name);
          if (field.kind === "files") {
            return (
              <Field
                key={name}
                id={claimId(name)}
                label={label}
                hint={hint}
                optional={words.optional}
                {...(error && { error })}
              >
                {(control) => (
                  <>
                    <KeptFiles
                      {...{ files: claim.kept, kept: words.kept, remove: words.remove }}
                      removing={(id) => ({
                        type: "button",
                        onClick: () => void claim.ask(`remove:${id}`),
                      })}
                    />
                    <EvidenceInput
                      control={control}
                      held={claim.kept.length}
                      files={claim.files}
                      onFiles={claim.setFiles}
                      words={words}
                    />
                  </>
                )}
              </Field>
            );
          }
          const total = totals[orderId];
          return (
            <ClaimField
              key={name}
              field={field}
              error={error}
              optional={words.optional}
              registered={form.register(name as ClaimName)}
              {...(name === "amount" && total && { hint: total.hint })}
            />
          );
        })}
    </>
  );
}
