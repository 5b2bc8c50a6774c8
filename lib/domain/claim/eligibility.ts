export type EligibilityFacts = {
  guaranteed: boolean;
  promisedAt: Date;
  deliveredAt: Date | null;
  alreadyClaimed: boolean;
};

export type Ineligible = "not_guaranteed" | "not_due_yet" | "outside_window" | "already_claimed";

const dayMs = 86_400_000;

/**
 * Whether an order can be claimed for, and why not (product text, procedure 3). The window counts
 * `windowDays` elapsed days from the promised delivery, or from the real one when that was later.
 */
export function claimRefusal(
  facts: EligibilityFacts,
  now: Date,
  windowDays: number,
): Ineligible | null {
  if (facts.alreadyClaimed) return "already_claimed";
  if (!facts.guaranteed) return "not_guaranteed";
  if (facts.deliveredAt === null && now < facts.promisedAt) return "not_due_yet";
  const from = Math.max(facts.promisedAt.getTime(), facts.deliveredAt?.getTime() ?? 0);
  if (now.getTime() > from + windowDays * dayMs) return "outside_window";
  return null;
}
