import { and, desc, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { caseEvents, notices } from "@/db/schema";
import { renderNotice } from "@/lib/mail/render";
import * as verbs from "@/lib/services/case";
import { describeOnEveryDatabase } from "@/test/databases";
import { stages } from "@/test/stages";
import { after, World } from "@/test/world";

describeOnEveryDatabase("the dates that mails state", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const day = 24;
  const pass = (hours: number) =>
    verbs.passDeadlines({ db: world.db, now: after(hours), calendar: world.calendar });

  /** The newest mail of this template about the case. */
  async function mailOf(reference: string, template: string) {
    const { id } = await world.case(reference);
    const [row] = await world.db
      .select({ notice: notices })
      .from(notices)
      .innerJoin(caseEvents, eq(caseEvents.id, notices.eventId))
      .where(and(eq(caseEvents.caseId, id), eq(notices.template, template)))
      .orderBy(desc(caseEvents.seq))
      .limit(1);
    if (!row) throw new Error(`no ${template} mail`);
    return { ...row.notice, text: (await renderNotice(row.notice)).text };
  }
  const ask = async (reference: string, hours: number) =>
    verbs.askInformation(world.as("service", after(hours)), {
      ...(await world.form(reference)),
      ...{ asks: "claimant", body: "Which of the two parcels was it?" },
    });

  it("are none of the team's own to whoever is asked without a time to answer", async () => {
    const reference = await stages.complaint(world);
    await ask(reference, 1);
    expect((await mailOf(reference, "information_asked")).data).not.toHaveProperty("dueAt");
  });

  it("are none that were over when a stopped server wrote them", async () => {
    const reference = await world.claim();
    await pass(10 * day);
    const reminder = await mailOf(reference, "reminder");
    expect(reminder.data).not.toHaveProperty("dueAt");
    expect(reminder.text).toContain("désormais passé");
    const complaint = await stages.complaint(world);
    await pass(4 * day);
    const escalated = await mailOf(complaint, "escalated");
    expect(escalated.data.dueAt).toBe(after(5 * day).toISOString());
  });

  it("are none of a track that is late already", async () => {
    const reference = await stages.authority(world);
    await verbs.sendOn(world.as("jurist", after(6 * day)), {
      ...(await world.form(reference)),
      ...{ choice: "simple", body: "" },
    });
    const told = await mailOf(reference, "track_chosen");
    expect(told.data).not.toHaveProperty("dueAt");
    expect(told.text).toContain("late by now");
  });

  it("are those still to come, as ever", async () => {
    const reference = await world.claim();
    await pass(2 * day);
    expect((await mailOf(reference, "reminder")).data.dueAt).toBe(after(3 * day).toISOString());
  });
});
