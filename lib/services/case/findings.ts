import { and, desc, eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { caseEvents } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { perform } from "./perform";

/** Staff report what the investigation found; the case stays, or goes on with it. */
export async function reportFindings(
  context: Context,
  input: z.infer<typeof actInputs.report_findings>,
) {
  return perform(context, input, "report_findings", ({ loaded }) => ({
    choice: input.choice,
    audience: "claimant",
    payload: {
      body: input.body,
      ...(input.choice !== loaded.row.stage && { to: input.choice }),
    },
    said: { body: input.body },
  }));
}

/** What the investigation reported last, for the mail of an answer that follows from it. */
export async function lastFindings(
  db: Database | Transaction,
  caseId: string,
): Promise<string | null> {
  const [found] = await db
    .select({ payload: caseEvents.payload })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.type, "report_findings")))
    .orderBy(desc(caseEvents.seq))
    .limit(1);
  return found ? String(found.payload.body) : null;
}
