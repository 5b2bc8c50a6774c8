import { eq } from "drizzle-orm";
import { caseEvents } from "@/db/schema";
import { recordedAs } from "@/lib/domain/access/actor";
import { localOf } from "@/lib/domain/calendar/calendar";
import { appendEvents } from "../case/record";
import type { Context } from "../context";
import { entitledToBundle } from "./entitled";

/**
 * Puts on the record who took the case along, and when. Downloading again on the same day, while
 * nothing else happened in the case, is the same event: a broken download does not fill the record.
 * The case itself does not change, so no form that is open on it grows old.
 */
export async function recordDownload(context: Context, reference: string): Promise<void> {
  const { db, actor, now, calendar } = context;
  await db.transaction(async (tx) => {
    const entitled = await entitledToBundle(tx, actor, reference, true);
    if (!entitled) return;
    const { performer, loaded } = entitled;
    const { row } = loaded;
    const actorId = recordedAs(actor, loaded.subject);
    const day = localOf(now, calendar.timeZone).toPlainDate().toString();
    const actKey = ["bundle", row.id, row.version, performer, actorId ?? "guest", day].join(" ");
    const before = await tx.select().from(caseEvents).where(eq(caseEvents.actKey, actKey));
    if (before.length > 0) return;
    // A colleague's download is the team's own business, and no answer to anybody.
    const audience = performer === "staff" ? "staff" : "claimant";
    await appendEvents(
      tx,
      [{ row, events: [{ type: "bundle_downloaded", performer, actorId, audience, actKey }] }],
      now,
    );
  });
}
