import { beforeAll, expect, it } from "vitest";
import * as verbs from "@/lib/services/case";
import { caseByReference } from "@/lib/services/case/queries";
import { describeOnEveryDatabase } from "@/test/databases";
import { noRemedy, refund, stages } from "@/test/stages";
import { after, answerOf, World } from "@/test/world";

describeOnEveryDatabase("a decision, carried out or contested", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const pass = (hours: number) =>
    verbs.passDeadlines({ db: world.db, now: after(hours), calendar: world.calendar });
  const appealed = { body: "The proof of posting was not looked at." };

  /** A dispute decided for the claimant by the dispute management team. */
  async function decidedDispute() {
    const reference = await stages.dispute(world);
    const answer = { ...refund, remedy: "partial_refund" as const, amount: "10" };
    await verbs.decide(world.as("mediator"), { ...(await world.form(reference)), ...answer });
    return reference;
  }

  it("the other side's appeal ends in a decision to both that takes the older one's place", async () => {
    const reference = await decidedDispute();
    await verbs.appeal(world.as("respondent", after(20)), {
      ...(await world.form(reference)),
      ...appealed,
    });
    expect(await world.case(reference)).toMatchObject({ stage: "appeal", awaiting: "staff" });
    await pass(24 * 20);
    await verbs.decide(world.as("experience", after(24 * 20)), {
      ...(await world.form(reference)),
      ...noRemedy,
    });
    const [event] = (await world.record(reference)).filter((it) => it.type === "dismiss");
    expect(event && (await world.mailOf(event))).toEqual([
      "claimant ro dismissed_finally",
      "respondent fr dismissed_finally",
    ]);
    for (const who of ["claimant", "respondent"] as const) {
      const seen = await caseByReference(world.as(who, after(24 * 20)), reference);
      expect(seen).toMatchObject({ stage: "closed_for_good", outcome: "dismissed" });
      expect(seen?.decisions.map(({ remedy, standing }) => ({ remedy, standing }))).toEqual([
        { remedy: "partial_refund", standing: false },
        { remedy: "none", standing: true },
      ]);
    }
  });

  it("whoever decided first does not decide the appeal", async () => {
    const reference = await decidedDispute();
    await verbs.appeal(world.as("claimant", after(1)), {
      ...(await world.form(reference)),
      ...appealed,
    });
    const again = verbs.decide(world.as("mediator", after(2)), {
      ...(await world.form(reference)),
      ...noRemedy,
    });
    expect(await answerOf(again)).toBe("forbidden: forbidden");
  });

  it("counts the time to appeal from the decision, also after the case has closed", async () => {
    const reference = await stages.decided(world);
    await verbs.confirmCarriedOut(world.as("claimant", after(24 * 4)), await world.form(reference));
    const seen = await caseByReference(world.as("respondent", after(24 * 4)), reference);
    expect(seen?.clocks.map(({ key, dueAt }) => ({ key, dueAt }))).toEqual([
      { key: "appeal_window", dueAt: after(24 * 14) },
    ]);
    await pass(24 * 14);
    const late = verbs.appeal(world.as("respondent", after(24 * 14)), {
      ...(await world.form(reference)),
      ...appealed,
    });
    expect(await answerOf(late)).toBe("refused: appeal_window_open");
  });

  it("is carried out in a dispute as in a claim: by a date, reported, and confirmed by silence", async () => {
    const reference = await decidedDispute();
    expect(await world.case(reference)).toMatchObject({
      stage: "carrying_out",
      awaiting: "respondent",
      dueAt: after(24 * 7),
    });
    await verbs.reportCarriedOut(world.as("respondent", after(24)), {
      ...(await world.form(reference)),
      body: "Paid back today, by the same card.",
    });
    await pass(24 * 4);
    const reminded = (await world.record(reference)).filter((it) => it.type === "reminded");
    expect(reminded).toHaveLength(1);
    expect(reminded[0] && (await world.mailOf(reminded[0]))).toEqual([
      "claimant ro confirm_reminder",
    ]);
    await pass(24 * 8);
    expect(await world.case(reference)).toMatchObject({ stage: "unconfirmed", outcome: "decided" });
    const seen = await caseByReference(world.as("claimant", after(24 * 8)), reference);
    expect(seen?.carriedOut).toBe("silence");
  });

  it("can be denied for two weeks by a claimant who was away when silence settled it", async () => {
    const reference = await stages.agreed(world);
    await verbs.reportCarriedOut(world.as("respondent", after(24)), {
      ...(await world.form(reference)),
      body: "Paid back today, by the same card.",
    });
    await pass(24 * 8);
    const away = await caseByReference(world.as("claimant", after(24 * 9)), reference);
    expect(away).toMatchObject({ stage: "unconfirmed", outcome: "agreed", awaiting: null });
    expect(away?.acts).toContain("report_not_carried_out");
    await verbs.reportNotCarriedOut(world.as("claimant", after(24 * 20)), {
      ...(await world.form(reference)),
      body: "I was in hospital. Nothing ever reached my account.",
    });
    expect(await world.case(reference)).toMatchObject({
      ...{ stage: "mediation", awaiting: "staff", closedAt: null, outcome: null },
    });
    const [event] = (await world.record(reference)).filter(
      (it) => it.type === "report_not_carried_out",
    );
    expect(event && (await world.mailOf(event))).toEqual([
      "claimant ro not_carried_out",
      "respondent fr not_carried_out",
    ]);
  });

  it("means an amount without an order in the marketplace's currency", async () => {
    const reference = await decidedDispute();
    const seen = await caseByReference(world.as("claimant"), reference);
    expect(seen?.order).toBeNull();
    expect(seen?.decisions).toMatchObject([{ amountMinor: 1_000 }]);
  });

  it("is against somebody whom staff named: an order alone names nobody", async () => {
    const { reference } = await verbs.submitCase(
      world.as("claimant"),
      "dispute",
      world.caseForm({ reason: "misunderstanding" }),
    );
    const order = async (orderNumber: string) =>
      (
        await verbs.submitCase(
          world.as("claimant"),
          "dispute",
          world.caseForm({ reason: "misunderstanding", orderNumber }),
        )
      ).reference;
    const decide = async (it: string) =>
      verbs.decide(world.as("mediator"), { ...(await world.form(it)), ...refund });
    expect(await answerOf(decide(reference))).toBe("refused: respondent_required");
    const declined = verbs.decide(world.as("mediator"), {
      ...(await world.form(reference)),
      ...noRemedy,
    });
    expect(await answerOf(declined)).toBe("done");
    await world.order({ number: "AG-77001" });
    const ordered = await order("AG-77001");
    expect(await answerOf(decide(ordered))).toBe("refused: respondent_required");
    expect((await world.case(ordered)).respondentId).toBeNull();
    const seen = await caseByReference(world.as("respondent"), ordered);
    expect(seen).toBeNull();
  });
});
