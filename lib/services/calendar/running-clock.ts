import type { caseClocks } from "@/db/schema";
import type { Duration, Pause } from "@/lib/domain/clock/clock";
import type { ClockDefinition, Procedure } from "@/lib/domain/procedure/definition";

/** What a clock's row says of itself; a row without these runs as its procedure defines it. */
type OwnTerms = {
  duration?: Duration | null;
  pausedAt?: Date | null;
  pauses?: readonly { from: string; to: string }[];
};
export type ClockRow = typeof caseClocks.$inferSelect & OwnTerms;

/** The terms by which a clock of a case runs. */
export type ClockTerms = {
  definition: ClockDefinition;
  duration: Duration;
  pauses: readonly Pause[];
  pausedAt: Date | null;
};

/** A clock's terms under its case's procedure; null for a clock that the procedure does not have. */
export function termsOf(row: ClockRow, procedure: Procedure): ClockTerms | null {
  const definition = procedure.stages.flatMap((it) => it.clocks).find((it) => it.key === row.key);
  if (!definition) return null;
  return {
    definition,
    duration: row.duration ?? definition.duration,
    pauses: (row.pauses ?? []).map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
    pausedAt: row.pausedAt ?? null,
  };
}
