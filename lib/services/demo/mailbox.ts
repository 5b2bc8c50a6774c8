import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { getDatabase } from "@/db/client";
import { mailbox } from "@/db/schema";

export type KeptMail = typeof mailbox.$inferSelect;

/** How many mails the mailbox lists. */
export const mostListed = 50;

/** The newest kept mails, of one recipient when named. */
export async function keptMails(to?: string): Promise<KeptMail[]> {
  const db = await getDatabase();
  return db
    .select()
    .from(mailbox)
    .where(to ? eq(mailbox.to, to.toLowerCase()) : undefined)
    .orderBy(desc(mailbox.sentAt), desc(mailbox.id))
    .limit(mostListed);
}

/** One kept mail. */
export async function keptMail(id: string): Promise<KeptMail | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const db = await getDatabase();
  const [row] = await db.select().from(mailbox).where(eq(mailbox.id, id));
  return row ?? null;
}
