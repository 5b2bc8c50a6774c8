import type { Locale } from "../../case/vocabulary";
import { english } from "./en";
import { french } from "./fr";
import { romanian } from "./ro";

/**
 * How upset people ask for a page of the guidance that ships, where it says the same in other
 * words. Search takes them in beside the page's own; nobody sees them.
 */
export const askedAs: Record<Locale, Readonly<Record<string, string>>> = {
  en: english,
  fr: french,
  ro: romanian,
};
