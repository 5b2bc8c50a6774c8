import { and, eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { cases, orders, procedures, proposals } from "@/db/schema";
import type { CaseSubject } from "@/lib/domain/access/actor";
import { goesByCourier } from "@/lib/domain/authority/vocabulary";
import { releasedBy, type Released } from "@/lib/domain/case/hearing";
import { owedByClaimant, owingEvents } from "@/lib/domain/case/owed";
import type { EventType, MemberKind } from "@/lib/domain/case/vocabulary";
import type { Duration } from "@/lib/domain/clock/clock";
import { contactEvents, contactStanding } from "@/lib/domain/contact/contact";
import { clocksOf, stageOf, type Procedure } from "@/lib/domain/procedure/definition";
import type { CaseFacts, RunningClock } from "@/lib/domain/procedure/facts";
import { definitionsOf, versionColumns } from "../procedures/versions";

export type CaseRow = typeof cases.$inferSelect;

/** A case with all that access and the interpreter ask of it. */
export type LoadedCase = {
  row: CaseRow;
  procedure: Procedure;
  subject: CaseSubject;
  facts: CaseFacts;
  openProposal: typeof proposals.$inferSelect | null;
  order: typeof orders.$inferSelect | null;
  /** What staff told the respondent whom they named; null where they were there from the start. */
  released: Released | null;
  /** Who drafted the answer that waits for approval. */
  draftedBy: string | null;
};

/** Reads a case whole; `lock` holds its row until the transaction ends, so acts queue up. */
export async function loadCase(
  db: Database | Transaction,
  where: { reference: string } | { id: string },
  lock = false,
): Promise<LoadedCase | null> {
  const found = db
    .select()
    .from(cases)
    .where("id" in where ? eq(cases.id, where.id) : eq(cases.reference, where.reference))
    .limit(1);
  const [row] = lock ? await found.for("update") : await found;
  if (!row) return null;
  const [loaded] = await loadAround(db, [row]);
  return loaded ?? null;
}

/** Adds to each case's row what belongs to it; as many reads for a hundred cases as for one. */
export async function loadAround(
  db: Database | Transaction,
  rows: readonly CaseRow[],
): Promise<LoadedCase[]> {
  if (rows.length === 0) return [];
  const surroundings = await aroundCases(db, rows);
  const definitions = await definitionsOf(
    db,
    surroundings.map((it) => it.version),
  );
  const around = new Map(
    surroundings.map((it, index) => [it.caseId, { ...it, procedure: definitions[index] }]),
  );
  return rows.map((row) => {
    const found = around.get(row.id);
    if (!found?.procedure) throw new Error(`case ${row.reference} lost its procedure version`);
    const { procedure, openProposal, order, events } = found;
    // Of those who are at the table now: what concerned whoever was taken off it is over.
    const removal = events.findLastIndex((it) => it.type === "remove_respondent");
    const present = events.slice(removal + 1);
    const stage = stageOf(procedure, row.stage);
    const decidedByStaff = row.outcome === "decided" || row.outcome === "dismissed";
    const lastOf = (type: EventType) => events.findLast((it) => it.type === type);
    return {
      row,
      procedure,
      openProposal,
      order,
      released: releasedBy(present.map((it) => ({ ...it, at: new Date(it.at) }))),
      draftedBy: lastOf("draft_answer")?.actorId ?? null,
      subject: {
        caseId: row.id,
        kind: row.kind,
        claimantId: row.claimantId,
        respondentId: row.respondentId,
        team: row.team,
        askingPauses: clocksOf(procedure).some(
          (it) => it.pausedWhile !== undefined && found.clocks.some(({ key }) => key === it.key),
        ),
        // The first versions of the claim knew this stage by its name alone.
        needsOthers: stage.otherPeople === true || stage.key === "appeal",
        decidedBy: known([
          ...found.decidedBy,
          ...events.filter((it) => answeringTypes.includes(it.type)).map((it) => it.actorId),
        ]),
      },
      facts: {
        stage: row.stage,
        closedFrom: row.closedFrom,
        awaiting: row.awaiting,
        clocksFrom: row.clocksFrom,
        openProposalBy: openProposal?.bySide ?? null,
        variantsOpen: found.variantsOpen,
        outcome: row.outcome,
        decidedByStaff,
        decidedAt: decidedByStaff && found.decidedAt ? new Date(found.decidedAt) : null,
        satisfactionAnswered: row.satisfied !== null,
        proposals: events.filter((it) => it.type === "propose").length,
        extended: events.some((it) => it.type === "extend"),
        hasRespondent: row.respondentId !== null,
        respondentIsTrader: found.respondentKind === "trader",
        findingsReported: events.some((it) => it.type === "report_findings"),
        contact: contactStanding(present),
        requestChecked: lastOf("check_request")?.payload.passed === "yes",
        overdue: row.overdue,
        owed: owedByClaimant(events.map((it) => ({ ...it, at: new Date(it.at) }))),
        answerByCourier: goesByCourier(lastOf("draft_answer")?.payload.answerBy),
        clocks: found.clocks.map((it) => runningClock(it, procedure)),
      },
    };
  });
}

type TellingEvent = {
  type: EventType;
  actorId: string | null;
  payload: Record<string, unknown>;
  seq: number;
  at: string;
};

/** A running clock as JSON: its instants are ISO 8601. */
type ClockDocument = {
  key: string;
  startedAt: string;
  dueAt: string;
  duration: Duration | null;
  pausedAt: string | null;
  pauses: { from: string; to: string }[];
};

const sameVersion = and(
  eq(procedures.kind, cases.kind),
  eq(procedures.version, cases.procedureVersion),
);

/** What surrounds cases, in one statement: lists of a case come as JSON, each by its own index. */
function aroundCases(db: Database | Transaction, rows: readonly CaseRow[]) {
  const ids = JSON.stringify(rows.map((row) => row.id));
  return db
    .select({
      caseId: cases.id,
      version: versionColumns,
      openProposal: proposals,
      order: orders,
      clocks: sql<ClockDocument[]>`(
        select coalesce(json_agg(json_build_object('key', k.key, 'startedAt', k.started_at,
          'dueAt', k.due_at, 'duration', k.duration, 'pausedAt', k.paused_at, 'pauses', k.pauses)
          order by k.due_at, k.tells_the_rest, k.id), '[]')
        from case_clocks k
        where k.case_id = ${cases.id} and k.fired_at is null and k.stopped_at is null)`,
      events: sql<TellingEvent[]>`(
        select coalesce(json_agg(json_build_object('type', e.type, 'actorId', e.actor_id,
          'payload', e.payload, 'seq', e.seq, 'at', e.at) order by e.seq), '[]')
        from case_events e where e.case_id = ${cases.id} and e.type in ${[...tellingTypes]})`,
      decidedBy: sql<(string | null)[]>`(
        select coalesce(json_agg(d.decided_by order by d.decided_at desc), '[]')
        from decisions d where d.case_id = ${cases.id})`,
      decidedAt: sql<string | null>`(
        select to_json(max(d.decided_at)) from decisions d
        where d.case_id = ${cases.id} and d.decided_by is not null)`,
      respondentKind: sql<MemberKind | null>`(
        select m.kind from members m where m.id = ${cases.respondentId})`,
      variantsOpen: sql<boolean>`exists (
        select from solution_variants v where v.case_id = ${cases.id} and v.status = 'open')`,
    })
    .from(cases)
    .innerJoin(procedures, sameVersion)
    .leftJoin(proposals, and(eq(proposals.caseId, cases.id), eq(proposals.status, "open")))
    .leftJoin(orders, eq(orders.id, cases.orderId))
    .where(sql`${cases.id} in (select jsonb_array_elements_text(${ids}::jsonb)::uuid)`);
}

/** Whoever did one of these has answered the case in substance. */
const answeringTypes: readonly EventType[] = [
  "reply",
  "decide",
  "dismiss",
  "apply_red_line",
  "draft_answer",
  "approve",
  "report_findings",
];

/** What a case's facts and access are read off. */
const tellingTypes: readonly EventType[] = [
  ...answeringTypes,
  ...contactEvents,
  ...owingEvents,
  "extend",
  "propose",
  "check_request",
  "name_respondent",
  "remove_respondent",
];

function runningClock(clock: ClockDocument, procedure: Procedure): RunningClock {
  const { key, pausedAt } = clock;
  const duration = clock.duration ?? clocksOf(procedure).find((it) => it.key === key)?.duration;
  if (!duration) throw new Error(`the clock "${key}" has no duration`);
  return {
    key,
    startedAt: new Date(clock.startedAt),
    dueAt: new Date(clock.dueAt),
    duration,
    pausedAt: pausedAt === null ? null : new Date(pausedAt),
    pauses: clock.pauses.map((it) => ({ from: new Date(it.from), to: new Date(it.to) })),
  };
}

function known(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
