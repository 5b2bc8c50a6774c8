import { and, eq, inArray, isNull, ne, not, or, sql, type SQL } from "drizzle-orm";
import { cases } from "@/db/schema";
import { openedBy, type Actor } from "@/lib/domain/access/actor";
import { worksCases } from "@/lib/domain/access/can";
import type { Side } from "@/lib/domain/case/vocabulary";

/**
 * As SQL: the cases that this actor may read in this part. Whatever lists or counts cases names it
 * in its WHERE; a test holds it equal to `performerOf` and `can(actor, "case:read")`.
 */
export function readAs(actor: Actor, part: Side | "staff"): SQL | undefined {
  const opened = openedBy(actor).map((it) => it.caseId);
  // A member's case is never a guest's.
  const asGuest =
    opened.length > 0 ? and(isNull(cases.claimantId), inArray(cases.id, opened)) : undefined;
  if (actor.kind === "guest") return part === "claimant" ? (asGuest ?? none) : none;
  if (actor.kind !== "member") return none;
  const { memberId, roles } = actor;
  const unlessGuest = asGuest && not(asGuest);
  switch (part) {
    case "claimant":
      return asGuest ? or(eq(cases.claimantId, memberId), asGuest) : eq(cases.claimantId, memberId);
    case "respondent":
      // Whoever is both sides of a case is its claimant, and sees it once.
      return and(eq(cases.respondentId, memberId), isNot(cases.claimantId, memberId), unlessGuest);
    case "staff":
      // One's own case is never one's work.
      return worksCases(roles)
        ? and(isNot(cases.claimantId, memberId), isNot(cases.respondentId, memberId), unlessGuest)
        : none;
  }
}

const none = sql`false`;

function isNot(column: typeof cases.claimantId | typeof cases.respondentId, memberId: string) {
  return or(isNull(column), ne(column, memberId));
}
