import { notices } from "@/db/schema";
import { guestCaseOf } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { caseLinkLifetimeMs, type NoticeData } from "@/lib/domain/case/notices";
import { parseReference } from "@/lib/domain/reference/reference";
import { takeOne } from "@/lib/rate-limit/take";
import type { Context } from "../context";
import { fail } from "../failure";
import { loadCase, type CaseRow } from "../case/load";

/** Whoever knows a reference and an address can have mail sent there: not over and over. */
const limit = { most: 5, windowMinutes: 15 };

/** Queues the mail whose button opens a guest's case; false when too many went out lately. */
export async function mailCaseLink({ db, now }: Context, row: CaseRow): Promise<boolean> {
  if (!(await takeOne(db, { key: `case-link:${row.id}`, ...limit }, now))) return false;
  const data: NoticeData = {
    recipientName: row.claimantName,
    path: `/cases/${row.reference}`,
    reference: row.reference,
    kind: row.kind,
    opensUntil: new Date(now.getTime() + caseLinkLifetimeMs).toISOString(),
  };
  await db.insert(notices).values({
    ...{ email: row.claimantEmail, locale: row.claimantLocale, template: "case_link" },
    ...{ data, createdAt: now },
  });
  return true;
}

/**
 * A guest asks, on the page of their case, for the link that proves their mailbox. Throws a Failure
 * when they hold no such case, or asked too often.
 */
export async function askCaseLink(context: Context, typed: string): Promise<{ reference: string }> {
  const reference = parseReference(typed);
  const loaded = reference ? await loadCase(context.db, { reference }) : null;
  if (!loaded || !can(context.actor, "case:read", loaded.subject)) {
    throw fail("not_found", "not_found");
  }
  if (!guestCaseOf(context.actor, loaded.subject)) throw fail("forbidden", "forbidden");
  if (!(await mailCaseLink(context, loaded.row))) throw fail("limited", "rate_limited");
  return { reference: loaded.row.reference };
}
