import type { CaseView } from "@/lib/domain/case/view";
import type { Side } from "@/lib/domain/case/vocabulary";

export type Turn = "you" | "other" | "staff" | "nobody";

/** Whose turn it is, seen by a side of the case. */
export function turnOf(awaiting: CaseView["awaiting"], viewer: Side | "staff"): Turn {
  if (awaiting === null) return "nobody";
  if (awaiting === viewer) return "you";
  return awaiting === "staff" ? "staff" : "other";
}
