import { randomUUID } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { caseClocks, evidence, notices, proposals } from "@/db/schema";
import { submitClaim } from "@/lib/services/case";
import { checkClaim } from "@/lib/services/case/check-claim";
import { draftFiles, keepDraftFiles } from "@/lib/services/files/attach";
import { describeOnEveryDatabase } from "@/test/databases";
import { bytesOf, upload } from "@/test/files";
import { stored } from "@/test/stored";
import { answerOf, dayMs, monday, World } from "@/test/world";

describeOnEveryDatabase("submitting a claim", (open) => {
  let world: World;
  let before: Record<string, number>;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  beforeEach(async () => {
    before = await stored(world.db);
  });
  const claims = async () => (await stored(world.db)).cases;

  it("opens the case at its first stage with the other side awaited and a deadline", async () => {
    const row = await world.case(await world.claim());
    expect(row).toMatchObject({
      kind: "claim",
      stage: "response",
      awaiting: "respondent",
      claimantId: world.ids.claimant,
      respondentId: world.ids.respondent,
      subject: "Walnut stool",
      version: 1,
      openedAt: monday,
    });
    const clocks = await world.db.select().from(caseClocks).where(eq(caseClocks.caseId, row.id));
    expect(clocks.map((it) => [it.key, it.dueAt?.toISOString()]).sort()).toEqual([
      ["response", "2026-06-11T07:00:00.000Z"],
      ["response_reminder", "2026-06-10T07:00:00.000Z"],
    ]);
    expect(row.dueAt?.toISOString()).toBe("2026-06-11T07:00:00.000Z");
  });

  it("records its opening and tells both sides, each in their language, by when", async () => {
    const reference = await world.claim();
    const [event, ...others] = await world.record(reference);
    if (!event) throw new Error("no event");
    expect(event).toMatchObject({
      seq: 1,
      type: "opened",
      performer: "claimant",
      actorId: world.ids.claimant,
      audience: "parties",
      procedureVersion: (await world.case(reference)).procedureVersion,
      at: monday,
    });
    expect(others).toEqual([]);
    expect(await world.mailOf(event)).toEqual([
      "claimant ro case_opened",
      "respondent fr case_against_you",
    ]);
    const mails = await world.db.select().from(notices).where(eq(notices.eventId, event.id));
    const dueAt = (await world.case(reference)).dueAt?.toISOString();
    expect(mails.map((it) => it.data)).toEqual([
      expect.objectContaining({ reference, dueAt }),
      expect.objectContaining({ reference, dueAt }),
    ]);
  });

  it("tells the other side of the claimant by public name only", async () => {
    const [event] = await world.record(await world.claim());
    const [mail] = await world.db
      .select()
      .from(notices)
      .where(sql`${notices.eventId} = ${event?.id} and template = 'case_against_you'`);
    expect(mail?.data.otherName).toBe("buyer-a");
    expect(JSON.stringify(mail?.data)).not.toContain("Secretescu");
  });

  it("puts the proposed solution on the record as the open proposal", async () => {
    const reference = await world.claim({ solution: "partial_refund", amount: "100,50 lei" });
    const { id } = await world.case(reference);
    const offers = await world.db.select().from(proposals).where(eq(proposals.caseId, id));
    expect(offers).toEqual([
      expect.objectContaining({
        bySide: "claimant",
        solution: "partial_refund",
        amountMinor: 10_050,
        status: "open",
        proposedAt: monday,
      }),
    ]);
  });

  it("is for members: a visitor and a guest are asked to sign in", async () => {
    const form = world.claimForm(await world.order());
    const refusal = "forbidden: sign_in_needed";
    expect(await answerOf(submitClaim(world.visitor(), form))).toBe(refusal);
    expect(await answerOf(submitClaim(world.guest(randomUUID()), form))).toBe(refusal);
    expect(await stored(world.db)).toEqual(before);
  });

  /** The published window: 30 days from the promised delivery, or the real one where later. */
  const longAgo = new Date(monday.getTime() - 30 * dayMs);
  const ineligible = [
    ["another person's order", { buyerId: "stranger" as const }, "order_not_yours"],
    ["an order without the guarantee", { guaranteed: false }, "order_not_guaranteed"],
    [
      "an order that is not due yet",
      { promisedAt: new Date(monday.getTime() + 1) },
      "order_not_due_yet",
    ],
    [
      "an order a moment outside the window",
      { promisedAt: new Date(longAgo.getTime() - 1) },
      "order_outside_window",
    ],
    [
      "an order delivered early, whose window counts from the promise",
      { promisedAt: new Date(longAgo.getTime() - 1), deliveredAt: new Date(0) },
      "order_outside_window",
    ],
  ] as const;

  it.each(ineligible)("refuses %s and says why", async (_name, given, code) => {
    const buyer = "buyerId" in given ? { buyerId: world.ids[given.buyerId] } : {};
    const form = world.claimForm(await world.order({ ...given, ...buyer }));
    const answer = await answerOf(submitClaim(world.as("claimant"), form));
    expect(answer).toBe(`invalid: ${code}`);
    expect(await stored(world.db)).toEqual(before);
  });

  it("refuses an order that does not exist just as one of another person", async () => {
    const form = world.claimForm(randomUUID());
    const answer = await answerOf(submitClaim(world.as("claimant"), form));
    expect(answer).toBe("invalid: order_not_yours");
  });

  it("refuses the seller's claim on an order sold by them", async () => {
    const form = world.claimForm(await world.order());
    const answer = await answerOf(submitClaim(world.as("respondent"), form));
    expect(answer).toBe("invalid: order_not_yours");
  });

  it.each([
    ["the last moment of the window", { promisedAt: longAgo }],
    ["a late delivery", { promisedAt: new Date(0), deliveredAt: longAgo }],
    [
      "an order delivered before the day promised",
      { promisedAt: new Date(2e12), deliveredAt: monday },
    ],
  ])("takes %s", async (_name, given) => {
    const form = world.claimForm(await world.order(given));
    expect(await answerOf(submitClaim(world.as("claimant"), form))).toBe("done");
  });

  it("refuses a second claim on one order, whatever became of the first", async () => {
    const orderId = await world.order();
    await submitClaim(world.as("claimant"), world.claimForm(orderId));
    const again = submitClaim(world.as("claimant"), world.claimForm(orderId));
    expect(await answerOf(again)).toBe("invalid: order_already_claimed");
  });

  it.each([
    ["250", "done"],
    ["0,01", "done"],
    ["250,01", "invalid: amount_too_high"],
    ["21474836.48", "invalid: amount_too_high"],
    ["9".repeat(20), "invalid: amount_wrong"],
    ["0", "invalid: amount_zero"],
    ["-1", "invalid: amount_wrong"],
    ["", "invalid: amount_wrong"],
    ["1e2", "invalid: amount_wrong"],
    ["50 €", "invalid: amount_wrong"],
    ["'; drop table cases; --", "invalid: amount_wrong"],
  ])("answers a partial refund of %j of 250.00 RON with %s", async (amount, answer) => {
    const form = world.claimForm(await world.order(), { solution: "partial_refund", amount });
    expect(await answerOf(submitClaim(world.as("claimant"), form))).toBe(answer);
  });

  it("is the same claim when the same form arrives again, even after the window", async () => {
    const form = world.claimForm(await world.order());
    const first = await submitClaim(world.as("claimant"), form);
    const after = await stored(world.db);
    const late = new Date(monday.getTime() + 100 * dayMs);
    expect(await submitClaim(world.as("claimant", late), form)).toEqual(first);
    expect(await stored(world.db)).toEqual(after);
  });

  it("is one claim when the same form arrives twice at once", async () => {
    const form = world.claimForm(await world.order());
    const context = world.as("claimant");
    const both = [submitClaim(context, form), submitClaim(context, form)];
    const [one, two] = await Promise.all(both);
    expect(two).toEqual(one);
    expect(await claims()).toBe((before.cases ?? 0) + 1);
  });

  it("lets one of two different forms for one order at once through", async () => {
    const orderId = await world.order();
    const forms = [world.claimForm(orderId), world.claimForm(orderId)];
    const answers = await Promise.all(
      forms.map((form) => answerOf(submitClaim(world.as("claimant"), form))),
    );
    expect(answers.sort()).toEqual(["done", "invalid: order_already_claimed"]);
    expect(await claims()).toBe((before.cases ?? 0) + 1);
  });

  it("does not give another person's claim for its key", async () => {
    const mine = world.claimForm(await world.order());
    await submitClaim(world.as("claimant"), mine);
    const answer = await answerOf(submitClaim(world.as("stranger"), mine));
    expect(answer).toBe("conflict: form_used");
  });

  it("does not give another person's claim for its key when both arrive at once", async () => {
    const mine = world.claimForm(await world.order());
    const buyerId = world.ids.stranger;
    const theirs = world.claimForm(await world.order({ buyerId }), {
      submissionKey: mine.submissionKey,
    });
    const answers = await Promise.all([
      answerOf(submitClaim(world.as("claimant"), mine)),
      answerOf(submitClaim(world.as("stranger"), theirs)),
    ]);
    expect(answers.sort()).toEqual(["conflict: form_used", "done"]);
  });

  it("stores nothing at all when the last step fails, and can be sent again", async () => {
    const form = world.claimForm(await world.order());
    const draft = { draftKey: form.submissionKey, uploaderId: world.ids.claimant };
    await keepDraftFiles(world.db, draft, [upload("proof.png", bytesOf.png)], monday);
    await world.db.execute(
      sql`alter table notices add constraint no_mail check (template <> 'case_against_you') not valid`,
    );
    await expect(submitClaim(world.as("claimant"), form)).rejects.toThrow();
    expect(await stored(world.db)).toEqual(before);
    expect(await draftFiles(world.db, draft)).toHaveLength(1);

    await world.db.execute(sql`alter table notices drop constraint no_mail`);
    await submitClaim(world.as("claimant"), form);
    expect(await draftFiles(world.db, draft)).toEqual([]);
  });

  it("takes the draft's files along, and nobody else's", async () => {
    const form = world.claimForm(await world.order());
    const own = { draftKey: form.submissionKey, uploaderId: world.ids.claimant };
    const strangers = { draftKey: form.submissionKey, uploaderId: world.ids.stranger };
    const files = [upload("letter.pdf", bytesOf.pdf), upload("stool.png", bytesOf.png)];
    await keepDraftFiles(world.db, own, files, monday);
    await keepDraftFiles(world.db, strangers, [upload("x.jpg", bytesOf.jpeg)], monday);
    const { reference } = await submitClaim(world.as("claimant"), form);
    const { id } = await world.case(reference);
    const rows = await world.db
      .select()
      .from(evidence)
      .where(eq(evidence.caseId, id))
      .orderBy(asc(evidence.fileName));
    expect(rows.map((row) => [row.fileName, row.mediaType, row.side])).toEqual([
      ["letter.pdf", "application/pdf", "claimant"],
      ["stool.png", "image/png", "claimant"],
    ]);
    expect(await draftFiles(world.db, strangers)).toHaveLength(1);
  });

  it("checks all of it for the summary without opening anything", async () => {
    const form = world.claimForm(await world.order());
    await checkClaim(world.as("claimant"), form);
    expect(await stored(world.db)).toEqual(before);
    const wrong = { ...form, solution: "partial_refund" as const, amount: "251" };
    const answer = await answerOf(checkClaim(world.as("claimant"), wrong));
    expect(answer).toBe("invalid: amount_too_high");
  });
});
