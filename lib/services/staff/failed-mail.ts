import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { caseEvents, cases, noticeResends, notices } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { FailedMail, ResentMail } from "@/lib/domain/case/view";
import { membersById } from "../case/people";
import type { Context } from "../context";

const listed = 100;

/** Mail that every try failed to send, the latest failure first, and what was sent again lately. */
export async function failedMail(
  context: Context,
): Promise<{ failed: FailedMail[]; resent: ResentMail[] }> {
  const { actor, db } = context;
  if (!can(actor, "mail:manage")) return { failed: [], resent: [] };
  const failed = await db
    .select()
    .from(notices)
    .where(and(isNotNull(notices.failedAt), isNull(notices.sentAt)))
    .orderBy(desc(notices.failedAt), asc(notices.id))
    .limit(listed);
  const resent = await db
    .select({ notice: notices, resend: noticeResends })
    .from(noticeResends)
    .innerJoin(notices, eq(notices.id, noticeResends.noticeId))
    .orderBy(desc(noticeResends.resentAt), asc(noticeResends.noticeId))
    .limit(20);
  const events = [...failed, ...resent.map((it) => it.notice)].map((it) => it.eventId);
  const references = await referencesOf(context, events);
  const people = await membersById(
    db,
    resent.map((it) => it.resend.resentBy),
  );
  const about = (notice: typeof notices.$inferSelect) => ({
    id: notice.id,
    email: notice.email,
    template: notice.template,
    locale: notice.locale,
    reference: references.get(notice.eventId ?? "") ?? null,
  });
  return {
    failed: failed.flatMap((it) =>
      it.failedAt ? [{ ...about(it), failedAt: it.failedAt, fault: it.lastError }] : [],
    ),
    resent: resent.map(({ notice, resend }) => ({
      ...about(notice),
      failedAt: resend.failedAt,
      fault: resend.fault,
      resentAt: resend.resentAt,
      by: people.get(resend.resentBy)?.publicName ?? "",
      state: notice.sentAt ? "sent" : notice.failedAt ? "failed" : "waiting",
    })),
  };
}

async function referencesOf({ db }: Context, eventIds: readonly (string | null)[]) {
  const ids = eventIds.filter((it) => it !== null);
  if (ids.length === 0) return new Map<string, string>();
  const rows = await db
    .select({ eventId: caseEvents.id, reference: cases.reference })
    .from(caseEvents)
    .innerJoin(cases, eq(cases.id, caseEvents.caseId))
    .where(inArray(caseEvents.id, ids));
  return new Map(rows.map((it) => [it.eventId, it.reference]));
}
