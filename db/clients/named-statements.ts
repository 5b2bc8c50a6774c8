import type pg from "pg";

/** Sent this often, a statement is worth a plan that the server keeps. */
const often = 5;
/** Kept a connection, at most: each takes memory there. What comes later is planned every time. */
const most = 200;

const sent = new Map<string, number>();
const names = new Map<string, string>();

/**
 * Lets the server keep the plans of the statements that a connection sends often: planning costs
 * more than running a short one. The server itself plans anew where the values make a difference,
 * and after each ANALYZE.
 */
export function nameStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const named = (statement: unknown, ...rest: unknown[]) => {
    const text = textOf(statement);
    const values = Array.isArray(rest[0]) ? rest[0] : [];
    // Without values it may be a text of several statements, which cannot be prepared.
    const name = text !== null && values.length > 0 ? nameOf(text) : undefined;
    return name === undefined
      ? query(statement, ...rest)
      : query({ ...(statement as pg.QueryConfig), name }, ...rest);
  };
  client.query = named as typeof client.query;
}

/**
 * The text of a statement of ours that has no name. Null for a bare text, which is the job queue's:
 * its tables grow and empty too fast for a plan to be kept.
 */
function textOf(statement: unknown): string | null {
  if (typeof statement !== "object" || statement === null || "submit" in statement) return null;
  const { text, name } = statement as Partial<pg.QueryConfig>;
  return name === undefined && typeof text === "string" ? text : null;
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= most) return known;
  const times = (sent.get(text) ?? 0) + 1;
  if (times >= often) {
    sent.delete(text);
    names.set(text, `often_${names.size}`);
    return names.get(text);
  }
  // Texts that never come again must not be remembered for ever.
  if (sent.size > 10 * most) sent.clear();
  sent.set(text, times);
  return undefined;
}
