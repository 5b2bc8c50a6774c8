import type { CaseView } from "@/lib/domain/case/view";
import type { Side } from "@/lib/domain/case/vocabulary";
import type { Translate } from "@/lib/i18n/translator";

export type Turn = "you" | "other" | "staff" | "nobody";

/** Whose turn it is, seen by a side of the case. */
export function turnOf(awaiting: CaseView["awaiting"], viewer: Side | "staff"): Turn {
  if (awaiting === null) return "nobody";
  if (awaiting === viewer) return "you";
  return awaiting === "staff" ? "staff" : "other";
}

/** Whose turn it is and by when, in the words of stages where more than an answer is asked. */
export function turnWords(t: Translate, stage: string, turn: Turn): { says: string; due: string } {
  const own = `turns.${stage.replace(/_for_good$/, "")}`;
  return {
    says: t.has(`${own}.${turn}`) ? t(`${own}.${turn}`) : t(`page.awaits_${turn}`),
    due: t.has(`${own}.due_${turn}`) ? t(`${own}.due_${turn}`) : t(`page.due_${turn}`),
  };
}

/** A respondent who is not asked any more, and whom the answer was not for, hears only of the end. */
export function endedElsewhere(view: Pick<CaseView, "viewer" | "closedAt" | "outcome">): boolean {
  const { viewer, closedAt, outcome } = view;
  return (
    viewer === "respondent" &&
    closedAt !== null &&
    (outcome === "answered" || outcome === "red_line")
  );
}
