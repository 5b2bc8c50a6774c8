import { randomUUID } from "node:crypto";
import { isRedirectError } from "next/dist/client/components/redirect-error";
import type { z } from "zod";
import { aForm } from "@/lib/unreadable-form";
import { isLocale } from "@/lib/i18n/locales";
import type { FormError, FormState } from "@/lib/domain/case/form-state";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { faultOf, log } from "@/lib/log";
import { Failure } from "@/lib/services/failure";

/** The text fields of a form; the framework's own and the files are left out. */
export function textValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, value] of aForm(form)) {
    if (typeof value === "string" && !key.startsWith("$ACTION")) values[key] = value;
  }
  return values;
}

// What stands for "no file chosen": posted by a browser itself, and by React, which lost the name.
const noFileNames = ["", "undefined", "blob"];

/** The uploaded files of a form, without the empty one that browsers send for no choice. */
export function fileValues(form: FormData): File[] {
  return form
    .getAll("files")
    .filter((value): value is File => typeof value !== "string")
    .filter((file) => file.size > 0 || !noFileNames.includes(file.name));
}

/** The language of the form; English when it was tampered with. */
export function formLocale(form: FormData): Locale {
  const locale = aForm(form).get("locale");
  return typeof locale === "string" && isLocale(locale) ? locale : "en";
}

/** What zod found, first fault a field, as codes that a screen words. */
export function faultsOf(error: z.ZodError): FormError[] {
  const seen = new Map<string, FormError>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    if (!seen.has(field)) seen.set(field, { field, code: issue.message });
  }
  return [...seen.values()];
}

/** An answer that keeps all that was typed. */
export function rejected(
  values: Record<string, string>,
  errors: FormError[],
  files: FormState["files"] = [],
): FormState {
  return { status: "error", values, errors, files };
}

/** Refusals of a form whose key stands for something else: sending it again needs another key. */
const keyIsTaken: readonly string[] = ["form_reused", "form_used", "act_reused"];

/**
 * Runs a verb and turns its refusal into the form's answer. A defect is logged and told as
 * `unexpected`, with everything typed still there; redirects pass through. A form whose key stands
 * for something else comes back under a fresh one, to which `moveFiles` takes what came with it.
 */
export async function answering(
  values: Record<string, string>,
  files: () => Promise<FormState["files"]>,
  work: () => Promise<FormState>,
  moveFiles: (key: string) => Promise<FormState["files"]> = files,
): Promise<FormState> {
  try {
    return await work();
  } catch (error) {
    if (isRedirectError(error)) throw error;
    if (error instanceof Failure) {
      const taken = error.errors.some(({ code }) => keyIsTaken.includes(code));
      if (!taken) return rejected(values, error.errors, await files());
      const key = randomUUID();
      const name = values.actKey === undefined ? "submissionKey" : "actKey";
      return rejected({ ...values, [name]: key }, error.errors, await moveFiles(key));
    }
    log("error", "action_failed", faultOf(error));
    return rejected(values, [{ field: "", code: "unexpected" }], await files().catch(() => []));
  }
}
