import { senderAddress } from "@/lib/auth/sender";
import { takeOne } from "@/lib/rate-limit/take";
import type { Context } from "@/lib/services/context";
import { fail } from "@/lib/services/failure";

const limits = {
  open: { most: 60, windowMinutes: 60 },
  check: { most: 240, windowMinutes: 15 },
  helpful: { most: 60, windowMinutes: 15 },
  track: { most: 30, windowMinutes: 15 },
} as const;

/** How often one person may act on one case: each act may be a mail to the other side. */
const acts = { most: 30, windowMinutes: 10 };

/** Slows down whoever sends a form over and over; each form and sender is counted apart. */
export async function limitForms(context: Context, form: keyof typeof limits): Promise<void> {
  const key = `${form}:${await senderAddress()}`;
  if (!(await takeOne(context.db, { key, ...limits[form] }, context.now))) {
    throw fail("limited", "rate_limited");
  }
}

/** Slows down whoever acts on a case over and over; each person and case is counted apart. */
export async function limitActs({ db, actor, now }: Context, caseId: string): Promise<void> {
  const who = actor.kind === "member" ? actor.memberId : "guest";
  if (!(await takeOne(db, { key: `act:${caseId}:${who}`, ...acts }, now))) {
    throw fail("limited", "acts_limited");
  }
}
