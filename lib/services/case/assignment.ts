import { eq } from "drizzle-orm";
import { members } from "@/db/schema";
import { worksKind } from "@/lib/domain/access/works";
import type { actInputs } from "@/lib/domain/case/inputs";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { perform, type Scope } from "./perform";

/** An agent takes the case. */
export async function take(context: Context, input: z.infer<typeof actInputs.take>) {
  return perform(context, input, "take", (scope) => {
    if (!scope.actorId) throw fail("forbidden", "forbidden");
    return assigned(scope, scope.actorId);
  });
}

/** A lead gives the case to someone who works cases and is no party to this one. */
export async function assign(context: Context, input: z.infer<typeof actInputs.assign>) {
  return perform(context, input, "assign", (scope) => assigned(scope, input.assigneeId));
}

async function assigned({ tx, loaded }: Scope, assigneeId: string) {
  const [person] = await tx.select().from(members).where(eq(members.id, assigneeId));
  const party = [loaded.row.claimantId, loaded.row.respondentId].includes(assigneeId);
  if (!person || party || !worksKind(person.roles, loaded.row.kind)) {
    throw fail("invalid", "assignee_required", "assigneeId");
  }
  return {
    audience: "staff" as const,
    payload: { assigneeName: person.publicName },
    set: { assigneeId },
  };
}
