import { getTableColumns, sql, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * An insert of rows as one JSON document: the same short text and one parameter for any number of
 * rows, where a list of values costs both sides a parameter each. `from` computes a column from the
 * document's row, `s`. A column that one row gives is null in those that do not. The caller may add
 * an order or what to do on conflict.
 */
export function insertRows<Table extends PgTable>(
  table: Table,
  rows: readonly Table["$inferInsert"][],
  from: Partial<Record<keyof Table["$inferInsert"], string>> = {},
): SQL {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([key]) => rows.length === 0 || rows.some((row) => key in row),
  );
  const document = rows.map((row) =>
    Object.fromEntries(columns.map(([key, { name }]) => [name, row[key as keyof typeof row]])),
  );
  const list = (it: (key: string, name: string, type: string) => string) =>
    sql.raw(
      columns.map(([key, column]) => it(key, `"${column.name}"`, column.getSQLType())).join(),
    );
  return sql`insert into ${table} (${list((_, name) => name)})
    select ${list((key, name) => from[key as keyof typeof from] ?? `s.${name}`)}
    from jsonb_to_recordset(${JSON.stringify(document)}::jsonb)
      as s(${list((_, name, type) => `${name} ${type}`)})`;
}
