import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { Database } from "@/db/client";
import { notices } from "@/db/schema";
import { faultOf, log } from "@/lib/log";
import { renderNotice } from "./render";
import type { MailTransport } from "./transport";

/** Minutes until the next try after each failure; after the last one the mail has failed. */
const backOffMinutes = [1, 5, 30, 120, 720] as const;
/** How long one deliverer may hold a mail before another may try it. */
const leaseMinutes = 5;

export type Delivery = {
  db: Database;
  now: Date;
  transport: MailTransport | null;
  limit: number;
};

/**
 * Sends waiting mail, oldest first. A row is claimed in a short transaction, sent outside of it and
 * then marked, so that two deliverers never send one mail and a failure is tried again later.
 */
export async function deliverNotices(
  delivery: Delivery,
): Promise<{ sent: number; failed: number }> {
  const totals = { sent: 0, failed: 0 };
  if (!delivery.transport) return totals;
  for (let count = 0; count < delivery.limit; count += 1) {
    const notice = await claim(delivery);
    if (!notice) break;
    const sent = await attempt(delivery, delivery.transport, notice);
    totals[sent ? "sent" : "failed"] += 1;
  }
  return totals;
}

type Notice = typeof notices.$inferSelect;

async function claim({ db, now }: Delivery): Promise<Notice | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(notices)
      .where(and(isNull(notices.sentAt), isNull(notices.failedAt), lte(notices.nextAttemptAt, now)))
      .orderBy(asc(notices.nextAttemptAt), asc(notices.id))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!row) return null;
    await tx
      .update(notices)
      .set({ nextAttemptAt: later(now, leaseMinutes), attempts: row.attempts + 1 })
      .where(eq(notices.id, row.id));
    return { ...row, attempts: row.attempts + 1 };
  });
}

async function attempt(
  { db, now }: Delivery,
  transport: MailTransport,
  notice: Notice,
): Promise<boolean> {
  try {
    await transport.send(await renderNotice(notice));
    await db.update(notices).set({ sentAt: now, lastError: null }).where(eq(notices.id, notice.id));
    return true;
  } catch (error) {
    const wait = backOffMinutes[notice.attempts - 1];
    log("warn", "mail_not_sent", {
      notice: notice.id,
      attempts: notice.attempts,
      ...faultOf(error),
    });
    await db
      .update(notices)
      .set({
        lastError: faultOf(error).fault.slice(0, 500),
        ...(wait === undefined ? { failedAt: now } : { nextAttemptAt: later(now, wait) }),
      })
      .where(eq(notices.id, notice.id));
    return false;
  }
}

function later(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000);
}
