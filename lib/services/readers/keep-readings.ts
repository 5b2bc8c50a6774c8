import { lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { helpfulVotes, pageReads } from "@/db/schema";
import { giveBackReadings, takeReadings, type Counted } from "@/lib/readers/tally";

const keptDays = 400;
const dayMs = 86_400_000;
/** Rows a statement: far below what PostgreSQL takes in parameters. */
const chunk = 1_000;

/** Writes down what this process counted; what cannot be written stays counted. Answers how many. */
export async function keepReadings(db: Database): Promise<number> {
  const taken = takeReadings();
  for (let start = 0; start < taken.length; start += chunk) {
    try {
      await addReadings(db, taken.slice(start, start + chunk));
    } catch (error) {
      giveBackReadings(taken.slice(start));
      throw error;
    }
  }
  return taken.reduce((sum, { count }) => sum + count, 0);
}

// Always in one order, so that two processes never wait for each other's rows.
async function addReadings(db: Database, readings: Counted[]): Promise<void> {
  const keyOf = ({ day, path, locale }: Counted) => `${day} ${path} ${locale}`;
  await db
    .insert(pageReads)
    .values(readings.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)))
    .onConflictDoUpdate({
      target: [pageReads.day, pageReads.path, pageReads.locale],
      set: { count: sql`${pageReads.count} + excluded.count` },
    });
}

/** Forgets what was read and answered more than 400 days ago. */
export async function forgetOldFigures(db: Database, now: Date): Promise<void> {
  const since = new Date(now.getTime() - keptDays * dayMs);
  await db.delete(pageReads).where(lt(pageReads.day, since.toISOString().slice(0, 10)));
  await db.delete(helpfulVotes).where(lt(helpfulVotes.votedAt, since));
}
