import { getDatabase } from "@/db/client";
import { currentActor } from "@/lib/auth/current-actor";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { now } from "@/lib/now";
import { loadCalendar } from "@/lib/services/calendar";
import type { Context } from "@/lib/services/context";

/** The context of this request: who asks, when, and against which calendar. */
export async function requestContext(locale: Locale): Promise<Context> {
  const db = await getDatabase();
  const [actor, calendar] = await Promise.all([currentActor(locale), loadCalendar(db)]);
  return { db, actor, now: now(), calendar };
}
