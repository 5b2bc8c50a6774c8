import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { decisions, notices, proposals } from "@/db/schema";
import type { Solution } from "@/lib/domain/case/vocabulary";
import * as verbs from "@/lib/services/case";
import type { ActIdentity } from "@/lib/services/case/perform";
import { describeOnEveryDatabase } from "@/test/databases";
import { stages } from "@/test/stages";
import { after, answerOf, type Person, World } from "@/test/world";

type Act = (world: World, by: Person, form: ActIdentity) => Promise<unknown>;

const offer =
  (solution: Solution, amount = "", words = ""): Act =>
  (world, by, form) =>
    verbs.propose(world.as(by), { ...form, solution, amount, words });
const accept: Act = (world, by, form) => verbs.accept(world.as(by), form);
const decline: Act = (world, by, form) =>
  verbs.decline(world.as(by), { ...form, body: "We did send the stool." });
const withdraw: Act = (world, by, form) => verbs.withdraw(world.as(by), { ...form, body: "" });
const mediate: Act = (world, by, form) => verbs.mediate(world.as(by), form);

describeOnEveryDatabase("proposing a solution", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });

  async function act(reference: string, by: Person, what: Act): Promise<string> {
    return answerOf(what(world, by, await world.form(reference)));
  }
  async function offersOf(reference: string) {
    const { id } = await world.case(reference);
    const rows = await world.db
      .select()
      .from(proposals)
      .where(eq(proposals.caseId, id))
      .orderBy(asc(proposals.proposedAt), asc(proposals.answeredAt));
    return rows.map((it) => [it.bySide, it.solution, it.amountMinor, it.status].join(" "));
  }
  async function outcomesOf(reference: string) {
    const { id } = await world.case(reference);
    return world.db.select().from(decisions).where(eq(decisions.caseId, id));
  }

  it("answers a proposal with a counter-proposal, and both stay on the record", async () => {
    const reference = await world.claim();
    expect(await act(reference, "respondent", offer("partial_refund", "100"))).toBe("done");
    expect((await offersOf(reference)).sort()).toEqual([
      "claimant full_refund 25000 countered",
      "respondent partial_refund 10000 open",
    ]);
    expect((await world.case(reference)).awaiting).toBe("claimant");
  });

  it("can go back and forth, one open proposal at a time", async () => {
    const reference = await world.claim();
    for (const [by, amount] of [
      ["respondent", "50"],
      ["claimant", "200"],
      ["respondent", "150"],
    ] as const) {
      expect(await act(reference, by, offer("partial_refund", amount))).toBe("done");
    }
    expect((await offersOf(reference)).sort()).toEqual([
      "claimant full_refund 25000 countered",
      "claimant partial_refund 20000 countered",
      "respondent partial_refund 15000 open",
      "respondent partial_refund 5000 countered",
    ]);
  });

  it("tells the other side what is proposed, in their language", async () => {
    const reference = await world.claim();
    await act(reference, "respondent", offer("partial_refund", "100", "And you keep the stool."));
    const event = (await world.record(reference)).find((it) => it.type === "propose");
    if (!event) throw new Error("no event");
    expect(await world.mailOf(event)).toEqual(["claimant ro proposal"]);
    const [mail] = await world.db.select().from(notices).where(eq(notices.eventId, event.id));
    expect(mail?.data).toMatchObject({
      solution: "partial_refund",
      amountMinor: "10000",
      currency: "RON",
      body: "And you keep the stool.",
      otherName: "shop-h",
    });
  });

  it("lets no side counter its own open proposal", async () => {
    const reference = await world.claim();
    expect(await act(reference, "claimant", offer("redelivery"))).toBe(
      "refused: no_own_proposal_open",
    );
    expect(await offersOf(reference)).toEqual(["claimant full_refund 25000 open"]);
  });

  it.each([
    ["250.01", "invalid: amount_too_high"],
    ["0", "invalid: amount_zero"],
    ["a lot", "invalid: amount_wrong"],
  ])("refuses the amount %j and leaves the open proposal open", async (amount, answer) => {
    const reference = await world.claim();
    expect(await act(reference, "respondent", offer("partial_refund", amount))).toBe(answer);
    expect(await offersOf(reference)).toEqual(["claimant full_refund 25000 open"]);
  });

  it("takes over the money of what was accepted, not of what was first asked", async () => {
    const reference = await world.claim();
    await act(reference, "respondent", offer("partial_refund", "120.5"));
    expect(await act(reference, "claimant", accept)).toBe("done");
    expect(await outcomesOf(reference)).toEqual([
      expect.objectContaining({ remedy: "partial_refund", amountMinor: 12_050, decidedBy: null }),
    ]);
    expect(await world.case(reference)).toMatchObject({ stage: "carrying_out", outcome: "agreed" });
  });

  it("can be proposed anew in mediation after a refusal", async () => {
    const reference = await world.claim();
    await act(reference, "respondent", decline);
    expect(await act(reference, "claimant", offer("replacement"))).toBe("done");
    expect(await act(reference, "respondent", accept)).toBe("done");
    expect((await offersOf(reference)).sort()).toEqual([
      "claimant full_refund 25000 declined",
      "claimant replacement  accepted",
    ]);
  });

  it("leaves no proposal open when the claim is withdrawn", async () => {
    const reference = await world.claim();
    await act(reference, "claimant", withdraw);
    expect(await offersOf(reference)).toEqual(["claimant full_refund 25000 lapsed"]);
    expect(await act(reference, "respondent", accept)).toBe("refused: wrong_stage");
  });

  it("cannot be accepted on a page drawn before the counter-proposal", async () => {
    const reference = await stages.countered(world);
    const drawnBefore = { ...(await world.form(reference)), version: 1 };
    expect(await answerOf(accept(world, "claimant", drawnBefore))).toBe("conflict: conflict");
    expect(await outcomesOf(reference)).toEqual([]);
  });

  /** Two people press their buttons at once, on the page as it stood. */
  type Racer = { by: Person; what: Act; leaves: string };
  const races: [string, (world: World) => Promise<string>, Racer, Racer][] = [
    [
      "the other side's acceptance and the claimant's withdrawal",
      stages.response,
      { by: "respondent", what: accept, leaves: "carrying_out" },
      { by: "claimant", what: withdraw, leaves: "closed" },
    ],
    [
      "a counter-proposal and the withdrawal",
      stages.response,
      { by: "respondent", what: offer("redelivery"), leaves: "response" },
      { by: "claimant", what: withdraw, leaves: "closed" },
    ],
    [
      "an acceptance and a counter-proposal, from two windows of one side",
      stages.countered,
      { by: "claimant", what: accept, leaves: "carrying_out" },
      { by: "claimant", what: offer("partial_refund", "200"), leaves: "response" },
    ],
    [
      "an acceptance and a refusal, from two windows of one side",
      stages.response,
      { by: "respondent", what: accept, leaves: "carrying_out" },
      { by: "respondent", what: decline, leaves: "mediation" },
    ],
    [
      "an acceptance and staff taking the case to mediation",
      stages.response,
      { by: "respondent", what: accept, leaves: "carrying_out" },
      { by: "agent", what: mediate, leaves: "mediation" },
    ],
  ];

  it.each(races)("lets exactly one of %s through", async (_name, from, one, two) => {
    const reference = await from(world);
    const before = await world.record(reference);
    const forms = [await world.form(reference), await world.form(reference)] as const;
    const [first, second] = await Promise.all([
      answerOf(one.what(world, one.by, forms[0])),
      answerOf(two.what(world, two.by, forms[1])),
    ]);
    expect([first, second].sort()).toEqual(["conflict: conflict", "done"]);
    const winner = first === "done" ? one : two;
    const { stage, version } = await world.case(reference);
    expect(stage).toBe(winner.leaves);
    expect(version).toBe(forms[0].version + 1);
    const acted = (await world.record(reference)).slice(before.length);
    expect(acted.filter((it) => it.actKey !== null)).toHaveLength(1);
    const agreed = await outcomesOf(reference);
    expect(agreed).toHaveLength(stage === "carrying_out" ? 1 : 0);
    const standing = (await offersOf(reference)).filter((it) => it.endsWith(" open"));
    expect(standing).toHaveLength(stage === "response" || winner.what === mediate ? 1 : 0);
  });

  it("keeps its moment: when it was proposed, and when it was answered", async () => {
    const reference = await world.claim();
    await verbs.accept(world.as("respondent", after(5)), await world.form(reference));
    const { id } = await world.case(reference);
    const [row] = await world.db.select().from(proposals).where(eq(proposals.caseId, id));
    expect([row?.proposedAt, row?.answeredAt]).toEqual([after(0), after(5)]);
  });
});
