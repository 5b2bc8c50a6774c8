import { sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { members, type notices } from "@/db/schema";
import type { NoticeData } from "@/lib/domain/case/notices";
import type { Tell } from "@/lib/domain/procedure/definition";
import type { Telling } from "./queue-notices";

const isOfStaff = ({ to }: Tell) => to === "leads" || to === "team";

/**
 * The mails of moves that staff hear of: leads, or the team that has the case now, each in their
 * own language and with the address of the desk. Nobody hears as staff of a case of their own.
 */
export async function staffMails(
  tx: Database | Transaction,
  written: readonly Telling[],
  now: Date,
): Promise<(typeof notices.$inferInsert)[]> {
  const telling = written.filter(({ move }) => move.tells.some(isOfStaff));
  if (telling.length === 0) return [];
  const staff = await tx
    .select()
    .from(members)
    .where(sql`cardinality(${members.roles}) > 0`);
  return telling.flatMap(({ loaded: { row }, move, eventId }) =>
    move.tells.filter(isOfStaff).flatMap(({ to, template }) => {
      const role = to === "leads" ? "lead" : move.team;
      return staff
        .filter((it) => it.roles.includes(role))
        .filter((it) => it.id !== row.claimantId && it.id !== row.respondentId)
        .map((person) => {
          const data: NoticeData = {
            recipientName: person.name,
            path: `/staff/cases/${row.reference}`,
            reference: row.reference,
            kind: row.kind,
            subject: row.subject,
            stage: move.stage,
            ...(move.dueAt && { dueAt: move.dueAt.toISOString() }),
          };
          const { email, locale } = person;
          return { eventId, email, locale, template, data, createdAt: now };
        });
    }),
  );
}
