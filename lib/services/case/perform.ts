import type { Transaction } from "@/db/client";
import { recordedAs } from "@/lib/domain/access/actor";
import { can, performerOf } from "@/lib/domain/access/can";
import { audienceOf, type Hearing } from "@/lib/domain/case/hearing";
import type { Audience, CaseAction, Side } from "@/lib/domain/case/vocabulary";
import type { Tell } from "@/lib/domain/procedure/definition";
import { interpretAct, type ActInput } from "@/lib/domain/procedure/interpreter";
import { parseReference } from "@/lib/domain/reference/reference";
import type { Context } from "../context";
import { fail } from "../failure";
import { fingerprintOf } from "../fingerprint";
import { loadCase, type LoadedCase } from "./load";
import { writeMoves, type Said, type Written } from "./record";
import { isReplay } from "./replay";

/**
 * What every act names: the case, the version it was drawn from, and the form's own key. Verbs hand
 * over their whole input: what it says is kept as a fingerprint beside the key.
 */
export type ActIdentity = { reference: string; version: number; actKey: string };

export type Scope = {
  tx: Transaction;
  loaded: LoadedCase;
  performer: Side | "staff";
  actorId: string | null;
  now: Date;
};

/** What a verb adds to the interpreter's move: its own rows, its words, and what the mails say. */
export type Plan = {
  payload?: Record<string, string>;
  /** Digests of the verb's own rows, for the event. */
  digests?: readonly string[];
  audience?: Audience;
  said?: Said;
  set?: NonNullable<Written["set"]>;
  /** The mails of this act, where what was chosen differs from the rule's own. */
  tells?: readonly Tell[];
} & Pick<ActInput, "carryOutBy" | "asks" | "choice" | "satisfied">;

/** What decides who reads what a claimant says on the case. */
export function hearingOf({ row }: Pick<LoadedCase, "row">): Hearing {
  return { kind: row.kind, hasRespondent: row.respondentId !== null };
}

/** These say something and change nothing, so a newer version is no conflict for them. */
const sayings: readonly CaseAction[] = ["message", "add_evidence", "note"];

/**
 * The one way to act on a case: replay check, lock, access, interpreter, guarded write, event and
 * notices, all in one transaction. Throws a Failure when the act is refused.
 */
export async function perform(
  context: Context,
  identity: ActIdentity,
  action: CaseAction,
  plan: (scope: Scope) => Promise<Plan> | Plan,
): Promise<{ reference: string }> {
  const { actor, now, calendar } = context;
  return context.db.transaction(async (tx) => {
    const reference = parseReference(identity.reference);
    const loaded = reference ? await loadCase(tx, { reference }, true) : null;
    if (!loaded || !can(actor, "case:read", loaded.subject)) throw fail("not_found", "not_found");
    const actorId = recordedAs(actor, loaded.subject);
    const { actKey } = identity;
    const fingerprint = fingerprintOf({ ...identity, reference: loaded.row.reference });
    const act = { actKey, caseId: loaded.row.id, actorId, type: action, fingerprint };
    if (await isReplay(tx, act)) return { reference: loaded.row.reference };
    // First of all: who was a moment too late is told so, whatever the case allows by now.
    if (loaded.row.version !== identity.version && !sayings.includes(action)) {
      throw fail("conflict", "conflict");
    }
    const performer = performerOf(actor, loaded.subject);
    if (!performer || performer === "system" || !can(actor, `case:${action}`, loaded.subject)) {
      throw fail("forbidden", "forbidden");
    }
    const { procedure, facts, draftedBy } = loaded;
    const drafted = actorId !== null && draftedBy === actorId;
    const asked = { procedure, facts, action, performer, now, calendar, drafted };
    // Before the verb writes anything; a choice that is still to come refuses nothing yet.
    const possible = interpretAct(asked);
    if (!possible.ok && possible.refusal !== "choice_required") {
      throw fail("refused", possible.refusal);
    }
    const { payload, digests, audience, said, set, tells, ...given } = await plan({
      tx,
      loaded,
      performer,
      actorId,
      now,
    });
    const interpreted = interpretAct({ ...asked, ...given });
    if (!interpreted.ok) {
      if (interpreted.refusal === "choice_required") {
        throw fail("invalid", "choice_required", "choice");
      }
      throw fail("refused", interpreted.refusal);
    }
    const event = {
      type: action,
      performer,
      actorId,
      audience: audienceOf(performer, audience ?? "parties", hearingOf(loaded)),
      payload: payload ?? {},
      ...(digests && { digests }),
      actKey,
      actFingerprint: fingerprint,
    };
    await writeMoves(
      tx,
      [
        {
          loaded,
          move: tells ? { ...interpreted.move, tells } : interpreted.move,
          events: [event],
          ...(said && { said }),
          ...(set && { set }),
        },
      ],
      now,
    );
    return { reference: loaded.row.reference };
  });
}
