import { and, asc, eq, gte, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { caseEvents } from "@/db/schema";
import type { TimelineEntry } from "@/lib/domain/case/view";
import type { Released } from "@/lib/domain/case/hearing";
import type { Audience, Side } from "@/lib/domain/case/vocabulary";
import { digestsKey } from "./digests";
import { membersById } from "./people";

/** Which events a viewer may read: the access rule of the record, as SQL and as a set. */
export function readableAudiences(viewer: Side | "staff"): Audience[] {
  return viewer === "staff" ? ["parties", "claimant", "respondent", "staff"] : ["parties", viewer];
}

/**
 * The record of a case as one viewer may read it, oldest first. Parties see public names only;
 * whom staff named reads it from then on (`released`).
 */
export async function timelineOf(
  db: Database,
  caseId: string,
  viewer: Side | "staff",
  released: Released | null,
): Promise<TimelineEntry[]> {
  const from = viewer === "respondent" && released ? released.seq : undefined;
  const rows = await db
    .select()
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.caseId, caseId),
        inArray(caseEvents.audience, readableAudiences(viewer)),
        from === undefined ? undefined : gte(caseEvents.seq, from),
      ),
    )
    .orderBy(asc(caseEvents.seq));
  const people = await membersById(
    db,
    rows.map((row) => row.actorId),
  );
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    type: row.type,
    performer: row.performer,
    // To the parties, staff are the team: an agent's name is for colleagues.
    actorName:
      row.actorId && (viewer === "staff" || row.performer !== "staff")
        ? (people.get(row.actorId)?.publicName ?? null)
        : null,
    audience: row.audience,
    payload: Object.fromEntries(
      Object.entries(row.payload)
        .filter(([key]) => key !== digestsKey)
        .map(([key, value]) => [key, String(value)]),
    ),
    dueAt: row.dueAt,
    at: row.at,
  }));
}
