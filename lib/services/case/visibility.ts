import { and, eq, inArray, isNull, ne, not, notInArray, or, sql, type SQL } from "drizzle-orm";
import { cases } from "@/db/schema";
import { openedBy, type Actor } from "@/lib/domain/access/actor";
import { kindsWorked, worksCases } from "@/lib/domain/access/works";
import { procedureKinds, type Side } from "@/lib/domain/case/vocabulary";

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
        ? and(
            isNot(cases.claimantId, memberId),
            isNot(cases.respondentId, memberId),
            ofKindsWorked(actor),
            unlessGuest,
          )
        : none;
  }
}

/** As SQL: the cases that this actor may read in whatever part. */
export function readAtAll(actor: Actor): SQL | undefined {
  if (actor.kind !== "member" || !worksCases(actor.roles)) {
    return or(readAs(actor, "claimant"), readAs(actor, "respondent"));
  }
  // Whoever works cases reads their own as well, so that the kind alone decides.
  const worked = ofKindsWorked(actor);
  return worked && or(worked, readAs(actor, "claimant"), eq(cases.respondentId, actor.memberId));
}

/** Nothing to ask where the actor works every kind, so that the plans stay as they are. */
function ofKindsWorked(actor: Actor): SQL | undefined {
  const worked = kindsWorked(actor);
  const others = procedureKinds.filter((kind) => !worked.includes(kind));
  return others.length > 0 ? notInArray(cases.kind, others) : undefined;
}

const none = sql`false`;

function isNot(column: typeof cases.claimantId | typeof cases.respondentId, memberId: string) {
  return or(isNull(column), ne(column, memberId));
}
