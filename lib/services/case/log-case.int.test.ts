import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { caseClocks, cases, evidence, notices } from "@/db/schema";
import { loggedInputs, type LoggedInput } from "@/lib/domain/case/logged-inputs";
import type { SimpleKind } from "@/lib/domain/case/inputs";
import * as verbs from "@/lib/services/case";
import { queue } from "@/lib/services/staff/queue";
import { describeOnEveryDatabase } from "@/test/databases";
import { simpleForm } from "@/test/simple-forms";
import { nothingLacking } from "@/test/stages";
import { after, answerOf, type Person, World } from "@/test/world";
import { verifyRecord } from "./verify-record";

/** A form about somebody who phoned, filled in as it should be. */
function form(kind: SimpleKind, given: Record<string, unknown> = {}): LoggedInput {
  return loggedInputs[kind].parse({
    ...simpleForm(kind),
    ...{ channel: "phone", receivedAt: "", member: "", personLocale: "ro", answer: "", ...given },
  });
}

describeOnEveryDatabase("a case that staff log", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const log = (kind: SimpleKind, given: Record<string, unknown> = {}, by: Person = "service") =>
    verbs.logCase(world.as(by, after(3)), kind, form(kind, given));
  const clockOf = async (reference: string, key: string) => {
    const { id } = await world.case(reference);
    const [row] = await world.db
      .select()
      .from(caseClocks)
      .where(and(eq(caseClocks.caseId, id), eq(caseClocks.key, key)));
    return row;
  };

  it("is the person's own, by the channel they used, in their language", async () => {
    const { reference } = await log("request");
    expect(await world.case(reference)).toMatchObject({
      ...{ kind: "request", channel: "phone", claimantName: "Gina Guest", claimantId: null },
      ...{ claimantEmail: "gina@people.example", claimantLocale: "ro" },
      ...{ firstContactAt: after(3), openedAt: after(3), details: {} },
    });
    const [opened] = await world.record(reference);
    expect(opened).toMatchObject({ performer: "staff", actorId: world.ids.service });
    expect(await world.mailOf(opened ?? { id: "" })).toEqual([
      "gina@people.example ro case_opened",
    ]);
  });

  it("is a known member's when one is named, by address or by public name", async () => {
    for (const member of ["buyer-a", "ana.secretescu@people.example"]) {
      const { reference } = await log("complaint", { member, name: "", email: "" });
      expect(await world.case(reference)).toMatchObject({ claimantId: world.ids.claimant });
    }
  });

  it("counts from the receipt, which lies in the marketplace's zone", async () => {
    const received = { channel: "post", receivedAt: "2026-06-05T09:15", email: "" };
    const { reference } = await log("request", received);
    const row = await world.case(reference);
    expect(row.firstContactAt).toEqual(new Date("2026-06-05T06:15:00Z"));
    expect(row.openedAt).toEqual(after(3));
    expect((await clockOf(reference, "review"))?.startedAt).toEqual(row.firstContactAt);
    const complaint = await log("complaint", received);
    await verbs.passDeadlines({ db: world.db, now: after(3), calendar: world.calendar });
    expect((await world.case(complaint.reference)).stage).toBe("last_level");
  });

  it("writes to nobody who left no address", async () => {
    const { reference } = await log("request", { email: "", answer: "Your parcel comes today." });
    const record = await world.record(reference);
    for (const event of record) expect(await world.mailOf(event)).toEqual([]);
    expect((await world.db.select().from(notices)).every((it) => it.email !== "")).toBe(true);
  });

  it("is answered at once, by whoever may, or not at all", async () => {
    const answer = "Your parcel comes today before noon.";
    const { reference } = await log("request", { answer });
    expect(await world.case(reference)).toMatchObject({ stage: "closed", outcome: "answered" });
    const before = (await world.db.select().from(cases)).length;
    expect(await answerOf(log("request", { answer }, "jurist"))).toBe(
      "invalid: answer_not_at_once",
    );
    expect(await answerOf(log("fraud", { answer }, "security"))).toBe(
      "invalid: answer_not_at_once",
    );
    expect((await world.db.select().from(cases)).length).toBe(before);
    expect((await verifyRecord(world.db)).broken).toBeNull();
  });

  it("is one case however often the form arrives", async () => {
    const input = form("request", { answer: "Your parcel comes today before noon." });
    const context = world.as("service", after(3));
    const both = [
      verbs.logCase(context, "request", input),
      verbs.logCase(context, "request", input),
    ];
    const [one, two] = await Promise.all(both);
    expect(one).toEqual(two);
    expect(await verbs.logCase(context, "request", input)).toEqual(one);
  });

  it.each<[string, SimpleKind, Record<string, unknown>, string]>([
    ["a receipt to come", "request", { receivedAt: "2026-06-08T13:01" }, "received_at_future"],
    ["a receipt of long ago", "request", { receivedAt: "2024-06-08T10:00" }, "received_at_old"],
    ["a receipt on no day", "request", { receivedAt: "2026-02-31T10:00" }, "received_at_wrong"],
    ["nobody", "request", { name: " " }, "name_or_member"],
    ["an unknown member", "request", { member: "nobody-at-all" }, "member_unknown"],
    ["an answer too short", "request", { answer: "Yes." }, "answer_short"],
    ["an official letter without its scan", "authority", { channel: "fax" }, "document_required"],
    ["an emergency without why", "authority", { urgency: "emergency" }, "urgency_reason_required"],
    ["a period that ends before", "authority", { periodTo: "2025-01-01" }, "period_order"],
    ["a period of no day", "authority", { periodFrom: "2026-13-01" }, "period_wrong"],
  ])("is refused with %s", async (_, kind, given, code) => {
    const before = (await world.db.select().from(cases)).length;
    const who = kind === "authority" ? "jurist" : "service";
    expect(await answerOf(log(kind, given, who))).toBe(`invalid: ${code}`);
    expect((await world.db.select().from(cases)).length).toBe(before);
  });

  it.each<Person>(["claimant", "editor", "administrator"])("is not %s's to log", async (who) => {
    expect(await answerOf(log("request", {}, who))).toBe("forbidden: forbidden");
    expect(await answerOf(verbs.logCase(world.visitor(), "request", form("request")))).toBe(
      "forbidden: forbidden",
    );
  });

  it("is not for oneself", async () => {
    expect(await answerOf(log("request", { member: "Elena" }))).toBe("invalid: member_yourself");
  });

  it("brings the scan of an official letter along", async () => {
    const input = form("authority", { channel: "post", receivedAt: "2026-06-08T09:00" });
    await world.draftFile(input.submissionKey, world.ids.jurist);
    const { reference } = await verbs.logCase(world.as("jurist", after(3)), "authority", input);
    const row = await world.case(reference);
    expect(row.details).toMatchObject({ country: "RO", members: "shop-h", urgency: "usual" });
    const files = await world.db.select().from(evidence).where(eq(evidence.caseId, row.id));
    expect(files).toHaveLength(1);
    await verbs.sendOn(world.as("jurist", after(3)), {
      ...(await world.form(reference)),
      ...{ choice: "emergency", body: "" },
    });
    expect((await world.case(reference)).dueAt).toEqual(new Date("2026-06-08T14:00:00Z"));
  });

  it("of an authority that left no address is answered by courier", async () => {
    const input = form("authority", { channel: "post", email: "" });
    await world.draftFile(input.submissionKey, world.ids.jurist);
    const jurist = world.as("jurist", after(3));
    const { reference } = await verbs.logCase(jurist, "authority", input);
    await verbs.checkRequest(jurist, { ...(await world.form(reference)), ...nothingLacking });
    const draft = async (answerBy: "both" | "courier") =>
      verbs.draftAnswer(jurist, {
        ...(await world.form(reference)),
        ...{ body: "See below.", discloses: "nothing", answerBy },
      });
    expect(await answerOf(draft("both"))).toBe("invalid: answer_by_no_address");
    expect(await answerOf(draft("courier"))).toBe("done");
  });

  it("goes on under another procedure with all that it has", async () => {
    const input = form("request", {
      ...{ channel: "chat", receivedAt: "2026-06-08T09:00", member: "buyer-a", name: "" },
      orderNumber: "AG-77",
    });
    await world.draftFile(input.submissionKey, world.ids.service);
    const { reference } = await verbs.logCase(world.as("service", after(3)), "request", input);
    await verbs.message(world.as("claimant", after(4)), {
      ...(await world.form(reference)),
      ...{ body: "The courier was rude as well.", audience: "parties" },
    });
    const form_ = {
      ...(await world.form(reference)),
      kind: "complaint" as const,
      reason: "delivery",
    };
    await verbs.convert(world.as("service", after(5)), form_);
    const [converted] = (await world.record(reference)).filter((it) => it.type === "convert");
    const made = await world.case(String(converted?.payload.reference));
    expect(made).toMatchObject({
      ...{ kind: "complaint", channel: "chat", claimantId: world.ids.claimant },
      ...{ claimantLocale: "ro", subject: input.subject, details: { orderNumber: "AG-77" } },
      description: `${input.description}\n\nThe courier was rude as well.`,
      firstContactAt: new Date("2026-06-08T06:00:00Z"),
      dueAt: new Date("2026-06-09T06:00:00Z"),
    });
    const files = await world.db.select().from(evidence).where(eq(evidence.caseId, made.id));
    expect(files).toHaveLength(1);
    const [opened] = await world.record(made.reference);
    const digests = expect.stringMatching(/^cases [0-9a-f-]{36} [0-9a-f]{64}$/) as string;
    expect(opened?.payload).toEqual({ reference, digests });
  });

  it("of an authority is written down by those who may read it, and by nobody else", async () => {
    const input = form("authority", { channel: "post" });
    await world.draftFile(input.submissionKey, world.ids.service);
    const asked = verbs.logCase(world.as("service", after(3)), "authority", input);
    expect(await answerOf(asked)).toBe("forbidden: forbidden");
  });

  it("is found in the queue by its channel", async () => {
    const subject = `Fax of ${randomUUID()}`;
    const { reference } = await log("request", { channel: "fax", subject });
    const found = await queue(world.as("service"), { channel: "fax" });
    expect(found.items.map((it) => [it.reference, it.channel])).toEqual([[reference, "fax"]]);
  });
});
