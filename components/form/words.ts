import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { FormWords } from "./data-form";

/** The words that every form needs, with the button's own. Error texts carry no arguments. */
export function formWords(locale: Locale, submit: ReactNode): FormWords {
  const common = translator(locale, "common");
  const report = translator(locale, "report");
  const errors = messages[locale].report.errors;
  return {
    summary: common("errorSummary"),
    optional: common("optional"),
    submit,
    kept: report("kept"),
    remove: report("remove"),
    errors: errors as Record<string, string>,
  };
}
