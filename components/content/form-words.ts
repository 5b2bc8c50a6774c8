import { messages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { EditWords } from "./text-form";

/** What every form of the content desk says. */
export function formWords(locale: Locale) {
  const t = translator(locale, "content");
  const errors = Object.keys(messages[locale].content.errors as object);
  return {
    summary: translator(locale, "common")("errorSummary"),
    working: t("working"),
    // The names come with the answer: here they stand for themselves.
    errors: Object.fromEntries(errors.map((it) => [it, t(`errors.${it}`, { names: "{names}" })])),
  };
}

/** What the form of a text says. */
export function editWords(locale: Locale): EditWords {
  const t = translator(locale, "content");
  return {
    ...formWords(locale),
    save: t("save"),
    preview: t("preview"),
    previewTitle: t("preview_title"),
    undrawable: t("errors.body_undrawable"),
    newer: t("newer"),
    optional: translator(locale, "common")("optional"),
    conflict: {
      title: t("conflict.title"),
      text: t("conflict.text", { name: "{name}", at: "{at}" }),
      theirs: t("conflict.theirs"),
      differences: t("conflict.differences"),
      keepMine: t("conflict.keep_mine"),
      takeTheirs: t("conflict.take_theirs"),
      gone: t("gone"),
      added: t("added"),
    },
  };
}
