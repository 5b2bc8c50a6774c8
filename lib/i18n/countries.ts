import { countries } from "@/lib/domain/authority/vocabulary";
import { languageTags, type Locale } from "./locales";
import { translator } from "./translator";

/** A country by its code, in words; "another country" for none of the list. */
export function countryName(code: string, locale: Locale): string {
  const known = code !== "XX" && (countries as readonly string[]).includes(code);
  if (!known) return translator(locale, "authority")("other_country");
  return new Intl.DisplayNames(languageTags[locale], { type: "region" }).of(code) ?? code;
}

/** The countries to choose from, by name, any other one last. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(languageTags[locale]);
  const named = countries.map((value) => ({ value, label: countryName(value, locale) }));
  const last = (value: string) => (value === "XX" ? 1 : 0);
  return named.sort((a, b) => last(a.value) - last(b.value) || compare(a.label, b.label));
}
