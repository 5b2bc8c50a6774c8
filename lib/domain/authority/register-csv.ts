import type { RegisterRow } from "./register-view";

export const csvColumns = [
  "number",
  "at",
  "reference",
  "body",
  "bodyKind",
  "country",
  "legalBasis",
  "fileNumber",
  "memberName",
  "category",
  "fields",
  "why",
  "draftedBy",
  "approvedBy",
  "answerBy",
  "hash",
] as const satisfies readonly (keyof RegisterRow)[];

/** One row of the register as a line of CSV (RFC 4180); instants are ISO 8601 in UTC. */
export function csvLine(row: RegisterRow): string {
  return line(
    csvColumns.map((column) => {
      const value = row[column];
      return value instanceof Date ? value.toISOString() : String(value);
    }),
  );
}

/** The heading, so that a program finds each column by its name. */
export const csvHeading = line(csvColumns);

function line(values: readonly string[]): string {
  return `${values.map(cell).join(",")}\r\n`;
}

/** Quoted where needed; what a spreadsheet would take for a formula is kept from being one. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
