import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseEvents } from "@/db/schema";
import type { EventType } from "@/lib/domain/case/vocabulary";
import { fail } from "../failure";
import { saysTheSame } from "../fingerprint";

/**
 * Whether this form was carried out before, by its own key. Throws a conflict when the key stands
 * for another person's act, another case or another act, and `act_reused` when it stands for other
 * words: those would be lost.
 */
export async function isReplay(
  tx: Transaction,
  act: {
    actKey: string;
    caseId: string;
    actorId: string | null;
    type: EventType;
    fingerprint: string;
  },
): Promise<boolean> {
  const [before] = await tx.select().from(caseEvents).where(eq(caseEvents.actKey, act.actKey));
  if (!before) return false;
  const same =
    before.caseId === act.caseId && before.actorId === act.actorId && before.type === act.type;
  if (!same) throw fail("conflict", "conflict");
  if (!saysTheSame(before.actFingerprint, act.fingerprint)) throw fail("invalid", "act_reused");
  return true;
}
