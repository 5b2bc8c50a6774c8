import { and, asc, eq, inArray } from "drizzle-orm";
import { evidence, members } from "@/db/schema";
import { can, performerOf } from "@/lib/domain/access/can";
import { offersBundle, type BundleContent, type Reporter } from "@/lib/domain/bundle/bundle";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { parseReference } from "@/lib/domain/reference/reference";
import { loadCase, type CaseRow } from "../case/load";
import { caseByReference } from "../case/queries";
import type { Context } from "../context";
import { bundledFile, type OpenFile } from "./files";

export type OpenBundle = BundleContent<OpenFile>;

/**
 * The case as a bundle for the police, for its claimant and staff of its team where its procedure
 * offers one; null for anyone else. Whoever asks, it holds what the claimant may see and no more:
 * it is drawn from the claimant's own view of the case.
 */
export async function openBundle(
  context: Context,
  typed: string,
  locale: Locale,
): Promise<OpenBundle | null> {
  const { db, actor, now } = context;
  const reference = parseReference(typed);
  const loaded = reference ? await loadCase(db, { reference }) : null;
  if (!loaded || !can(actor, "case:bundle", loaded.subject)) return null;
  if (!offersBundle(loaded.procedure, performerOf(actor, loaded.subject))) return null;
  const { row } = loaded;
  const claimant = { kind: "guest" as const, caseId: row.id, side: "claimant" as const, locale };
  const view = await caseByReference({ ...context, actor: claimant }, row.reference);
  if (!view) return null;
  const seen = view.evidence.map((it) => it.id);
  const rows = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.caseId, row.id), inArray(evidence.id, seen)))
    .orderBy(asc(evidence.addedAt), asc(evidence.id));
  const files: OpenFile[] = [];
  // One after the other: what is held in memory does not grow with their number.
  for (const [index, it] of rows.entries()) files.push(await bundledFile(it, index + 1));
  return { view, reporter: await reporterOf(context, row), files, locale, madeAt: now };
}

async function reporterOf({ db }: Context, row: CaseRow): Promise<Reporter> {
  const [member] = row.claimantId
    ? await db.select().from(members).where(eq(members.id, row.claimantId))
    : [];
  if (member) {
    const { name, publicName, email, phone, address } = member;
    return { name: name || row.claimantName, publicName, email, phone, address };
  }
  const { claimantName: name, claimantEmail: email } = row;
  return { name, publicName: null, email, phone: null, address: null };
}
