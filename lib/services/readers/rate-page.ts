import { helpfulVotes } from "@/db/schema";
import { isReadingPage } from "@/lib/content/library";
import { can } from "@/lib/domain/access/can";
import type { Locale } from "@/lib/domain/case/vocabulary";
import type { Rating } from "@/lib/domain/readers/rating";
import type { Context } from "../context";
import { fail } from "../failure";

/**
 * Keeps whether a page helped its reader. `visitor` is a hash of this browser and this page: one
 * answer each, the latest. Refuses what is no guide or policy in this language.
 */
export async function ratePage(
  { actor, db, now }: Context,
  { locale, visitor }: { locale: Locale; visitor: string },
  { path, helpful, reason, words }: Rating,
): Promise<void> {
  if (!can(actor, "guidance:rate")) throw fail("forbidden", "forbidden");
  if (!isReadingPage(locale, path)) throw fail("not_found", "page_unknown", "path");
  const answer = { helpful, reason, words, votedAt: now };
  await db
    .insert(helpfulVotes)
    .values({ locale, path, visitor, ...answer })
    .onConflictDoUpdate({
      target: [helpfulVotes.path, helpfulVotes.locale, helpfulVotes.visitor],
      set: answer,
    });
}
