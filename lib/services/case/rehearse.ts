import { eq } from "drizzle-orm";
import { caseEvents, cases, notices } from "@/db/schema";
import type { Context } from "../context";

/** How the case would stand after an act, and the mails that it would send. */
export type Rehearsal = {
  row: typeof cases.$inferSelect;
  mails: (typeof notices.$inferSelect)[];
};

class Undone extends Error {}

/**
 * Does an act whole, looks at what came of it, and undoes it all: nothing is kept and nobody is
 * told. Throws the act's own refusal.
 */
export async function rehearse(
  context: Context,
  identity: { actKey: string },
  act: (context: Context) => Promise<{ reference: string }>,
): Promise<Rehearsal> {
  let seen: Rehearsal | undefined;
  try {
    await context.db.transaction(async (tx) => {
      const { reference } = await act({ ...context, db: tx });
      const [row] = await tx.select().from(cases).where(eq(cases.reference, reference));
      const mails = await tx
        .select({ notice: notices })
        .from(notices)
        .innerJoin(caseEvents, eq(caseEvents.id, notices.eventId))
        .where(eq(caseEvents.actKey, identity.actKey))
        .orderBy(notices.email);
      if (row) seen = { row, mails: mails.map((it) => it.notice) };
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  if (!seen) throw new Error("a rehearsed act left no case");
  return seen;
}
