import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/client";
import { authorityDisclosures, caseEvents, evidence, listedDisclosures } from "@/db/schema";
import { answerWays, type AnswerWay } from "@/lib/domain/authority/vocabulary";
import type { actInputs } from "@/lib/domain/case/inputs";
import type { CaseRow } from "../case/load";
import { membersById } from "../case/people";
import { perform, type Scope } from "../case/perform";
import type { Context } from "../context";
import { fail } from "../failure";
import { attachFiles, fileNamesOf, withFiles, type KeptFile } from "../files/attach";

/**
 * Staff draft an answer, with files if need be, that somebody else has to let go before anyone
 * reads it. What it discloses is the list that stands on the case, which the register takes over:
 * an answer that says it discloses must have one, and one that discloses nothing may have no file.
 */
export async function draftAnswer(
  context: Context,
  input: z.infer<typeof actInputs.draft_answer>,
  files: readonly KeptFile[] = [],
) {
  return perform(context, withFiles(input, files), "draft_answer", async (scope) => {
    if (input.answerBy !== "courier" && scope.loaded.row.claimantEmail === "") {
      throw fail("invalid", "answer_by_no_address", "answerBy");
    }
    const listed = await standing(scope.tx, scope.loaded.row.id);
    const { body, answerBy, discloses } = input;
    if (discloses === "listed" && listed.length === 0) {
      throw fail("invalid", "discloses_unlisted", "discloses");
    }
    if (discloses === "nothing" && listed.length > 0) {
      throw fail("invalid", "discloses_listed", "discloses");
    }
    // A file is always data: the register must say of whom.
    if (discloses === "nothing" && files.length > 0) {
      throw fail("invalid", "files_unlisted", "files");
    }
    const digests = await attachFiles(scope, files, "staff");
    const contents = files.map((it) => `${it.sha256} ${it.fileName}`).join("\n");
    return {
      audience: "staff",
      digests,
      payload: {
        ...{ body, answerBy, discloses, listed: String(listed.length) },
        ...(files.length > 0 && { ...fileNamesOf(files), contents }),
      },
    };
  });
}

/**
 * A second person lets the drafted answer go, unchanged: each piece of data that it discloses is
 * written into the register in this transaction. By courier alone, it is not shown on the page.
 */
export async function approve(context: Context, input: z.infer<typeof actInputs.approve>) {
  return perform(context, input, "approve", async (scope) => {
    const { tx, loaded } = scope;
    const [draft] = await tx
      .select()
      .from(caseEvents)
      .where(and(eq(caseEvents.caseId, loaded.row.id), eq(caseEvents.type, "draft_answer")))
      .orderBy(desc(caseEvents.seq))
      .limit(1);
    if (!draft) throw new Error("there is no draft to approve");
    const answerBy = answerWays.find((it) => it === draft.payload.answerBy) ?? "electronic";
    const listed = await register(scope, draft.actorId, answerBy);
    const body = String(draft.payload.body);
    const asDrafted = ["discloses", "fileNames", "contents"].flatMap((key) => {
      const said = draft.payload[key];
      return typeof said === "string" ? [[key, said] as const] : [];
    });
    const payload = {
      ...{ body, answerBy, listed: String(listed) },
      ...Object.fromEntries(asDrafted),
    };
    if (answerBy === "courier") {
      const tells = [{ to: "claimant" as const, template: "answer_by_courier" as const }];
      return { audience: "staff", payload, tells };
    }
    await tx
      .update(evidence)
      .set({ audience: "claimant" })
      .where(
        and(
          eq(evidence.caseId, loaded.row.id),
          eq(evidence.audience, "staff"),
          eq(evidence.addedAt, draft.at),
        ),
      );
    return { audience: "claimant", payload };
  });
}

/** Staff note by which courier the answer went, with the number to follow it by. */
export async function recordDispatch(
  context: Context,
  input: z.infer<typeof actInputs.record_dispatch>,
) {
  const { courier, tracking } = input;
  return perform(context, input, "record_dispatch", () => ({
    audience: "claimant",
    payload: { courier, tracking },
    said: { courier, tracking },
  }));
}

function standing(tx: Transaction, caseId: string) {
  return tx
    .select()
    .from(listedDisclosures)
    .where(and(eq(listedDisclosures.caseId, caseId), isNull(listedDisclosures.removedAt)))
    .orderBy(asc(listedDisclosures.listedAt), asc(listedDisclosures.id));
}

/** Writes what the answer discloses into the register; returns how much. */
async function register(
  { tx, loaded, actorId, now }: Scope,
  draftedBy: string | null,
  answerBy: AnswerWay,
): Promise<number> {
  if (!actorId || !draftedBy) throw fail("forbidden", "forbidden");
  const { row } = loaded;
  const listed = await standing(tx, row.id);
  const people = await membersById(
    tx,
    listed.map((it) => it.memberId),
  );
  // One by one: the chain follows the order of the list.
  for (const { memberId, category, fields, why } of listed) {
    await tx.insert(authorityDisclosures).values({
      ...askedBy(row),
      ...{ memberId, category, fields, why, draftedBy, answerBy },
      memberName: people.get(memberId)?.publicName ?? "",
      approvedBy: actorId,
      at: now,
    });
  }
  return listed.length;
}

function askedBy({ id, reference, reason, details, claimantName }: CaseRow) {
  const { body = claimantName, country = "XX", legalBasis = "", fileNumber = "" } = details;
  const bodyKind = reason ?? "other_body";
  return { caseId: id, reference, body, bodyKind, country, legalBasis, fileNumber };
}
