"use client";

import { useActionState, useCallback, useState } from "react";
import { idleState, type FormAction } from "@/lib/domain/case/form-state";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { ClaimSteps } from "./claim/claim-steps";
import { takeOver, type Taken } from "./claim/take-over";
import { WholeForm } from "./claim/whole-form";
import type { ClaimTotal, ClaimWords } from "./claim/words";
import type { FormField, FormWords } from "./data-form";
import { useFormKey } from "./use-form-key";

export type ClaimFormProps = {
  action: FormAction;
  locale: Locale;
  submissionKey: string;
  /** Whose draft it is. */
  memberId: string;
  fields: FormField[];
  totals: Record<string, ClaimTotal>;
  words: FormWords;
  claimWords: ClaimWords;
};

/**
 * The claim: whole on one page as the server draws it, which also works without JavaScript; in
 * steps once the script runs, which takes over whatever was filled in by then.
 */
export function ClaimForm(props: ClaimFormProps) {
  const { action, locale, submissionKey, fields, totals, words, claimWords } = props;
  const [state, send] = useActionState(action, idleState);
  const { key } = useFormKey(submissionKey, state, "submissionKey");
  const [taken, setTaken] = useState<Taken | null>(null);
  const formRef = useCallback((form: HTMLFormElement | null) => {
    if (form) setTaken(takeOver(form));
  }, []);
  if (taken) return <ClaimSteps {...props} taken={taken} answer={state} />;
  const hidden = { locale, submissionKey: key };
  return (
    <WholeForm {...{ send, formRef, state, hidden, locale, fields, totals, words, claimWords }} />
  );
}
