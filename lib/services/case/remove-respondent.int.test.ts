import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { notices } from "@/db/schema";
import { renderNotice } from "@/lib/mail/render";
import { describeOnEveryDatabase } from "@/test/databases";
import { restricted } from "@/test/restrictions";
import { noRemedy, refund, stages, told } from "@/test/stages";
import { after, answerOf, type Person, World } from "@/test/world";
import * as verbs from "./index";
import { caseByReference, myCases } from "./queries";

const reason = "Two shops go by nearly the same name; the parcel came from the other one.";

describeOnEveryDatabase("somebody who was named by mistake", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });

  const form = (reference: string) => world.form(reference);
  async function say(who: Person, reference: string, body: string, hours: number) {
    const words = { ...(await form(reference)), body, audience: "parties" as const };
    return verbs.message(world.as(who, after(hours)), words);
  }
  async function removed(from: (world: World) => Promise<string>, by: Person) {
    const reference = await from(world);
    await say("respondent", reference, "Quokka: my home is at 9 rue Cachée.", 1);
    const act = { ...(await form(reference)), body: reason };
    await verbs.removeRespondent(world.as(by, after(2)), act);
    return reference;
  }

  it("no longer sees the case, anywhere", async () => {
    const reference = await removed(stages.dispute, "mediator");
    expect((await world.case(reference)).respondentId).toBeNull();
    const context = world.as("respondent", after(3));
    expect(await caseByReference(context, reference)).toBeNull();
    const { items } = await myCases(context, {});
    expect(items.map((it) => it.reference)).not.toContain(reference);
    expect(await answerOf(say("respondent", reference, "Hello?", 3))).toBe("not_found: not_found");
  });

  it("is told that it was a mistake, and not why", async () => {
    const reference = await removed(stages.dispute, "mediator");
    const [event] = (await world.record(reference)).filter((it) => it.type === "remove_respondent");
    expect(event).toMatchObject({ audience: "staff", payload: { name: "shop-h", body: reason } });
    const [mail] = await world.db
      .select()
      .from(notices)
      .where(eq(notices.eventId, event?.id ?? ""));
    const text = mail ? (await renderNotice(mail)).text : "";
    expect(text).toContain("une erreur de notre part");
    expect(text).not.toContain("Two shops");
    expect(text).not.toContain(`/cases/${reference}`);
    const seen = async (who: Person) =>
      JSON.stringify((await caseByReference(world.as(who), reference))?.timeline);
    expect(await seen("mediator")).toContain(reason);
    expect(await seen("claimant")).not.toContain(reason);
  });

  it("leaves nothing that they said to whoever is named in their place", async () => {
    const reference = await removed(stages.dispute, "mediator");
    await say("claimant", reference, "Zebra: then it must be the other shop.", 3);
    const next = { subject: "A parcel from your shop", body: "A buyer says that it never came." };
    const named = { ...(await form(reference)), member: "trade-n", ...next };
    await verbs.nameRespondent(world.as("mediator", after(4)), named);
    const view = await caseByReference(world.as("trader", after(5)), reference);
    expect(view).toMatchObject({ subject: next.subject, description: next.body });
    expect(view?.timeline.map((it) => it.type)).toEqual(["name_respondent"]);
    expect(JSON.stringify(view)).not.toMatch(/quokka|zebra|cachée/i);
    expect(JSON.stringify(view)).not.toContain(told.body);
  });

  it("takes what was decided against them along", async () => {
    const reference = await stages.dispute(world);
    const decision = { ...refund, ...(await form(reference)) };
    await verbs.decide(world.as("mediator"), decision);
    await verbs.reportNotCarriedOut(world.as("claimant", after(1)), {
      ...(await form(reference)),
      body: "Nothing came back to my card.",
    });
    const act = { ...(await form(reference)), body: reason };
    await verbs.removeRespondent(world.as("mediator", after(2)), act);
    await verbs.nameRespondent(world.as("mediator", after(3)), {
      ...(await form(reference)),
      member: "trade-n",
      ...told,
    });
    expect(await caseByReference(world.as("trader", after(4)), reference)).toMatchObject({
      ...{ decisions: [], proposals: [], outcome: null },
    });
    const seen = await caseByReference(world.as("claimant", after(4)), reference);
    expect(seen).toMatchObject({ outcome: null, decisions: [{ remedy: "full_refund" }] });
  });

  it("reads no decision that was taken before they were named, and every one after", async () => {
    const { reference } = await verbs.submitCase(
      world.as("claimant"),
      "dispute",
      world.caseForm({ reason: "misunderstanding" }),
    );
    await verbs.decide(world.as("mediator"), { ...(await form(reference)), ...noRemedy });
    await verbs.appeal(world.as("claimant", after(1)), {
      ...(await form(reference)),
      body: "The proof of posting was not looked at.",
    });
    const named = { ...(await form(reference)), member: "shop-h", ...told };
    await verbs.nameRespondent(world.as("experience", after(2)), named);
    const seen = () => caseByReference(world.as("respondent", after(3)), reference);
    expect(await seen()).toMatchObject({ decisions: [], outcome: null });
    const again = { ...(await form(reference)), ...refund };
    await verbs.decide(world.as("experience", after(3)), again);
    expect(await seen()).toMatchObject({
      outcome: "decided",
      decisions: [{ remedy: "full_refund", standing: true }],
    });
  });

  it("owes no answer any more, and what was asked of the claimant is still owed", async () => {
    for (const asks of ["respondent", "claimant"] as const) {
      const reference = await stages.dispute(world);
      const asked = { ...(await form(reference)), asks, body: "Which of the two parcels was it?" };
      await verbs.askInformation(world.as("mediator"), asked);
      const act = { ...(await form(reference)), body: reason };
      await verbs.removeRespondent(world.as("mediator"), act);
      const { awaiting } = await world.case(reference);
      expect(awaiting).toBe(asks === "respondent" ? "staff" : "claimant");
    }
  });

  it("has no contact details on anybody's page any more", async () => {
    const reference = await stages.contactGiven(world);
    const contact = async () =>
      (await caseByReference(world.as("claimant"), reference))?.contact?.details.length;
    expect(await contact()).toBeGreaterThan(0);
    const act = { ...(await form(reference)), body: reason };
    await verbs.removeRespondent(world.as("agent"), act);
    expect(await contact()).toBe(0);
  });

  it("stays a side while a restriction from this case stands: only a side can appeal", async () => {
    const reference = await restricted(world);
    const act = { ...(await form(reference)), body: reason };
    expect(await answerOf(verbs.removeRespondent(world.as("agent"), act))).toBe(
      "refused: respondent_restricted",
    );
  });
});
