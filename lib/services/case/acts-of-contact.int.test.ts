import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { contactDisclosures, notices, traderDetails } from "@/db/schema";
import * as verbs from "@/lib/services/case";
import { type ActCase, describeActs } from "@/test/act-suite";
import { describeOnEveryDatabase } from "@/test/databases";
import { people, tradersBusiness, type Person } from "@/test/people";
import { failedAttempt, stages } from "@/test/stages";
import { after, answerOf, monday, World } from "@/test/world";
import { caseByReference } from "./queries";

const hidden = "not_found: not_found";
const mayNot = "forbidden: forbidden";
const outsiders = { stranger: hidden, editor: hidden };
const parties = { claimant: mayNot, trader: mayNot };
const kindly = "We speak with the seller for you, and keep you posted here.";

const acts: ActCase[] = [
  {
    act: "record_contact_attempt",
    from: stages.investigated,
    by: "service",
    run: (context, form) =>
      verbs.recordContactAttempt(context, { ...form, ...failedAttempt, audience: "claimant" }),
    audience: "claimant",
    stage: "investigation",
    mails: ["claimant ro contact_attempt"],
    refused: { ...outsiders, ...parties },
    wrongStage: { from: stages.complaint, answer: "refused: respondent_named" },
  },
  {
    act: "record_contact_attempt",
    how: "an attempt for the team alone",
    from: stages.investigated,
    by: "agent",
    run: (context, form) => verbs.recordContactAttempt(context, { ...form, ...failedAttempt }),
    audience: "staff",
    stage: "investigation",
    mails: [],
    refused: { ...outsiders, ...parties },
    wrongStage: { from: stages.mediation, answer: "refused: wrong_stage" },
  },
  {
    act: "request_contact",
    from: stages.unreached,
    by: "claimant",
    run: (context, form) => verbs.requestContact(context, { ...form, body: "" }),
    audience: "claimant",
    stage: "investigation",
    mails: ["claimant ro contact_requested"],
    refused: { ...outsiders, trader: "refused: not_yours_to_do", agent: mayNot },
    wrongStage: { from: stages.investigated, answer: "refused: contact_attempt_failed" },
  },
  {
    act: "grant_contact",
    from: stages.contactAsked,
    by: "agent",
    run: (context, form) => verbs.grantContact(context, { ...form, body: "" }),
    stage: "investigation",
    mails: ["claimant ro contact_granted", "trader ro contact_given"],
    refused: { ...outsiders, ...parties, service: mayNot },
    wrongStage: { from: stages.unreached, answer: "refused: contact_requested" },
  },
  {
    act: "refuse_contact",
    from: (world) => stages.contactAsked(world, "respondent"),
    by: "agent",
    run: (context, form) =>
      verbs.refuseContact(context, { ...form, refusal: "private_member", body: kindly }),
    audience: "claimant",
    stage: "investigation",
    mails: ["claimant ro contact_refused"],
    refused: { ...outsiders, claimant: mayNot, respondent: mayNot, service: mayNot },
    wrongStage: { from: stages.unreached, answer: "refused: contact_requested" },
  },
  {
    act: "withdraw_contact",
    from: stages.contactGiven,
    by: "lead",
    run: (context, form) => verbs.withdrawContact(context, { ...form, body: kindly }),
    stage: "investigation",
    mails: ["claimant ro contact_withdrawn", "trader ro contact_withdrawn"],
    refused: { ...outsiders, ...parties, service: mayNot },
    wrongStage: { from: stages.contactAsked, answer: "refused: contact_granted" },
  },
];

describeActs("what is done about the seller's contact details", acts);

