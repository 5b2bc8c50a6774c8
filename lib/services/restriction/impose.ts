import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { members, restrictions } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import { parseReference } from "@/lib/domain/reference/reference";
import type { ImposeInput } from "@/lib/domain/restriction/inputs";
import { appealUntil, imposeRefusal, termOf } from "@/lib/domain/restriction/rules";
import { redressWays } from "@/lib/domain/restriction/vocabulary";
import { digestsOf } from "../case/digests";
import { loadCase } from "../case/load";
import { isReplay } from "../case/replay";
import type { Context } from "../context";
import { fail } from "../failure";
import { fingerprintOf } from "../fingerprint";
import { tell } from "./tell";

/**
 * Staff restrict the case's respondent, with a statement of reasons. The member is told the whole
 * of it at the latest when it takes effect (DSA Art. 17(2), P2B Art. 4(1)). Throws a Failure when
 * it is refused.
 */
export async function impose(context: Context, input: ImposeInput): Promise<{ reference: string }> {
  const { actor, db, now, calendar } = context;
  return db.transaction(async (tx) => {
    const reference = parseReference(input.reference);
    const loaded = reference ? await loadCase(tx, { reference }, true) : null;
    if (!loaded || !can(actor, "case:read", loaded.subject)) throw fail("not_found", "not_found");
    if (actor.kind !== "member") throw fail("forbidden", "forbidden");
    const { row } = loaded;
    const { actKey } = input;
    const { memberId: actorId } = actor;
    const fingerprint = fingerprintOf({ ...input, reference: row.reference });
    const act = { actKey, caseId: row.id, actorId, type: "restrict" as const, fingerprint };
    if (await isReplay(tx, act)) return { reference: row.reference };
    if (!can(actor, "restriction:impose", loaded.subject)) throw fail("forbidden", "forbidden");
    if (!row.respondentId) throw fail("refused", "respondent_named");
    await refuseDoubles(tx, row.respondentId, input, now);
    const term = termOf(input, now, calendar.timeZone);
    if (!term.ok) throw fail("invalid", term.code, term.field);
    const { kind, source, facts, groundKind, ground, explanation, automation } = input;
    const [restriction] = await tx
      .insert(restrictions)
      .values({
        ...{ kind, source, facts, groundKind, ground, explanation, automation },
        ...{ memberId: row.respondentId, caseId: row.id },
        ...{ startsAt: term.startsAt, endsAt: term.endsAt, territory: input.territory || null },
        noticeException: kind === "terminated" ? input.noticeException : null,
        redress: [...redressWays],
        appealUntil: appealUntil(now, calendar.timeZone),
        ...{ imposedBy: actor.memberId, imposedAt: now },
      })
      .returning();
    if (!restriction) throw new Error("a restriction was not written");
    const payload = {
      startsAt: term.startsAt.toISOString(),
      ...(term.endsAt && { endsAt: term.endsAt.toISOString() }),
    };
    await tell(
      tx,
      {
        ...{ type: "restrict", performer: "staff", payload, template: "restriction_imposed" },
        digests: digestsOf("restrictions", [restriction]),
      },
      { loaded, restriction, actKey, fingerprint, actor, now },
    );
    return { reference: row.reference };
  });
}

/** One at a time a member: of two that are imposed at once, the second sees the first. */
async function refuseDoubles(
  tx: Transaction,
  memberId: string,
  { kind }: ImposeInput,
  now: Date,
): Promise<void> {
  const [member] = await tx.select().from(members).where(eq(members.id, memberId)).for("update");
  if (!member || member.roles.length > 0) throw fail("refused", "member_unrestrictable");
  const existing = await tx.select().from(restrictions).where(eq(restrictions.memberId, memberId));
  const refusal = imposeRefusal(kind, existing, now);
  if (refusal) throw fail("refused", refusal);
}
