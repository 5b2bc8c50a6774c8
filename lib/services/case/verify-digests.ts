import { and, asc, eq, getTableName, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { caseEvents, cases } from "@/db/schema";
import { covered, digestOf, digestsKey, type CoveredTable } from "./digests";

/** A row that is not as its event says it was written, or is gone. */
export type BrokenRow = { reference: string; seq: number; what: "row_changed" | "row_missing" } & {
  expected: string;
  found: string;
};

type Line = { reference: string; seq: number; table: CoveredTable; id: string; digest: string };

/**
 * Compares what the events of these cases say of rows with the rows as they stand. Returns the
 * first that differs, by reference and event.
 */
export async function verifyDigests(
  db: Database,
  references: readonly string[],
): Promise<BrokenRow | null> {
  const lines = await linesOf(db, references);
  const found = new Map<string, string>();
  for (const [name, { table }] of Object.entries(covered)) {
    const ids = lines.filter((it) => it.table === name).map((it) => it.id);
    if (ids.length === 0) continue;
    const rows = await db.select().from(table).where(inArray(table.id, ids));
    for (const row of rows) {
      found.set(`${name} ${row.id}`, digestOf(name as CoveredTable, row));
    }
  }
  for (const { reference, seq, table, id, digest } of lines) {
    const now = found.get(`${table} ${id}`);
    const place = { reference, seq, expected: digest };
    const row = `${getTableName(covered[table].table)} ${id}`;
    if (now === undefined) return { ...place, what: "row_missing", found: row };
    if (now !== digest) return { ...place, what: "row_changed", found: row };
  }
  return null;
}

async function linesOf(db: Database, references: readonly string[]): Promise<Line[]> {
  const events = await db
    .select({
      reference: cases.reference,
      seq: caseEvents.seq,
      digests: sql<string>`${caseEvents.payload} ->> ${digestsKey}::text`,
    })
    .from(caseEvents)
    .innerJoin(cases, eq(cases.id, caseEvents.caseId))
    .where(
      and(
        inArray(cases.reference, [...references]),
        sql`${caseEvents.payload} ->> ${digestsKey}::text is not null`,
      ),
    )
    .orderBy(asc(cases.reference), asc(caseEvents.seq));
  return events.flatMap(({ reference, seq, digests }) =>
    digests.split("\n").map((line) => {
      const [table = "", id = "", digest = ""] = line.split(" ");
      return { reference, seq, table: table as CoveredTable, id, digest };
    }),
  );
}
