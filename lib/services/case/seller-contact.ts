import { contactDisclosures } from "@/db/schema";
import type { actInputs } from "@/lib/domain/case/inputs";
import { localMoment } from "@/lib/domain/calendar/day";
import { refusalFits } from "@/lib/domain/contact/contact";
import type { z } from "zod";
import type { Context } from "../context";
import { fail } from "../failure";
import { digestsOf } from "./digests";
import { perform, type Plan } from "./perform";
import { traderContact } from "./trader-contact";

type Input<Act extends keyof typeof actInputs> = z.infer<(typeof actInputs)[Act]>;

/** Staff record that they tried to speak with the respondent for the claimant, and what came of it. */
export async function recordContactAttempt(
  context: Context,
  input: Input<"record_contact_attempt">,
) {
  return perform(context, input, "record_contact_attempt", ({ now }) => {
    const { channel, result, body, audience } = input;
    const at = input.triedAt ? localMoment(input.triedAt, context.calendar.timeZone) : context.now;
    if (!at) throw fail("invalid", "tried_at_wrong", "triedAt");
    if (at > now) throw fail("invalid", "tried_at_future", "triedAt");
    return {
      audience,
      payload: { channel, result, triedAt: at.toISOString(), body },
      said: { body },
    };
  });
}

/** The claimant asks for the seller's direct contact details, after an attempt that failed. */
export async function requestContact(context: Context, input: Input<"request_contact">) {
  return perform(context, input, "request_contact", () => ({
    audience: "claimant",
    ...spoken(input.body),
  }));
}

/**
 * Staff give the trader's business contact details to the claimant. The disclosure is logged with
 * its fields and what they say; both sides are told, the trader without fail.
 */
export async function grantContact(context: Context, input: Input<"grant_contact">) {
  return perform(context, input, "grant_contact", async ({ tx, loaded, actorId, now }) => {
    const { id, respondentId, claimantId } = loaded.row;
    const details = respondentId ? await traderContact(tx, respondentId) : [];
    // A name alone is no way to reach anybody.
    if (!respondentId || !actorId || details.length < 2) {
      throw fail("refused", "contact_details_missing");
    }
    const fields = details.map((it) => it.field);
    const given = Object.fromEntries(details.map(({ field, value }) => [field, value]));
    const written = await tx
      .insert(contactDisclosures)
      .values({
        ...{ caseId: id, memberId: respondentId, givenTo: claimantId, fields, given },
        ...{ decidedBy: actorId, decidedAt: now },
      })
      .returning();
    const { payload, said } = spoken(input.body);
    return {
      payload: { ...payload, fields: fields.join(" ") },
      digests: digestsOf("contact_disclosures", written),
      ...(said && { said }),
    };
  });
}

/** Staff do not give the contact details, for a named reason and in kind words. */
export async function refuseContact(context: Context, input: Input<"refuse_contact">) {
  return perform(context, input, "refuse_contact", ({ loaded }) => {
    const { refusal, body } = input;
    if (!refusalFits(refusal, loaded.facts.respondentIsTrader)) {
      throw fail("invalid", "refusal_unfit", "refusal");
    }
    return {
      audience: "claimant",
      payload: { refusal, body },
      said: { contactRefusal: refusal, body },
    };
  });
}

/** Staff take the contact details off the claimant's page again. What was disclosed stays logged. */
export async function withdrawContact(context: Context, input: Input<"withdraw_contact">) {
  return perform(context, input, "withdraw_contact", () => spoken(input.body));
}

function spoken(body: string): Pick<Plan, "payload" | "said"> {
  return body ? { payload: { body }, said: { body } } : {};
}
