import type { Locale } from "./locales";
import { translator } from "./translator";

/** A figure's own name, as the case pages call its clock. */
export function figureName(key: string, locale: Locale): string {
  const clocks = translator(locale, "case");
  if (clocks.has(`clocks.${key}`)) return clocks(`clocks.${key}`);
  const bare = translator(locale, "figures");
  return bare.has(`bare.${key}`) ? bare(`bare.${key}`) : key;
}
