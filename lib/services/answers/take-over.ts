import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { deploymentState } from "@/db/schema";
import { putMeasuredInForce } from "@/lib/content/measured";
import type { MeasuredAnswers } from "@/lib/domain/answers/measured";
import { measureAnswers } from "./measure";

const key = "email_answers";

/** Written down for all processes and the next start, so that they say the same. */
const shape = z.object({
  measuredAt: z.iso.datetime().transform((it) => new Date(it)),
  answers: z.number(),
  averageSeconds: z.number().nullable(),
  medianSeconds: z.number().nullable(),
});

/** A month's average moves slowly; each renewal draws the pages that say it anew. */
const goodForMs = 3_600_000;

/**
 * Puts in force how long answers took, for pages to say without asking: as written down, measured
 * anew once an hour has passed since, by whichever process comes first and however long it was off.
 */
export async function takeOverMeasuredAnswers(db: Database, now: Date): Promise<void> {
  const kept = await keptMeasurement(db);
  // A clock that was put back makes a measurement of the future: it is as old as it is ahead.
  const age = kept ? Math.abs(now.getTime() - kept.measuredAt.getTime()) : goodForMs;
  putMeasuredInForce(kept && age < goodForMs ? kept : await measureAnew(db, now));
}

async function keptMeasurement(db: Database): Promise<MeasuredAnswers | null> {
  const [row] = await db.select().from(deploymentState).where(eq(deploymentState.key, key));
  return shape.safeParse(row?.value).data ?? null;
}

async function measureAnew(db: Database, now: Date): Promise<MeasuredAnswers> {
  const measured = await measureAnswers(db, now);
  const value = { ...measured, measuredAt: now.toISOString() };
  await db
    .insert(deploymentState)
    .values({ key, value })
    .onConflictDoUpdate({ target: deploymentState.key, set: { value } });
  return measured;
}
