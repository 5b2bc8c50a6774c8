/** A standing order not to erase: of everything of a member, or of everything of a case. */
export type StandingHold = { memberId: string | null; caseId: string | null; endedAt: Date | null };

/** What an erasure would touch: the members and the cases that the data belong to. */
export type Erasure = { memberIds: readonly string[]; caseIds: readonly string[] };

/**
 * Whether these data may be erased: not while a legal hold stands on a member or a case that they
 * belong to. The database refuses the same by a trigger (`refuse_erasing_held`).
 */
export function mayErase(erasure: Erasure, holds: readonly StandingHold[]): boolean {
  return !holds.some(
    ({ memberId, caseId, endedAt }) =>
      endedAt === null &&
      ((memberId !== null && erasure.memberIds.includes(memberId)) ||
        (caseId !== null && erasure.caseIds.includes(caseId))),
  );
}
