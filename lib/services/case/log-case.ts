import { can } from "@/lib/domain/access/can";
import { worksKind } from "@/lib/domain/access/works";
import { localMoment } from "@/lib/domain/calendar/local-moment";
import type { SimpleKind } from "@/lib/domain/case/inputs";
import { loggedFaults, type LoggedInput } from "@/lib/domain/case/logged-inputs";
import type { Transaction } from "@/db/client";
import type { Context } from "../context";
import { fail, Failure } from "../failure";
import { fingerprintOf } from "../fingerprint";
import { reply } from "./finish";
import { alreadyOpened, openCase } from "./open";
import { memberNamed } from "./people";
import { detailsOf, faultsOfDetails, insistOnDocument, ownOrder } from "./submit-case";

/**
 * Staff write down what reached us by phone, letter, fax, mail or chat: the same case as by our own
 * form, under the person's own name and language, its clocks counted from the receipt. An answer
 * given at once closes it in the same transaction. The same form again is the same case.
 */
export async function logCase(
  context: Context,
  kind: SimpleKind,
  input: LoggedInput,
): Promise<{ reference: string }> {
  const { actor, now, calendar } = context;
  // Nobody writes down what they could not read the moment after.
  if (!can(actor, "case:log") || actor.kind !== "member" || !worksKind(actor.roles, kind)) {
    throw fail("forbidden", "forbidden");
  }
  const firstContactAt =
    input.receivedAt === "" ? now : localMoment(calendar.timeZone, input.receivedAt);
  const faults = [...faultsOfDetails(kind, input), ...loggedFaults(input, firstContactAt, now)];
  if (faults.length > 0 || !firstContactAt) throw new Failure("invalid", faults);
  return context.db.transaction(async (tx) => {
    const person = await personOf(tx, input);
    if (person.claimantId === actor.memberId) throw fail("invalid", "member_yourself", "member");
    const { submissionKey } = input;
    const submissionFingerprint = fingerprintOf({ ...input, kind });
    const sent = { ...person, submissionKey, submissionFingerprint };
    const before = await alreadyOpened(tx, context, sent);
    if (before) return { reference: before.reference };
    await insistOnDocument(tx, context, kind, sent, input.channel);
    const opened = await openCase(tx, context, {
      ...sent,
      kind,
      channel: input.channel,
      firstContactAt,
      stageFromContact: true,
      respondentId: null,
      orderId: await ownOrder(tx, input.orderNumber, person.claimantId),
      reason: input.reason,
      subject: input.subject,
      description: input.description,
      details: detailsOf(input),
    });
    const { reference, version } = opened.row;
    if (input.answer !== "" && opened.eventId !== null) {
      const actKey = `answered:${input.submissionKey}`;
      await answerAtOnce(
        { ...context, db: tx },
        { reference, version, actKey, body: input.answer },
      );
    }
    return { reference };
  });
}

/** The answer with which the case closes at once. Refused, by its field, where it cannot be given. */
async function answerAtOnce(context: Context, answer: Parameters<typeof reply>[1]): Promise<void> {
  try {
    await reply(context, answer);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw fail("invalid", "answer_not_at_once", "answer");
  }
}

/** The claimant: a known member under their own data, or whoever said their name. */
async function personOf(tx: Transaction, input: LoggedInput) {
  if (input.member === "") {
    return {
      claimantId: null,
      claimantName: input.name,
      claimantEmail: input.email,
      claimantLocale: input.personLocale,
    };
  }
  const member = await memberNamed(tx, input.member);
  return {
    claimantId: member.id,
    claimantName: member.name,
    claimantEmail: member.email,
    claimantLocale: input.personLocale,
  };
}
