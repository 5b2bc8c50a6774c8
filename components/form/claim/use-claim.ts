"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { isRedirectError } from "next/dist/client/components/redirect-error";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { idleState, type FormError, type FormState } from "@/lib/domain/case/form-state";
import type { claimInput } from "@/lib/domain/case/inputs";
import { claimWithin } from "@/lib/domain/claim/form";
import type { ClaimFormProps } from "../claim-form";
import { currentKey, replaceKey } from "../form-keys";
import { draftName, keepDraft, readDraft } from "./draft";
import { askedAt, claimSteps, lastStep, stepOf } from "./steps";
import { startOf, type Taken } from "./take-over";
import { useSteps } from "./use-steps";

export type ClaimTyped = z.input<typeof claimInput>;
export type ClaimName = keyof ClaimTyped;

/** The claim while it is being filled in: answers, files, faults, and the way between its steps. */
export function useClaim(props: ClaimFormProps, taken: Taken, answer: FormState) {
  const { action, memberId, locale, fields, totals } = props;
  const name = draftName("claim", memberId);
  const [start] = useState(() => startOf(taken, answer, readDraft(name), fields));
  const [step, setStep] = useSteps(start.step);
  const [files, setFiles] = useState(taken.files);
  const [kept, setKept] = useState(start.files);
  const [faults, setFaults] = useState(start.errors);
  const [restored, setRestored] = useState(start.restored);
  const [busy, setBusy] = useState(false);
  const asked = useRef(false);
  const [schema] = useState(() =>
    claimWithin(
      Object.fromEntries(Object.entries(totals).map(([id, { total }]) => [id, total])),
      locale,
    ),
  );
  // What was typed is any text: the schema tells what is wrong with it.
  const defaultValues = start.values as ClaimTyped;
  const form = useForm({ defaultValues, resolver: zodResolver(schema) });

  useEffect(() => {
    const keep = () => keepDraft(name, { values: form.getValues(), files: kept, step });
    keep();
    return form.subscribe({ formState: { values: true }, callback: keep });
  }, [form, name, kept, step]);

  function go(to: number, found: FormError[] = []) {
    setFaults(found);
    setRestored(false);
    setStep(to);
  }

  function tell(errors: FormError[]) {
    const first = errors.map(({ field }) => stepOf(field)).find((it) => it !== null);
    for (const { field, code } of errors) {
      if (stepOf(field) !== null) form.setError(field as ClaimName, { message: code });
    }
    go(first ?? step, errors);
  }

  /** Checks these fields; tells what is wrong with them and stays, or goes where it is. */
  async function checked(names: readonly string[]): Promise<boolean> {
    const typed = names.filter((it): it is ClaimName => it !== "files");
    await form.trigger(typed);
    const found = typed.flatMap((field) => {
      const code = form.getFieldState(field).error?.message;
      return code ? [{ field, code }] : [];
    });
    if (found.length > 0) tell(found);
    return found.length === 0;
  }

  async function next(straight: boolean) {
    const to = straight ? lastStep : step + 1;
    const names = to === lastStep ? claimSteps.flatMap((_, it) => askedAt(it)) : askedAt(step);
    if (await checked(names)) go(to);
  }

  /** Calls the server with everything; true when it answered. A second click waits for the first. */
  async function ask(intent: string) {
    if (asked.current) return;
    asked.current = true;
    setBusy(true);
    const submissionKey = currentKey(form.getValues("submissionKey"));
    const values = Object.entries({ ...form.getValues(), submissionKey, locale, intent });
    const body = new FormData();
    for (const [key, value] of values) body.append(key, value ?? "");
    for (const file of files) body.append("files", file);
    try {
      const told = await action({ ...idleState, files: kept }, body);
      form.setValue("submissionKey", told.values.submissionKey ?? submissionKey);
      setKept(told.files);
      if (!told.errors.some(({ field }) => field === "files")) setFiles([]);
      if (told.errors.length > 0) tell(told.errors);
    } catch (error) {
      // Sent: the browser is on its way to the case, and what is written here next is another form.
      if (isRedirectError(error)) {
        replaceKey(submissionKey);
        return keepDraft(name, null);
      }
      tell([{ field: "", code: "unsent" }]);
    }
    asked.current = false;
    setBusy(false);
  }

  function startAgain() {
    const empty = fields.map((field) => [field.name, ""]);
    form.reset({ ...taken.values, ...Object.fromEntries(empty) } as ClaimTyped);
    setFiles([]);
    setKept([]);
    go(0);
  }

  return { form, step, go, next, ask, busy, faults, files, setFiles, kept, restored, startAgain };
}

export type Claim = ReturnType<typeof useClaim>;
