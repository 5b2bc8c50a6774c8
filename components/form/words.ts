import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { FormWords } from "./data-form";
import { publicErrors } from "./public-errors";

/**
 * The words that every form needs, with the button's own: on a public page only the errors that its
 * forms can answer with. Error texts carry no arguments.
 */
export function formWords(
  locale: Locale,
  submit: ReactNode,
  where: "public" | "desk" = "public",
): FormWords {
  const common = translator(locale, "common");
  const report = translator(locale, "report");
  const errors = messages[locale].report.errors as Record<string, string>;
  return {
    summary: common("errorSummary"),
    optional: common("optional"),
    submit,
    kept: report("kept"),
    remove: report("remove"),
    errors: where === "desk" ? errors : publicErrors(errors),
  };
}
