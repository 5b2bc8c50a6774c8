import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { caseEvents, type orders } from "@/db/schema";
import type { Actor } from "@/lib/domain/access/actor";
import type { Side } from "@/lib/domain/case/vocabulary";
import type { CaseRow, LoadedCase } from "./load";

type Story = Pick<CaseRow, "subject" | "reason" | "description">;

/** What the case is about, as this viewer may read it: the report, or what staff made of it. */
export function storyFor(
  viewer: Side | "staff",
  { row, released }: Pick<LoadedCase, "row" | "released">,
): Story {
  const { subject, reason, description } = row;
  if (viewer !== "respondent" || !released?.body) return { subject, reason, description };
  return { subject: released.subject, reason: null, description: released.body };
}

/** Whom staff named sees an order only where it is their own. */
export function seesOrder(
  actor: Actor,
  viewer: Side | "staff",
  order: typeof orders.$inferSelect,
): boolean {
  if (viewer !== "respondent") return true;
  return actor.kind === "member" && [order.buyerId, order.sellerId].includes(actor.memberId);
}

/** In a few words what staff told this member, by case, where they named them on it. */
export async function releasedSubjects(
  db: Database,
  rows: readonly Pick<CaseRow, "id" | "respondentId">[],
  memberId: string,
): Promise<Map<string, string>> {
  const ids = rows.filter((row) => row.respondentId === memberId).map((row) => row.id);
  if (ids.length === 0) return new Map();
  const events = await db
    .select({ caseId: caseEvents.caseId, payload: caseEvents.payload })
    .from(caseEvents)
    .where(and(inArray(caseEvents.caseId, ids), eq(caseEvents.type, "name_respondent")))
    .orderBy(asc(caseEvents.seq));
  // In order, so that the last naming counts.
  return new Map(events.map((it) => [it.caseId, String(it.payload.subject ?? "")]));
}
