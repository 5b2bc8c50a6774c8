import { createHash } from "node:crypto";
import {
  cases,
  contactDisclosures,
  decisions,
  evidence,
  proposals,
  restrictions,
  solutionVariants,
} from "@/db/schema";

/**
 * The rows that an event can vouch for, by their tables, and which of their columns: what was said,
 * and nothing that the code may change later.
 */
export const covered = {
  cases: { table: cases, columns: ["subject", "description"] },
  contact_disclosures: {
    table: contactDisclosures,
    columns: ["memberId", "givenTo", "fields", "given", "decidedBy", "decidedAt"],
  },
  decisions: {
    table: decisions,
    columns: [
      ...["decidedBy", "remedy", "amountMinor", "words", "reasons", "carryOutBy", "decidedAt"],
    ],
  },
  evidence: { table: evidence, columns: ["sha256", "fileName"] },
  proposals: {
    table: proposals,
    columns: ["bySide", "solution", "amountMinor", "words", "proposedAt"],
  },
  restrictions: {
    table: restrictions,
    columns: [
      ...["memberId", "kind", "territory", "startsAt", "endsAt", "source", "facts", "groundKind"],
      ...["ground", "explanation", "automation", "noticeException", "redress", "appealUntil"],
      ...["imposedBy", "imposedAt"],
    ],
  },
  solution_variants: { table: solutionVariants, columns: ["position", "words", "offeredAt"] },
};

export type CoveredTable = keyof typeof covered;
type Row = Readonly<Record<string, unknown>>;

/** The key of an event's payload that holds its digests. No reader is shown it. */
export const digestsKey = "digests";

/** SHA-256 in hex of what a row says: its columns as JSON, one a line. */
export function digestOf(table: CoveredTable, row: Row): string {
  const lines = covered[table].columns.map((it) => JSON.stringify(canonical(row[it])));
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** What an event says of rows that were written with it: table, id and digest, one row a line. */
export function digestsOf(table: CoveredTable, rows: readonly (Row & { id: string })[]): string[] {
  return rows.map((row) => `${table} ${row.id} ${digestOf(table, row)}`);
}

/** The same lines for the files of the query `files`, as an SQL expression. */
export const digestsOfFiles = `(select string_agg('evidence ' || id || ' ' || encode(sha256(convert_to(
    to_json(sha256)::text || E'\\n' || to_json(file_name)::text, 'UTF8')), 'hex'), E'\\n' order by id)
  from files)`;

function canonical(value: unknown): unknown {
  if (value instanceof Date || Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return value ?? null;
  return Object.entries(value).toSorted(([one], [two]) => (one < two ? -1 : 1));
}
