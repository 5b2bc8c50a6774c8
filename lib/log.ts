import { DrizzleQueryError } from "drizzle-orm/errors";

/** One JSON line an occurrence, on standard output; never a person's data. */
export function log(
  level: "info" | "warn" | "error",
  event: string,
  detail: Record<string, unknown> = {},
): void {
  console.log(JSON.stringify({ level, event, ...detail, at: new Date().toISOString() }));
}

/**
 * What may be said of an error in a log: its name and message, without values of people. A failed
 * query's own message recites its parameters, so only the database's answer is told.
 */
export function faultOf(error: unknown): { fault: string } {
  if (error instanceof DrizzleQueryError) return faultOf(error.cause ?? "a query failed");
  return { fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
