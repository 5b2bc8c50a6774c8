import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { notices } from "@/db/schema";
import * as verbs from "@/lib/services/case";
import { caseByReference } from "@/lib/services/case/queries";
import { renderNotice } from "@/lib/mail/render";
import { describeOnEveryDatabase } from "@/test/databases";
import { people } from "@/test/people";
import { stages } from "@/test/stages";
import { after, World } from "@/test/world";

describeOnEveryDatabase("what is late, and who stays silent", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const pass = (hours: number) =>
    verbs.passDeadlines({ db: world.db, now: after(hours), calendar: world.calendar });
  const mailsOf = async (eventId: string) =>
    world.db.select().from(notices).where(eq(notices.eventId, eventId));

  it("a case past its deadline is told to whoever opened it, and to leads at their desk", async () => {
    const reference = await world.simpleCase("complaint");
    await pass(24 * 5);
    const [event] = (await world.record(reference)).filter((it) => it.type === "marked_overdue");
    const mails = await mailsOf(event?.id ?? "");
    expect(mails.map((it) => it.template).sort()).toEqual(["overdue", "overdue_staff"]);
    const toLead = mails.find((it) => it.template === "overdue_staff");
    const { text } = await renderNotice(toLead ?? raise());
    expect(text).toContain(`/staff/cases/${reference}`);
    expect(text).not.toContain(`/${toLead?.locale}/staff`);
  });

  it("the word on the progress of a late case says that it is late, and no date that is over", async () => {
    const reference = await world.simpleCase("complaint");
    await pass(24 * 5);
    await pass(24 * 6);
    const [latest] = (await world.record(reference))
      .filter((it) => it.type === "updated")
      .slice(-1);
    const [mail] = await world.db
      .select()
      .from(notices)
      .where(and(eq(notices.eventId, latest?.id ?? ""), eq(notices.template, "progress")));
    const { text } = await renderNotice(mail ?? raise());
    expect(text).toContain("The case is late");
    expect(mail?.data).not.toHaveProperty("dueAt");
  });

  it("a side that does not answer is reminded, then staff go on and their clock runs again", async () => {
    const reference = await stages.dispute(world);
    await verbs.askInformation(world.as("mediator", after(0)), {
      ...(await world.form(reference)),
      asks: "claimant",
      body: "Which of the two parcels do you mean?",
    });
    const asked = await caseByReference(world.as("claimant"), reference);
    expect(asked).toMatchObject({ awaiting: "claimant", dueAt: after(24 * 7) });
    await pass(24 * 3);
    const record = await world.record(reference);
    const [reminded] = record.filter((it) => it.type === "reminded");
    expect(reminded && (await world.mailOf(reminded))).toEqual(["claimant ro answer_reminder"]);
    await pass(24 * 7);
    const seen = await caseByReference(world.as("mediator"), reference);
    expect(seen).toMatchObject({ stage: "investigation", awaiting: "staff", overdue: false });
    expect(seen?.clocks).toMatchObject([{ key: "investigation", pausedAt: null }]);
    const [silent] = (await world.record(reference)).filter((it) => it.type === "deadline_passed");
    expect(silent && (await world.mailOf(silent))).toEqual(["claimant ro gone_on"]);
  });

  it("an emergency opens on its track, with its eight hours, and is told to legal", async () => {
    const form = world.caseForm({ urgency: "emergency", urgencyReason: "A life is in danger." });
    await world.draftFile(form.submissionKey, null);
    const { reference } = await verbs.submitCase(world.visitor(), "authority", form);
    expect(await world.case(reference)).toMatchObject({ stage: "emergency", dueAt: after(8) });
    const [opened] = await world.record(reference);
    const told = await mailsOf(opened?.id ?? "");
    expect(told.map((it) => it.template)).toContain("emergency_staff");
    const typed = world.caseForm({
      ...form,
      submissionKey: randomUUID(),
      email: people.jurist.email,
    });
    await world.draftFile(typed.submissionKey, null);
    await verbs.submitCase(world.visitor(), "authority", typed);
    await verbs.sendOn(world.as("jurist", after(1)), {
      ...(await world.form(reference)),
      choice: "complex",
      body: "",
    });
    expect((await world.case(reference)).dueAt).toEqual(after(24 * 3));
  });

  it("the other side of a complaint hears neutrally that it has ended", async () => {
    const reference = await stages.found(world);
    await verbs.reply(world.as("agent"), {
      ...(await world.form(reference)),
      body: "Your parcel is at the depot, ready for you.",
    });
    const [event] = (await world.record(reference)).filter((it) => it.type === "reply");
    expect(event && (await world.mailOf(event))).toHaveLength(2);
    const mails = await mailsOf(event?.id ?? "");
    const ended = mails.find((it) => it.template === "ended");
    const { text } = await renderNotice(ended ?? raise());
    expect(text).not.toContain("depot");
  });
});

function raise(): never {
  throw new Error("no such mail");
}
