import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { fromDrizzle, type PgBoss } from "pg-boss";
import type { Database } from "@/db/client";
import { caseEvents, cases, notices } from "@/db/schema";
import { mailQueue } from "@/lib/jobs/queue";
import { faultOf, log } from "@/lib/log";
import { renderNotice } from "./render";
import { MailRefused, type MailTransport } from "./transport";

export type Delivery = {
  db: Database;
  queue: PgBoss;
  now: Date;
  /** Null where no mail can be sent: it then waits, unqueued. */
  transport: MailTransport | null;
};

/** So few that a slow mail server, at its timeouts, is done with them within a job's lease. */
const batchSize = 10;
type Job = { id: string; data: { noticeId: string } };

/**
 * One round of mail: what was written with a move goes to the job queue, what is due there is
 * sent, and what failed for good (refused by the mail server, or by every retry) is marked for
 * staff. One whose case went on while the mail server was away is put aside. Safe on many
 * processes: a notice is queued once, a job is held by one deliverer, and a notice that was sent is
 * never sent again.
 */
export async function deliverNotices(
  delivery: Delivery,
): Promise<{ sent: number; failed: number }> {
  const totals = { sent: 0, failed: 0 };
  if (!delivery.transport) return totals;
  await enqueue(delivery);
  for (;;) {
    const jobs = await delivery.queue.fetch<Job["data"]>(mailQueue.name, { batchSize });
    for (const job of jobs) {
      const sent = await attempt(delivery, delivery.transport, job);
      totals[sent ? "sent" : "failed"] += 1;
    }
    if (jobs.length < batchSize) break;
  }
  await buryDead(delivery);
  return totals;
}

/** Hands waiting notices to the job queue, in the transaction that marks them as handed over. */
async function enqueue({ db, queue, now }: Delivery): Promise<void> {
  for (;;) {
    const count = await db.transaction(async (tx) => {
      const waiting = await tx
        .select({ id: notices.id })
        .from(notices)
        .where(isNull(notices.queuedAt))
        .orderBy(asc(notices.createdAt), asc(notices.id))
        .limit(500)
        .for("update", { skipLocked: true });
      if (waiting.length === 0) return 0;
      const ids = waiting.map((it) => it.id);
      await tx.update(notices).set({ queuedAt: now }).where(inArray(notices.id, ids));
      await queue.insert(
        mailQueue.name,
        ids.map((noticeId) => ({ data: { noticeId } })),
        { db: fromDrizzle(tx, sql) },
      );
      return ids.length;
    });
    if (count < 500) return;
  }
}

async function attempt(
  { db, queue, now }: Delivery,
  transport: MailTransport,
  job: Job,
): Promise<boolean> {
  const { noticeId } = job.data;
  try {
    const [notice] = await db.select().from(notices).where(eq(notices.id, noticeId));
    if (notice && (await isOutdated(db, notice))) {
      await db
        .update(notices)
        .set({ lastError: outdated, failedAt: null })
        .where(eq(notices.id, noticeId));
    } else if (notice && notice.sentAt === null) {
      await transport.send(await renderNotice(notice));
      await db
        .update(notices)
        .set({ sentAt: now, failedAt: null, lastError: null })
        .where(eq(notices.id, noticeId));
    }
    await queue.complete(mailQueue.name, job.id);
    return true;
  } catch (error) {
    const { fault } = faultOf(error);
    // Mail servers repeat the address that they refuse: staff see it, the log does not.
    const said = fault.replaceAll(/[^\s<>]+@[^\s<>]+/g, "…@…");
    log("warn", "mail_not_sent", { notice: noticeId, fault: said });
    const final = error instanceof MailRefused;
    await db
      .update(notices)
      .set({ lastError: fault.slice(0, 500), ...(final && { failedAt: now }) })
      .where(eq(notices.id, noticeId));
    if (final) await queue.complete(mailQueue.name, job.id);
    else await queue.fail(mailQueue.name, job.id, { fault });
    return false;
  }
}

const outdated = "not sent: the case had gone on by then";
/** Mails that say that a case waits, or goes on: false by the time at which it no longer does. */
const ofAWaitingCase: readonly string[] = [
  "progress",
  "reminder",
  "answer_reminder",
  "confirm_reminder",
];

/** Whether a mail that waited for its server speaks of a case that went on meanwhile. */
async function isOutdated(db: Database, notice: typeof notices.$inferSelect): Promise<boolean> {
  if (notice.sentAt !== null || !ofAWaitingCase.includes(notice.template)) return false;
  const [found] = await db
    .select({ told: caseEvents, standing: cases })
    .from(caseEvents)
    .innerJoin(cases, eq(cases.id, caseEvents.caseId))
    .where(eq(caseEvents.id, notice.eventId ?? ""));
  if (!found) return false;
  const { told, standing } = found;
  const goneOn = standing.stageEnteredAt > told.at || standing.awaiting !== told.payload.awaits;
  return standing.closedAt !== null || (notice.template !== "progress" && goneOn);
}

/** What the queue gave up on is marked, so that staff see it and can send it again. */
async function buryDead({ db, queue, now }: Delivery): Promise<void> {
  const dead = await queue.fetch<Job["data"]>(mailQueue.failed, { batchSize });
  if (dead.length === 0) return;
  await db
    .update(notices)
    .set({ failedAt: now })
    .where(
      and(
        inArray(
          notices.id,
          dead.map((job) => job.data.noticeId),
        ),
        isNull(notices.sentAt),
      ),
    );
  await queue.complete(
    mailQueue.failed,
    dead.map((job) => job.id),
  );
}
