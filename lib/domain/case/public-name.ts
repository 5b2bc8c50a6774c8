import type { Locale } from "./vocabulary";

/** What a guest is called where no initials can be taken from the name. */
const nobodyInParticular: Record<Locale, string> = {
  en: "A person without an account",
  fr: "Une personne sans compte",
  ro: "O persoană fără cont",
};

/**
 * What the other side is shown of a guest, in the reader's language: the initials of the first and
 * the last word of the name ("J. R."). A guest has no public name, and the real one is private.
 * Only letters that have capitals give initials: one sign of other scripts can be a whole name.
 */
export function publicNameOfGuest(name: string, locale: Locale): string {
  const words = name
    .normalize("NFC")
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => /^[\p{Lu}\p{Ll}\p{Lt}][\p{Lu}\p{Ll}\p{Lt}\p{M}]+$/u.test(word));
  const [first] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  if (!first) return nobodyInParticular[locale];
  return [first, last].flatMap((word) => (word ? [`${initialOf(word)}.`] : [])).join(" ");
}

function initialOf(word: string): string {
  return [...word][0]?.toUpperCase() ?? "";
}
