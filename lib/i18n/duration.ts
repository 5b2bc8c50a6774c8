import type { Duration } from "@/lib/domain/clock/clock";
import type { Locale } from "./locales";
import { translator } from "./translator";

/** A duration in words: "3 business days", "3 jours ouvrables", "24 de ore". */
export function formatDuration(duration: Duration, locale: Locale): string {
  return translator(locale, "common")(`duration.${duration.unit}`, { amount: duration.amount });
}
