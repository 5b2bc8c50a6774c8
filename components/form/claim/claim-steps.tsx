"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Steps } from "@/components/ui/steps";
import type { FormState } from "@/lib/domain/case/form-state";
import type { ClaimFormProps } from "../claim-form";
import { errorText } from "../error-text";
import { CheckStep } from "./check-step";
import { claimId } from "./claim-field";
import { StepFields } from "./step-fields";
import { lastStep, stepOf } from "./steps";
import type { Taken } from "./take-over";
import { useClaim } from "./use-claim";

type Props = ClaimFormProps & { taken: Taken; answer: FormState };

/** The claim in short steps, in the browser. */
export function ClaimSteps({ taken, answer, ...props }: Props) {
  const { words, claimWords } = props;
  const claim = useClaim(props, taken, answer);
  const { step, faults, busy } = claim;
  // Whoever came from the summary to change one answer goes straight back to it.
  const [returning, setReturning] = useState(false);
  const heading = useStepFocus(step, faults.length > 0, taken.focus);
  const errors = useMemo(
    () =>
      faults
        .filter(({ field }) => (stepOf(field) ?? step) === step)
        .map((fault) => ({
          text: errorText(words.errors, fault),
          ...(stepOf(fault.field) !== null && { href: `#${claimId(fault.field)}` }),
        })),
    [faults, step, words],
  );
  const last = step === lastStep;
  const forward = returning ? claimWords["steps.to_summary"] : claimWords["steps.next"];
  const send = busy ? claimWords["steps.sending"] : claimWords.send;
  return (
    <form
      noValidate
      className="stack-lg group/claim"
      onSubmit={(event) => {
        event.preventDefault();
        if (last) return void claim.ask("send");
        setReturning(false);
        void claim.next(returning);
      }}
    >
      <Steps
        label={claimWords["steps.label"]}
        steps={claimWords.titles}
        current={step}
        position={claimWords.positions[step] ?? ""}
      />
      {claim.restored && (
        <Callout role="status">
          <p>{claimWords["steps.kept"]}</p>
          <Button type="button" variant="secondary" onClick={claim.startAgain}>
            {claimWords["steps.start_again"]}
          </Button>
        </Callout>
      )}
      <ErrorSummary title={words.summary} errors={errors} />
      <section className="stack" aria-labelledby="claim-step">
        <h2 id="claim-step" ref={heading} tabIndex={-1}>
          {claimWords.titles[step]}
        </h2>
        {last ? (
          <CheckStep
            {...props}
            claim={claim}
            onChange={(to) => {
              setReturning(true);
              claim.go(to);
            }}
          />
        ) : (
          <StepFields {...props} claim={claim} />
        )}
      </section>
      <div className="flex flex-wrap gap-3">
        <Button aria-disabled={busy} className="max-sm:w-full">
          {last ? send : forward}
        </Button>
        {step > 0 && !returning && (
          <Button
            type="button"
            variant="secondary"
            className="max-sm:w-full"
            onClick={() => claim.go(step - 1)}
          >
            {claimWords["steps.back"]}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Puts the focus on a new step's heading, and at first back on what was being used. */
function useStepFocus(step: number, told: boolean, used: Taken["focus"]) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<number | null>(null);
  useEffect(() => {
    const first = shown.current === null;
    const same = shown.current === step;
    shown.current = step;
    if (first && used) return refocus(used);
    // Errors take the focus themselves.
    if (!first && !same && !told) heading.current?.focus();
  }, [step, told, used]);
  return heading;
}

function refocus({ id, from, to }: NonNullable<Taken["focus"]>) {
  const control = document.getElementById(id);
  control?.focus();
  const text = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement;
  if (text && from !== null) control.setSelectionRange(from, to);
}
