import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { CheckWords } from "./act-check";
import type { ActWords } from "./act-form";

/** The words of looking at an act before it is sent. */
export function checkWords(locale: Locale): CheckWords {
  const t = translator(locale, "desk");
  return {
    title: t("check.title"),
    nothingYet: t("check.nothing_yet"),
    wrote: t("check.you_wrote"),
    will: t("check.will"),
    readMail: t("check.read_mail"),
    send: t("check.send"),
    change: t("check.change"),
  };
}

/** The words of every act's form. */
export function actWords(locale: Locale): ActWords {
  const common = translator(locale, "common");
  const t = translator(locale, "case");
  return {
    summary: common("errorSummary"),
    optional: common("optional"),
    working: t("fields.working"),
    filesAgain: t("fields.files_again"),
    errors: messages[locale].report.errors as Record<string, string>,
  };
}
