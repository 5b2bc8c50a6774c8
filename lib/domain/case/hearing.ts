import type { Audience, ProcedureKind, Side } from "./vocabulary";

/** Where staff hear the claimant out alone, even once the other side is at the table. */
const heardAlone: Record<ProcedureKind, boolean> = {
  request: true,
  complaint: false,
  claim: false,
  dispute: false,
  // Whoever is accused could use what a victim writes: security chooses what to tell.
  fraud: true,
  authority: true,
};

export type Hearing = { kind: ProcedureKind; hasRespondent: boolean };

/** Who reads what the claimant says to everyone: the other side only where it is at the table. */
export function claimantReadBy({ kind, hasRespondent }: Hearing): "parties" | "claimant" {
  return hasRespondent && !heardAlone[kind] ? "parties" : "claimant";
}

/**
 * Who may read what was said, given whom it was meant for. What a claimant said before the other
 * side was named stays between them and staff when it is named.
 */
export function audienceOf(performer: Side | "staff", meant: Audience, hearing: Hearing): Audience {
  return performer === "claimant" && meant === "parties" ? claimantReadBy(hearing) : meant;
}

/** What staff told whom they named, and from when on that member reads the record. */
export type Released = { subject: string; body: string; seq: number; at: Date };

type NamingEvent = { type: string; seq: number; at: Date; payload: Record<string, unknown> };

/**
 * What staff released to the respondent when they named them; null where the respondent was there
 * from the start. Those named without words had been shown the report itself.
 */
export function releasedBy(events: readonly NamingEvent[]): Released | null {
  const named = events.findLast((it) => it.type === "name_respondent");
  if (!named) return null;
  const { subject = "", body = "" } = named.payload;
  return { subject: String(subject), body: String(body), seq: named.seq, at: named.at };
}
