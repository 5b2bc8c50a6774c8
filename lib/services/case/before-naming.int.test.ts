import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { evidence, notices } from "@/db/schema";
import { renderNotice } from "@/lib/mail/render";
import { explainedDeadlines } from "@/lib/services/calendar/explain";
import { fileById } from "@/lib/services/files/queries";
import { keepFiles } from "@/lib/services/files/attach";
import { describeOnEveryDatabase } from "@/test/databases";
import { bytesOf, upload } from "@/test/files";
import { people, type Person } from "@/test/people";
import { told } from "@/test/stages";
import { after, World } from "@/test/world";
import * as verbs from "./index";
import { listCases } from "./list-cases";
import { caseByReference, myCases } from "./queries";

const report = {
  subject: "Zebra: my savings are gone",
  description: "Zebra. My account is RO49ZEBR1B31 and my telephone 0700 222 333; I live alone.",
  about: "shop-h zebra",
};
const early = "Zebra again: here is my whole address, Strada Zebrei 9.";
const secret = /zebra|zebr/i;

describeOnEveryDatabase("what was sent in before the other side is named", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });

  const teams = { complaint: "service", dispute: "mediator", fraud: "security" } as const;
  type Kind = keyof typeof teams;
  const reasons = { complaint: "member_conduct", dispute: "misunderstanding", fraud: "victim" };

  async function say(who: Person, reference: string, body: string, hours: number) {
    const form = { ...(await world.form(reference)), body, audience: "parties" as const };
    return verbs.message(world.as(who, after(hours)), form);
  }
  async function addFile(who: Person, reference: string, name: string, hours: number) {
    const kept = await keepFiles([upload(name, bytesOf.png)]);
    await verbs.addEvidence(world.as(who, after(hours)), await world.form(reference), kept);
    const { id } = await world.case(reference);
    const where = and(eq(evidence.caseId, id), eq(evidence.fileName, name));
    const [file] = await world.db.select().from(evidence).where(where);
    if (!file) throw new Error("no file");
    return file.id;
  }

  /** A report with words and a file of its claimant; then the other side is named. */
  async function named(kind: Kind) {
    const form = world.caseForm({ reason: reasons[kind] as "victim", ...report });
    await world.draftFile(form.submissionKey, world.ids.claimant);
    const { reference, caseId } = await verbs.submitCase(world.as("claimant"), kind, {
      ...form,
      ...(kind === "fraud" && { moneyMoved: "yes", policeTold: "no" }),
    } as Parameters<typeof verbs.submitCase>[2]);
    const [sent] = await world.db.select().from(evidence).where(eq(evidence.caseId, caseId));
    expect(sent?.audience).toBe("claimant");
    await say("claimant", reference, early, 1);
    // Staff wrote to everyone before there was another side.
    await say(teams[kind], reference, "We read your words on Zebra.", 2);
    const fileId = await addFile("claimant", reference, "zebra.png", 3);
    await verbs.nameRespondent(world.as(teams[kind], after(4)), {
      ...(await world.form(reference)),
      member: "shop-h",
      ...told,
    });
    return { reference, fileId };
  }

  async function mailsToRespondent(): Promise<string> {
    const rows = await world.db
      .select()
      .from(notices)
      .where(eq(notices.email, people.respondent.email));
    const mails = await Promise.all(rows.map(renderNotice));
    return JSON.stringify([rows, mails]);
  }

  it.each(["complaint", "dispute", "fraud"] as const)(
    "stays with the claimant and staff when a %s gets its other side",
    async (kind) => {
      const { reference, fileId } = await named(kind);
      const before = (await world.record(reference)).filter((it) => it.performer === "claimant");
      expect(before.filter((it) => it.type !== "opened").map((it) => it.audience)).toEqual([
        ...["claimant", "claimant"],
      ]);
      const context = world.as("respondent", after(5));
      const view = await caseByReference(context, reference);
      expect(view).toMatchObject({ subject: told.subject, description: told.body, reason: null });
      expect(view).toMatchObject({ details: {}, evidence: [] });
      expect(view?.timeline.map((it) => it.type)).toEqual(["name_respondent"]);
      const lists = [
        await myCases(context, {}),
        await listCases(context, { after: null, limit: 50 }),
      ];
      const drawn = JSON.stringify([view, lists, await explainedDeadlines(context, reference)]);
      expect(drawn).not.toMatch(secret);
      expect(drawn).toContain(told.subject);
      expect(await fileById(context, fileId)).toBeNull();
      expect(await fileById(world.as(teams[kind]), fileId)).not.toBeNull();
      const seen = await caseByReference(world.as("claimant"), reference);
      expect(seen).toMatchObject({ subject: report.subject, description: report.description });
      // What the other side was told, the claimant reads as well.
      expect(JSON.stringify(seen?.timeline)).toContain(told.body);
      expect(await mailsToRespondent()).not.toMatch(secret);
      expect(await mailsToRespondent()).toContain(told.body);
    },
  );

  it.each([
    ["complaint", "parties"],
    ["dispute", "parties"],
    ["fraud", "claimant"],
  ] as const)(
    "from the naming on, the words of a %s's claimant go to: %s",
    async (kind, audience) => {
      const { reference } = await named(kind);
      const shared = audience === "parties";
      await say("claimant", reference, "Quokka: the parcel was empty.", 5);
      const fileId = await addFile("claimant", reference, "quokka.png", 6);
      await say("respondent", reference, "I sent it on Monday.", 7);
      const view = await caseByReference(world.as("respondent"), reference);
      expect(view?.claimantReadBy).toBe(audience);
      expect(/quokka/i.test(JSON.stringify(view))).toBe(shared);
      expect((await fileById(world.as("respondent"), fileId)) !== null).toBe(shared);
      const written = (await world.record(reference)).filter((it) => it.payload.body !== undefined);
      const [event] = written.filter((it) => String(it.payload.body).startsWith("Quokka"));
      expect(event?.audience).toBe(audience);
      expect(event && (await world.mailOf(event))).toEqual(shared ? ["respondent fr message"] : []);
      // What staff write to both is released, whatever kind of case it is.
      await say(teams[kind], reference, "Please tell us both by when.", 8);
      const read = await caseByReference(world.as("respondent"), reference);
      expect(JSON.stringify(read?.timeline)).toContain("Please tell us both by when.");
    },
  );

  it("a victim's withdrawal tells the accused that it is over, and none of its words", async () => {
    const { reference } = await named("fraud");
    const form = { ...(await world.form(reference)), body: "Ocelot: he threatened me." };
    await verbs.withdraw(world.as("claimant", after(6)), form);
    const view = await caseByReference(world.as("respondent"), reference);
    expect(view).toMatchObject({ outcome: "withdrawn" });
    expect(JSON.stringify(view)).not.toMatch(/ocelot/i);
    const [event] = (await world.record(reference)).filter((it) => it.type === "withdraw");
    expect(event && (await world.mailOf(event))).toEqual([
      ...["claimant ro withdrawn", "respondent fr withdrawn"],
    ]);
    expect(await mailsToRespondent()).not.toMatch(/ocelot/i);
  });

  it("a claim is between two sides from the start, and both read it", async () => {
    const reference = await world.claim();
    const view = await caseByReference(world.as("respondent"), reference);
    expect(view?.claimantReadBy).toBe("parties");
    expect(view?.description).toContain("The stool never came");
    expect(view?.timeline.map((it) => it.type)).toContain("opened");
  });
});
