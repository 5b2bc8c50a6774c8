import { desc, sql, type SQL } from "drizzle-orm";
import { cases } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { Outcome, ProcedureKind, Side, Team } from "@/lib/domain/case/vocabulary";
import type { Context } from "../context";
import { writeCursor, type Cursor } from "../keyset";
import type { CaseRow } from "./load";
import { releasedSubjects } from "./released";
import { readAs, readAtAll } from "./visibility";

export type ListedCase = {
  reference: string;
  kind: ProcedureKind;
  stage: string;
  team: Team;
  subject: string;
  awaiting: Side | "staff" | null;
  outcome: Outcome | null;
  overdue: boolean;
  openedAt: Date;
  closedAt: Date | null;
  dueAt: Date | null;
  version: number;
};

/**
 * The cases that the actor may read, newest first, by keyset: for staff all of the kinds that they
 * work, one's own on both sides for everyone else.
 */
export async function listCases(
  { actor, db }: Context,
  page: { after: Cursor | null; limit: number },
): Promise<{ items: ListedCase[]; next: string | null }> {
  if (actor.kind !== "member") return { items: [], next: null };
  const beyond = page.after?.at
    ? sql`(${cases.openedAt}, ${cases.id}) < (${page.after.at.toISOString()}::timestamptz, ${page.after.id}::uuid)`
    : undefined;
  const read = (whose: SQL | undefined) =>
    db
      .select()
      .from(cases)
      .where(whose && beyond ? sql`${whose} and ${beyond}` : (whose ?? beyond))
      .orderBy(desc(cases.openedAt), desc(cases.id))
      .limit(page.limit + 1);
  const rows = can(actor, "queue:read")
    ? await read(readAtAll(actor))
    : can(actor, "own_cases:list")
      ? merged([
          // One index a side: each half is a page of its own.
          ...(await read(readAs(actor, "claimant"))),
          ...(await read(readAs(actor, "respondent"))),
        ])
      : [];
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const told = await releasedSubjects(db, shown, actor.memberId);
  return {
    items: shown.map((row) => listed({ ...row, subject: told.get(row.id) || row.subject })),
    next: rows.length > page.limit && last ? writeCursor({ at: last.openedAt, id: last.id }) : null,
  };
}

function merged(rows: readonly CaseRow[]): CaseRow[] {
  return rows.toSorted(
    (a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.id < b.id ? 1 : -1),
  );
}

function listed(row: CaseRow): ListedCase {
  const { reference, kind, stage, team, subject, awaiting, outcome, overdue } = row;
  const { openedAt, closedAt, dueAt, version } = row;
  return {
    ...{ reference, kind, stage, team, subject, awaiting, outcome, overdue },
    ...{ openedAt, closedAt, dueAt, version },
  };
}
