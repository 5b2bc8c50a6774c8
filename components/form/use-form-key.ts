"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { FormState } from "@/lib/domain/case/form-state";
import { currentKey, keyAnswered, keySent, onReplacedKeys, replaceKey } from "./form-keys";

/**
 * The key that a form is sent under, and what to call when it is. It is the server's answer's where
 * there is one, else the one drawn with the page; a page shown again from the browser's history, as
 * it was, gets a fresh one, unless the server keeps files under the key.
 */
export function useFormKey(drawn: string, state: FormState, name: "submissionKey" | "actKey") {
  const given = state.values[name] ?? drawn;
  const key = useSyncExternalStore(
    onReplacedKeys,
    () => currentKey(given),
    () => given,
  );
  const answered = state.values[name];
  useEffect(() => {
    if (answered) keyAnswered(answered);
  }, [answered, state]);
  const keepsFiles = state.files.length > 0;
  useEffect(() => {
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted && !keepsFiles) replaceKey(key);
    };
    window.addEventListener("pageshow", shown);
    return () => window.removeEventListener("pageshow", shown);
  }, [key, keepsFiles]);
  return { key, onSubmit: () => keySent(key) };
}
