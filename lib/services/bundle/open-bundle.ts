import { and, asc, eq, inArray } from "drizzle-orm";
import { evidence, members } from "@/db/schema";
import { claimantOf } from "@/lib/domain/access/actor";
import type { BundleContent, Reporter } from "@/lib/domain/bundle/bundle";
import type { Locale } from "@/lib/domain/case/vocabulary";
import type { CaseRow } from "../case/load";
import { caseByReference } from "../case/queries";
import type { Context } from "../context";
import type { Entitled } from "./entitled";
import { bundledFile, type OpenFile } from "./files";

/**
 * The case as a bundle for the police. Whoever asks, it holds what the claimant may see and no
 * more: it is drawn from the claimant's own view of the case.
 */
export async function openBundle(
  context: Context,
  { loaded: { row } }: Entitled,
  locale: Locale,
): Promise<BundleContent<OpenFile>> {
  const view = await caseByReference({ ...context, actor: claimantOf(row, locale) }, row.reference);
  if (!view) throw new Error("a claimant could not read their own case");
  const seen = view.evidence.map((it) => it.id);
  const rows = await context.db
    .select()
    .from(evidence)
    .where(and(eq(evidence.caseId, row.id), inArray(evidence.id, seen)))
    .orderBy(asc(evidence.addedAt), asc(evidence.id));
  const files: OpenFile[] = [];
  // One after the other: what is held in memory does not grow with their number.
  for (const [index, it] of rows.entries()) files.push(await bundledFile(it, index + 1));
  const reporter = await reporterOf(context, row);
  return { view, reporter, files, locale, madeAt: context.now };
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
