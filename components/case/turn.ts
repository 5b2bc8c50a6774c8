import type { CaseView, PersonView } from "@/lib/domain/case/view";
import type { Side } from "@/lib/domain/case/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type Turn = "you" | "other" | "staff" | "nobody";

/** Whose turn it is, seen by a side of the case. */
export function turnOf(awaiting: CaseView["awaiting"], viewer: Side | "staff"): Turn {
  if (awaiting === null) return "nobody";
  if (awaiting === viewer) return "you";
  return awaiting === "staff" ? "staff" : "other";
}

type Sides = { viewer: Side | "staff"; claimant: PersonView; respondent: PersonView | null };

/** A side as this reader calls it: "You", or the public name. */
export function nameOf(side: Side, view: Sides, locale: Locale): string {
  const t = translator(locale, "case");
  if (side === view.viewer) return t("page.you");
  return view[side]?.publicName ?? t("page.other_side");
}
