import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { caseClocks, evidence, notices } from "@/db/schema";
import { type SimpleKind, simpleInputs } from "@/lib/domain/case/inputs";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import { locales } from "@/lib/domain/case/vocabulary";
import { submitCase } from "@/lib/services/case";
import { keepDraftFiles } from "@/lib/services/files/attach";
import type { Context } from "@/lib/services/context";
import { describeOnEveryDatabase } from "@/test/databases";
import { bytesOf, upload } from "@/test/files";
import { ownAnswers, simpleForm, simpleKinds } from "@/test/simple-forms";
import { stored } from "@/test/stored";
import { answerOf, monday, type Person, World } from "@/test/world";

const teams: Record<SimpleKind, string> = {
  request: "customer_service",
  complaint: "customer_service",
  dispute: "dispute_management",
  fraud: "security",
  authority: "legal",
};

/** As the form's door does: the schema first, then the verb. */
async function send(context: Context, kind: SimpleKind, form: Record<string, unknown>) {
  const parsed = simpleInputs[kind].safeParse(form);
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message);
  return submitCase(context, kind, parsed.data);
}

describeOnEveryDatabase("submitting one of the other forms", (open) => {
  let world: World;
  let before: Record<string, number>;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  beforeEach(async () => {
    before = await stored(world.db);
  });
  const opened = async () => ((await stored(world.db)).cases ?? 0) - (before.cases ?? 0);
  /** A form filled in as it should be, with the signed document where its procedure asks for one. */
  const whole = async (kind: SimpleKind, person: Person | null = null) => {
    const form = simpleForm(kind);
    const uploaderId = person && world.ids[person];
    if (publishedProcedures[kind].asksDocument) {
      await world.draftFile(String(form.submissionKey), uploaderId);
    }
    return form;
  };
  const mailsOf = async (reference: string) => {
    const [event] = await world.record(reference);
    return event ? world.mailOf(event) : [];
  };

  describe.each(simpleKinds)("%s", (kind) => {
    it("becomes a case of its own team, with a clock running from its receipt", async () => {
      const { reference } = await send(world.visitor(), kind, await whole(kind));
      const row = await world.case(reference);
      expect(row).toMatchObject({
        kind,
        team: teams[kind],
        respondentId: null,
        closedAt: null,
        openedAt: monday,
        firstContactAt: monday,
      });
      const clocks = await world.db.select().from(caseClocks).where(eq(caseClocks.caseId, row.id));
      expect(clocks.length).toBeGreaterThan(0);
      expect(row.dueAt?.getTime()).toBeGreaterThan(monday.getTime());
    });

    it("is recorded as opened and tells a guest in the language of the form", async () => {
      const { reference } = await send(world.visitor(), kind, await whole(kind));
      const [event] = await world.record(reference);
      expect(event).toMatchObject({
        seq: 1,
        type: "opened",
        performer: "claimant",
        actorId: null,
        audience: "parties",
      });
      expect(await mailsOf(reference)).toEqual(["gina@people.example en case_opened"]);
    });

    it("belongs to the signed-in member under their own data, whatever the form said", async () => {
      const { reference } = await send(world.as("claimant"), kind, await whole(kind, "claimant"));
      expect(await world.case(reference)).toMatchObject({
        claimantId: world.ids.claimant,
        claimantName: "Ana Secretescu",
        claimantEmail: "ana.secretescu@people.example",
      });
      expect(await mailsOf(reference)).toEqual(["claimant ro case_opened"]);
    });

    it("is the same case when the same form arrives again, or twice at once", async () => {
      const form = await whole(kind);
      const [one, two] = await Promise.all([
        send(world.visitor(), kind, form),
        send(world.visitor(), kind, form),
      ]);
      expect(two).toEqual(one);
      expect(await send(world.visitor(), kind, form)).toEqual(one);
      expect(await opened()).toBe(1);
      expect(await mailsOf(one.reference)).toHaveLength(1);
    });

    it("keeps what only this form asks", async () => {
      const { reference } = await send(world.visitor(), kind, await whole(kind));
      const { reason, details } = await world.case(reference);
      expect({ reason, ...details }).toEqual(ownAnswers[kind]);
    });
  });

  it.each(locales)("writes to a guest who wrote in %s in that language", async (locale) => {
    const context = { ...world.visitor(), actor: { kind: "visitor" as const, locale } };
    const { reference } = await send(context, "request", simpleForm("request"));
    expect((await world.case(reference)).claimantLocale).toBe(locale);
    expect(await mailsOf(reference)).toEqual([`gina@people.example ${locale} case_opened`]);
  });

  it("writes to a member in the member's own language, whatever the form's", async () => {
    const mine = world.as("claimant");
    if (mine.actor.kind !== "member") throw new Error("not a member");
    const context = { ...mine, actor: { ...mine.actor, locale: "fr" as const } };
    const { reference } = await send(context, "request", simpleForm("request"));
    expect(await mailsOf(reference)).toEqual(["claimant ro case_opened"]);
  });

  it("gives every case a reference of its own", async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => send(world.visitor(), "request", simpleForm("request"))),
    );
    expect(new Set(all.map((it) => it.reference)).size).toBe(20);
  });

  it("is never opened by a job", async () => {
    const context = { ...world.visitor(), actor: { kind: "system" as const, job: "clocks" } };
    expect(await answerOf(send(context, "request", simpleForm("request")))).toBe(
      "forbidden: forbidden",
    );
  });

  it.each([
    ["the buyer's own order", "claimant", true],
    ["the seller's own order", "respondent", true],
    ["another person's order", "stranger", false],
  ] as const)("links %s: %s %s", async (_name, person, linked) => {
    const orderId = await world.order();
    const { rows } = await world.db.execute<{ number: string }>(
      sql`select number from orders where id = ${orderId}`,
    );
    const orderNumber = rows[0]?.number;
    const form = simpleForm("dispute", { orderNumber });
    const { reference } = await send(world.as(person), "dispute", form);
    const row = await world.case(reference);
    expect(row.orderId).toBe(linked ? orderId : null);
    expect(row.details.orderNumber).toBe(orderNumber);
  });

  it("never links a guest to an order, not even one that exists", async () => {
    const orderId = await world.order({ number: "AG-GUEST" });
    const form = simpleForm("dispute", { orderNumber: "AG-GUEST" });
    const { reference } = await send(world.visitor(), "dispute", form);
    expect((await world.case(reference)).orderId).not.toBe(orderId);
  });

  const someoneElse: [string, Person | null, Person | null, Record<string, string>][] = [
    ["a guest of another address", null, null, { email: "else@people.example" }],
    [
      "a guest who types a member's address",
      "claimant",
      null,
      { email: "ana.secretescu@people.example" },
    ],
    ["another member", "claimant", "stranger", {}],
    ["a member who types the guest's address", null, "stranger", {}],
  ];

  it.each(someoneElse)(
    "does not give a case for its form's key to %s",
    async (_, first, then, given) => {
      const as = (person: Person | null) => (person ? world.as(person) : world.visitor());
      const form = simpleForm("fraud");
      await send(as(first), "fraud", form);
      const answer = await answerOf(send(as(then), "fraud", { ...form, ...given }));
      expect(answer).toBe("conflict: form_used");
      expect(await opened()).toBe(1);
    },
  );

  it("is refused without the signed document that its procedure asks for", async () => {
    const answer = await answerOf(send(world.visitor(), "authority", simpleForm("authority")));
    expect(answer).toBe("invalid: document_required");
    const hurried = simpleForm("authority", { urgency: "emergency", periodTo: "2025-01-01" });
    expect(await answerOf(send(world.visitor(), "authority", hurried))).toBe(
      "invalid: period_order, urgency_reason_required",
    );
    expect(await stored(world.db)).toEqual(before);
  });

  it("keeps by which channel it came, and takes none from a program to send a document", async () => {
    const byForm = await send(world.visitor(), "request", simpleForm("request"));
    expect((await world.case(byForm.reference)).channel).toBe("web");
    const mine = world.as("claimant");
    if (mine.actor.kind !== "member") throw new Error("not a member");
    const key = { ...mine, actor: { ...mine.actor, scopes: ["cases:open" as const] } };
    const byKey = await send(key, "authority", simpleForm("authority"));
    expect((await world.case(byKey.reference)).channel).toBe("api");
  });

  it("takes the form's files along", async () => {
    const form = simpleForm("complaint");
    const draft = { draftKey: String(form.submissionKey), uploaderId: null };
    await keepDraftFiles(world.db, draft, [upload("letter.pdf", bytesOf.pdf)], monday);
    const { caseId } = await send(world.visitor(), "complaint", form);
    const files = await world.db.select().from(evidence).where(eq(evidence.caseId, caseId));
    expect(files.map((file) => [file.fileName, file.side])).toEqual([["letter.pdf", "claimant"]]);
  });

  it("stores nothing at all when the mail cannot be queued", async () => {
    await world.db.execute(
      sql`alter table notices add constraint no_mail check (template = '') not valid`,
    );
    await expect(send(world.visitor(), "fraud", simpleForm("fraud"))).rejects.toThrow();
    await world.db.execute(sql`alter table notices drop constraint no_mail`);
    expect(await stored(world.db)).toEqual(before);
  });

  it.each([
    ["a NUL in the name", { name: "Gina\u0000" }, "name_characters"],
    ["a second header in the address", { email: "g@x.example\r\nBcc: y@x.example" }, "email_wrong"],
    ["an address of 300 letters", { email: `${"g".repeat(290)}@x.example` }, "email_wrong"],
    ["half a character in the subject", { subject: "Letters \udc00" }, "subject_characters"],
    ["a subject of 141 letters", { subject: "a".repeat(141) }, "subject_long"],
    ["a NUL in the order's number", { orderNumber: "AG\u0000" }, "order_number_characters"],
    ["another form's reason", { reason: "victim" }, "reason_required"],
    ["a file where words belong", { subject: bytesOf.png }, "subject_required"],
  ])("refuses %s in words", async (_name, given, code) => {
    await expect(send(world.visitor(), "request", simpleForm("request", given))).rejects.toThrow(
      new RegExp(`^${code}$`),
    );
    expect(await stored(world.db)).toEqual(before);
  });

  it("keeps SQL, markup and right-to-left words to the letter, in the mail too", async () => {
    const subject = "'); drop table notices; -- <b>הכיסא</b>";
    const { reference } = await send(
      world.visitor(),
      "request",
      simpleForm("request", { subject }),
    );
    expect((await world.case(reference)).subject).toBe(subject);
    const [event] = await world.record(reference);
    const [mail] = await world.db
      .select()
      .from(notices)
      .where(eq(notices.eventId, event?.id ?? ""));
    expect(mail?.data.subject).toBe(subject);
  });
});
