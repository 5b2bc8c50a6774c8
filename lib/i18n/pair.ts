import type { Locale } from "./locales";
import { translator } from "./translator";

/** A name and its value, "Team: security", with the colon as the language sets it. */
export function pair(locale: Locale, name: string, value: string): string {
  return translator(locale, "common")("pair", { name, value });
}
