import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ShortcutWords } from "./shortcuts";

/** The words of the shortcuts' dialog, ready for the browser. */
export function shortcutWords(locale: Locale): ShortcutWords {
  const t = translator(locale, "desk");
  return {
    open: t("shortcuts.open"),
    close: t("shortcuts.close"),
    on: t("shortcuts.on"),
    onHint: t("shortcuts.on_hint"),
    keys: [
      { key: "j", what: t("shortcuts.j") },
      { key: "k", what: t("shortcuts.k") },
      { key: t("shortcuts.enter_key"), what: t("shortcuts.enter") },
      { key: "p", what: t("shortcuts.p") },
      { key: "/", what: t("shortcuts.search") },
      { key: "n", what: t("shortcuts.n") },
      { key: "u", what: t("shortcuts.u") },
      { key: "?", what: t("shortcuts.help") },
    ],
  };
}