describeOnEveryDatabase("the seller's contact details", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const disclosures = async (reference: string) => {
    const { id } = await world.case(reference);
    return world.db.select().from(contactDisclosures).where(eq(contactDisclosures.caseId, id));
  };
  const seen = async (who: Person, reference: string) =>
    (await caseByReference(world.as(who), reference))?.contact;

  it("of a private member are never given, whoever decides, and nothing is logged", async () => {
    const reference = await stages.contactAsked(world, "respondent");
    for (const who of ["agent", "lead"] as const) {
      const granted = verbs.grantContact(world.as(who), {
        ...(await world.form(reference)),
        body: "",
      });
      expect(await answerOf(granted)).toBe("refused: respondent_is_trader");
    }
    expect(await disclosures(reference)).toEqual([]);
    const view = await caseByReference(world.as("claimant"), reference);
    const told = JSON.stringify(view);
    const { name, email, phone, address } = people.respondent;
    for (const secret of [name, email, phone, address]) expect(told).not.toContain(secret);
  });

  it("are seen by the claimant only while given, by staff as given, by the seller never", async () => {
    const reference = await stages.contactAsked(world);
    expect((await seen("claimant", reference))?.details).toEqual([]);
    await verbs.grantContact(world.as("agent", after(1)), {
      ...(await world.form(reference)),
      body: "",
    });
    const { businessName, registerNumber, address, email } = tradersBusiness;
    const details = [
      { field: "businessName", value: businessName },
      { field: "registerNumber", value: registerNumber },
      { field: "address", value: address },
      { field: "email", value: email },
    ];
    expect(await seen("claimant", reference)).toMatchObject({ request: "granted", details });
    expect(await seen("agent", reference)).toMatchObject({ request: "granted", details });
    expect(await seen("trader", reference)).toBeNull();
    const view = JSON.stringify(await caseByReference(world.as("claimant"), reference));
    for (const own of [people.trader.name, people.trader.email, people.trader.address]) {
      expect(view).not.toContain(own);
    }
    const which = eq(traderDetails.memberId, world.ids.trader);
    await world.db.update(traderDetails).set({ address: "9 Other Road" }).where(which);
    expect(await seen("claimant", reference)).toMatchObject({ details });
    await world.db.update(traderDetails).set({ address }).where(which);
    await verbs.withdrawContact(world.as("agent", after(2)), {
      ...(await world.form(reference)),
      body: "They were used for something else.",
    });
    expect(await seen("claimant", reference)).toMatchObject({ request: "withdrawn", details: [] });
    expect(await disclosures(reference)).toHaveLength(1);
  });

  it("are logged with who decided, when and which fields, and the log cannot be changed", async () => {
    const reference = await stages.contactGiven(world);
    expect(await disclosures(reference)).toMatchObject([
      {
        memberId: world.ids.trader,
        givenTo: world.ids.claimant,
        decidedBy: world.ids.agent,
        decidedAt: monday,
        fields: ["businessName", "registerNumber", "address", "email"],
      },
    ]);
    for (const change of [
      sql`update contact_disclosures set fields = '{}'`,
      sql`delete from contact_disclosures`,
      sql`truncate contact_disclosures`,
    ]) {
      const refused = await world.db.execute(change).then(
        () => "changed",
        (error: { cause?: { message?: string } }) => error.cause?.message,
      );
      expect(refused).toBe("contact_disclosures is append-only");
    }
    expect(await disclosures(reference)).toHaveLength(1);
  });

  it("are not in the mails, which say where to find them", async () => {
    const reference = await stages.contactGiven(world);
    const [event] = (await world.record(reference)).filter((it) => it.type === "grant_contact");
    const mails = await world.db
      .select()
      .from(notices)
      .where(eq(notices.eventId, event?.id ?? ""));
    expect(mails).toHaveLength(2);
    expect(JSON.stringify(mails)).not.toContain(tradersBusiness.address);
  });

  it("cannot be given of a trader who shows none", async () => {
    const reference = await stages.contactAsked(world);
    const where = eq(traderDetails.memberId, world.ids.trader);
    await world.db.delete(traderDetails).where(where);
    const granted = verbs.grantContact(world.as("agent"), {
      ...(await world.form(reference)),
      body: "",
    });
    const answer = await answerOf(granted);
    await world.db.insert(traderDetails).values({ memberId: world.ids.trader, ...tradersBusiness });
    expect(answer).toBe("refused: contact_details_missing");
    expect(await disclosures(reference)).toEqual([]);
  });

  it("are refused for a reason that fits the seller", async () => {
    const refuse = async (reference: string, refusal: "private_member" | "not_needed") =>
      answerOf(
        verbs.refuseContact(world.as("agent"), {
          ...(await world.form(reference)),
          refusal,
          body: kindly,
        }),
      );
    const trader = await stages.contactAsked(world);
    expect(await refuse(trader, "private_member")).toBe("invalid: refusal_unfit");
    const member = await stages.contactAsked(world, "respondent");
    expect(await refuse(member, "not_needed")).toBe("invalid: refusal_unfit");
  });

  it("can be asked for again only after another attempt failed", async () => {
    const reference = await stages.contactAsked(world);
    await verbs.refuseContact(world.as("agent"), {
      ...(await world.form(reference)),
      refusal: "seller_answers",
      body: kindly,
    });
    const ask = async () =>
      answerOf(
        verbs.requestContact(world.as("claimant"), {
          ...(await world.form(reference)),
          body: "",
        }),
      );
    expect(await ask()).toBe("refused: contact_attempt_failed");
    await verbs.recordContactAttempt(world.as("agent"), {
      ...(await world.form(reference)),
      ...failedAttempt,
    });
    expect(await ask()).toBe("done");
    expect(await ask()).toBe("refused: no_contact_request_open");
  });

  it("an attempt was made at a moment that has passed, in the marketplace's zone", async () => {
    const reference = await stages.investigated(world);
    const record = async (triedAt: string) =>
      answerOf(
        verbs.recordContactAttempt(world.as("agent"), {
          ...(await world.form(reference)),
          ...failedAttempt,
          triedAt,
        }),
      );
    expect(await record("2026-06-08T10:01")).toBe("invalid: tried_at_future");
    expect(await record("2026-02-30T10:00")).toBe("invalid: tried_at_wrong");
    expect(await record("yesterday")).toBe("invalid: tried_at_wrong");
    expect(await record("2026-06-08T09:30")).toBe("done");
    const [event] = (await world.record(reference)).slice(-1);
    expect(event?.payload).toMatchObject({ triedAt: "2026-06-08T06:30:00.000Z" });
  });
});
