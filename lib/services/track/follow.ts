import { and, eq, isNull } from "drizzle-orm";
import { cases, members } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import { parseReference } from "@/lib/domain/reference/reference";
import type { Context } from "../context";
import { loadCase, type CaseRow } from "../case/load";
import { mailCaseLink } from "./mail-link";

/**
 * Where a case stands, and no more of it: knowing a reference and an address proves no mailbox, and
 * the other side may know both. `opens` is how whoever asks comes to the rest: they may read it
 * already, it is a member's who signs in, or a link was mailed, now or so often lately that no
 * other one went.
 */
export type Followed = Pick<CaseRow, "reference" | "kind" | "stage" | "awaiting" | "dueAt"> & {
  opens: "here" | "by_signing_in" | "by_mail" | "by_earlier_mail";
};

/**
 * The case that a reference and its claimant's e-mail name together; null for any other pair, so
 * that nobody learns which half was wrong.
 */
export async function follow(
  context: Context,
  input: { reference: string; email: string },
): Promise<Followed | null> {
  const { db, actor } = context;
  const reference = parseReference(input.reference);
  if (!reference) return null;
  const [found] = await db
    .select({ id: cases.id, email: cases.claimantEmail, memberEmail: members.email })
    .from(cases)
    .leftJoin(members, eq(members.id, cases.claimantId))
    .where(eq(cases.reference, reference));
  if (!found || (found.memberEmail ?? found.email) !== input.email) return null;
  const loaded = await loadCase(db, { id: found.id });
  if (!loaded) return null;
  const { kind, stage, awaiting, dueAt, claimantId } = loaded.row;
  const standing = { reference, kind, stage, awaiting, dueAt };
  if (can(actor, "case:read", loaded.subject)) return { ...standing, opens: "here" };
  if (claimantId !== null) return { ...standing, opens: "by_signing_in" };
  const mailed = await mailCaseLink(context, loaded.row);
  return { ...standing, opens: mailed ? "by_mail" : "by_earlier_mail" };
}

/** The case of a mailed link; null where there is none, or where its claimant is a member. */
export async function guestCaseByReference(
  { db }: Pick<Context, "db">,
  reference: string,
): Promise<{ caseId: string; reference: string } | null> {
  const [row] = await db
    .select({ caseId: cases.id, reference: cases.reference })
    .from(cases)
    .where(and(eq(cases.reference, reference), isNull(cases.claimantId)));
  return row ?? null;
}
