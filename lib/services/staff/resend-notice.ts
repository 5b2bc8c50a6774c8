import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { noticeResends, notices } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { Context } from "../context";
import { fail } from "../failure";

/** A failed mail and the failure that is answered, so that a second click answers nothing new. */
export const resendInput = z.object({
  noticeId: z.uuid("not_found"),
  // Further away than databases read a year, nothing ever failed.
  failedAt: z.coerce.date().min(new Date(0)).max(new Date("9999-12-31")),
});

/**
 * Sends a failed mail again: it waits for the job queue anew, with all its tries, and the record
 * says who asked. Asking twice for one failure is one resend. A link that a person asked for is not
 * sent again: they ask anew. Throws a Failure when it is not theirs to ask, or there is no such
 * failure.
 */
export async function resendNotice(
  context: Context,
  { noticeId, failedAt }: z.infer<typeof resendInput>,
): Promise<void> {
  const { actor, db, now } = context;
  if (actor.kind !== "member" || !can(actor, "mail:manage")) throw fail("forbidden", "forbidden");
  await db.transaction(async (tx) => {
    const [notice] = await tx
      .update(notices)
      .set({ queuedAt: null, failedAt: null })
      .where(
        and(
          eq(notices.id, noticeId),
          eq(notices.failedAt, failedAt),
          isNull(notices.sentAt),
          isNotNull(notices.eventId),
        ),
      )
      .returning({ fault: notices.lastError });
    if (notice) {
      await tx.insert(noticeResends).values({
        ...{ noticeId, failedAt, fault: notice.fault },
        ...{ resentBy: actor.memberId, resentAt: now },
      });
      return;
    }
    const [before] = await tx
      .select()
      .from(noticeResends)
      .where(and(eq(noticeResends.noticeId, noticeId), eq(noticeResends.failedAt, failedAt)));
    if (!before) throw fail("not_found", "not_found");
  });
}
