import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { members, notices } from "@/db/schema";
import { now } from "@/lib/now";

/**
 * Queues the sign-in mail. Its link leads to our own page, where a button has to be pressed: the
 * GET of a mail scanner changes nothing. `url` is next-auth's callback address.
 */
export async function queueSignInMail(db: Database, email: string, url: string): Promise<void> {
  const [member] = await db.select().from(members).where(eq(members.email, email));
  if (!member) return;
  const given = new URL(url).searchParams;
  const next = new URL(given.get("callbackUrl") ?? "/", url);
  const link = new URLSearchParams({
    token: given.get("token") ?? "",
    email,
    next: next.pathname + next.search,
  });
  const locale = /^\/(en|fr|ro)(\/|$)/.exec(next.pathname)?.[1];
  await db.insert(notices).values({
    email,
    locale: locale === "en" || locale === "fr" || locale === "ro" ? locale : member.locale,
    template: "sign_in",
    data: { recipientName: member.name, path: `/sign-in/confirm?${link}` },
    createdAt: now(),
  });
}
