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

/** Slows down whoever sends a form over and over; each form and sender is counted apart. */
export async function limitForms(context: Context, form: keyof typeof limits): Promise<void> {
  const key = `${form}:${await senderAddress()}`;
  if (!(await takeOne(context.db, { key, ...limits[form] }, context.now))) {
    throw fail("limited", "rate_limited");
  }
}
