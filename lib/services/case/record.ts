import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseClocks, caseEvents, cases, members, notices } from "@/db/schema";
import type { NoticeData, NoticeTemplate } from "@/lib/domain/case/notices";
import type { Audience, EventType, Locale, Side } from "@/lib/domain/case/vocabulary";
import type { Move } from "@/lib/domain/procedure/interpreter";
import { fail } from "../failure";
import type { CaseRow } from "./load";

export type NewEvent = {
  type: EventType;
  performer: Side | "staff" | "system";
  actorId: string | null;
  audience: Audience;
  payload?: Record<string, string>;
  actKey?: string;
  dueAt?: Date;
};

/** Appends to the case's record, in order. The case's row must be locked. Returns the ids. */
export async function appendEvents(
  tx: Transaction,
  row: Pick<CaseRow, "id" | "procedureVersion">,
  events: readonly NewEvent[],
  at: Date,
): Promise<string[]> {
  const [last] = await tx
    .select({ seq: sql<number>`coalesce(max(${caseEvents.seq}), 0)::int` })
    .from(caseEvents)
    .where(eq(caseEvents.caseId, row.id));
  const written = await tx
    .insert(caseEvents)
    .values(
      events.map((event, index) => ({
        ...event,
        caseId: row.id,
        procedureVersion: row.procedureVersion,
        seq: (last?.seq ?? 0) + index + 1,
        at,
      })),
    )
    .returning({ id: caseEvents.id });
  return written.map((it) => it.id);
}

/**
 * Writes what the interpreter decided: stage, clocks and the case's own due moment, guarded by the
 * version that was read. Throws a conflict when another move came first.
 */
export async function applyMove(
  tx: Transaction,
  row: CaseRow,
  move: Move,
  now: Date,
): Promise<void> {
  if (move.stopClocks.length > 0) {
    await tx
      .update(caseClocks)
      .set({ stoppedAt: now })
      .where(
        and(
          eq(caseClocks.caseId, row.id),
          inArray(caseClocks.key, [...move.stopClocks]),
          isNull(caseClocks.firedAt),
          isNull(caseClocks.stoppedAt),
        ),
      );
  }
  if (move.startClocks.length > 0) {
    await tx
      .insert(caseClocks)
      .values(move.startClocks.map((clock) => ({ ...clock, caseId: row.id })));
  }
  const written = await tx
    .update(cases)
    .set({
      stage: move.stage,
      team: move.team,
      awaiting: move.awaiting,
      outcome: move.outcome ?? row.outcome,
      assigneeId: move.team === row.team ? row.assigneeId : null,
      version: row.version + 1,
      ...(move.markOverdue && { overdue: true }),
      ...(move.entered && {
        overdue: false,
        stageEnteredAt: now,
        closedAt: move.closed ? now : null,
        dueAt: move.closed ? null : earliest(move.startClocks.map((clock) => clock.dueAt)),
      }),
    })
    .where(and(eq(cases.id, row.id), eq(cases.version, row.version)))
    .returning({ id: cases.id });
  if (written.length === 0) throw fail("conflict", "conflict");
}

/** The event that tells a change of stage; nothing when the case stayed. */
export function movedEvent(move: Move): NewEvent[] {
  if (!move.entered) return [];
  return [
    {
      type: "moved",
      performer: "system",
      actorId: null,
      audience: "parties",
      payload: { from: move.from, to: move.stage },
    },
  ];
}

export type NoticePlan = {
  to: Side;
  template: NoticeTemplate;
  data?: Omit<NoticeData, "recipientName" | "path">;
};

/** Queues mail in the same transaction as the event that causes it, each in its reader's language. */
export async function queueNotices(
  tx: Transaction,
  row: CaseRow,
  eventId: string,
  plans: readonly NoticePlan[],
  now: Date,
): Promise<void> {
  if (plans.length === 0) return;
  const people = await partiesOf(tx, row);
  const rows = plans.flatMap((plan) => {
    const person = people[plan.to];
    if (!person) return [];
    const other = people[plan.to === "claimant" ? "respondent" : "claimant"];
    const data: NoticeData = {
      recipientName: person.name,
      path: `/cases/${row.reference}`,
      reference: row.reference,
      kind: row.kind,
      subject: row.subject,
      ...(other && { otherName: other.publicName }),
      ...plan.data,
    };
    return [
      {
        eventId,
        email: person.email,
        locale: person.locale,
        template: plan.template,
        data,
        createdAt: now,
        nextAttemptAt: now,
      },
    ];
  });
  if (rows.length > 0) await tx.insert(notices).values(rows).onConflictDoNothing();
}

type Person = { name: string; publicName: string; email: string; locale: Locale };

async function partiesOf(tx: Transaction, row: CaseRow): Promise<Partial<Record<Side, Person>>> {
  const ids = [row.claimantId, row.respondentId].filter((id) => id !== null);
  const found =
    ids.length > 0 ? await tx.select().from(members).where(inArray(members.id, ids)) : [];
  const byId = new Map(found.map((it) => [it.id, it]));
  const claimant = row.claimantId ? byId.get(row.claimantId) : undefined;
  const respondent = row.respondentId ? byId.get(row.respondentId) : undefined;
  return {
    claimant: claimant ?? {
      name: row.claimantName,
      publicName: row.claimantName,
      email: row.claimantEmail,
      locale: row.claimantLocale,
    },
    ...(respondent && { respondent }),
  };
}

/** The earliest of some instants; null when there is none. */
export function earliest(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>((first, it) => (first && first <= it ? first : it), null);
}
