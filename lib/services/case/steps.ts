import { and, asc, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseEvents } from "@/db/schema";
import type { EventType } from "@/lib/domain/case/vocabulary";
import type { LoadedCase } from "./load";
import { readableAudiences } from "./timeline";

const mostSteps = 20;

/** One thing that was done, as a progress mail lists it. */
export type Step = { type: EventType; at: string; to?: string };

/**
 * What was done on each case since the claimant was last written to about its progress, as the
 * mail's JSON: of what the claimant may read, the newest steps, oldest first.
 */
export async function stepsSinceUpdate(
  tx: Transaction,
  loaded: readonly LoadedCase[],
): Promise<Map<string, string>> {
  if (loaded.length === 0) return new Map();
  const events = await tx
    .select({
      caseId: caseEvents.caseId,
      type: caseEvents.type,
      at: caseEvents.at,
      payload: caseEvents.payload,
    })
    .from(caseEvents)
    .where(
      and(
        inArray(
          caseEvents.caseId,
          loaded.map((it) => it.row.id),
        ),
        inArray(caseEvents.audience, readableAudiences("claimant")),
      ),
    )
    .orderBy(asc(caseEvents.seq));
  return new Map(
    loaded.map(({ row }) => {
      const own = events.filter((it) => it.caseId === row.id);
      const since = own.slice(own.map((it) => it.type).lastIndexOf("updated") + 1);
      const steps: Step[] = since.slice(-mostSteps).map((it) => ({
        type: it.type,
        at: it.at.toISOString(),
        ...(it.type === "moved" && { to: String(it.payload.to) }),
      }));
      return [row.id, JSON.stringify(steps)];
    }),
  );
}
