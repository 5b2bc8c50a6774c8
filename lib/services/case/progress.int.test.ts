import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { notices, procedures } from "@/db/schema";
import { complaint } from "@/lib/domain/procedure/published/complaint";
import { renderNotice } from "@/lib/mail/render";
import { describeOnEveryDatabase } from "@/test/databases";
import { findings, stages } from "@/test/stages";
import { after, World } from "@/test/world";
import { answerSatisfaction, message, note, passDeadlines, reply, reportFindings } from "./index";

describeOnEveryDatabase("the regular word on a complaint", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });

  const pass = (hours: number) =>
    passDeadlines({ db: world.db, now: after(hours), calendar: world.calendar });

  /** The lines of every such mail that the record of a case has caused, oldest first. */
  async function said(reference: string): Promise<string[][]> {
    const updates = (await world.record(reference)).filter((it) => it.type === "updated");
    return Promise.all(
      updates.map(async ({ id }) => {
        const [mail, ...more] = await world.db
          .select()
          .from(notices)
          .where(and(eq(notices.eventId, id), eq(notices.template, "progress")));
        if (!mail || more.length > 0) throw new Error("not one mail an update");
        const { text } = await renderNotice(mail);
        return text.split("\n").flatMap((line) => (line.startsWith(" * ") ? [line.slice(3)] : []));
      }),
    );
  }

  it("says each day what was done since the last one, and nothing of what staff keep", async () => {
    const reference = await stages.complaint(world);
    const form = () => world.form(reference);
    await note(world.as("service", after(1)), { ...(await form()), body: "A secret of ours." });
    await pass(23);
    expect(await said(reference)).toEqual([]);
    await pass(25);
    await message(
      world.as("agent", after(30)),
      { ...(await form()), body: "We rang the courier.", audience: "claimant" },
      [],
    );
    await message(
      world.as("agent", after(31)),
      { ...(await form()), body: "What do you say to it?", audience: "respondent" },
      [],
    );
    await pass(49);
    await pass(72);
    await pass(96);
    const [first = [], second = [], third = [], fourth = []] = await said(reference);
    expect(await said(reference)).toHaveLength(4);
    expect(first[0]).toMatch(/^Monday, 8 June 2026 .*10:00.* – The case was opened$/);
    expect(second.filter((it) => /message/i.test(it))).toHaveLength(1);
    expect(second.join("\n")).toContain("Tuesday, 9 June 2026");
    expect(fourth).toEqual([
      "Nothing new was written on the record, but your case is with our team.",
    ]);
    const all = [...first, ...second, ...third];
    for (const line of all) expect(line).not.toMatch(/note/i);
    expect(new Set(all).size, "nothing is said twice").toBe(all.length);
  });

  it("is never sent of a closed case, and goes on when it is opened again", async () => {
    const reference = await stages.complaint(world);
    const form = () => world.form(reference);
    await pass(24);
    await reportFindings(world.as("agent", after(29)), { ...(await form()), ...findings });
    await reply(world.as("agent", after(30)), { ...(await form()), body: "Your parcel is here." });
    await pass(24 * 9);
    expect(await said(reference)).toHaveLength(1);
    const guest = world.guest((await world.case(reference)).id, after(24 * 9 + 1));
    await answerSatisfaction(guest, { ...(await form()), satisfied: "no", body: "It is not." });
    await pass(24 * 10);
    expect(await said(reference)).toHaveLength(1);
    await pass(24 * 10 + 1);
    expect(await said(reference)).toHaveLength(2);
  });

  it("is sent once after an outage of days, and then daily from when it was due", async () => {
    const reference = await stages.complaint(world);
    await pass(24 * 4 + 5);
    expect(await said(reference)).toHaveLength(1);
    await pass(24 * 5 - 1);
    expect(await said(reference)).toHaveLength(1);
    await pass(24 * 5);
    expect(await said(reference)).toHaveLength(2);
  });

  describe("due at the same moment as a step", () => {
    const happened = async (reference: string) =>
      (await world.record(reference)).map((it) => it.type).slice(1);
    const many = async () => {
      const references: string[] = [];
      for (let n = 0; n < 12; n += 1) references.push(await stages.complaint(world));
      return references;
    };

    it("comes after it, and tells of it", async () => {
      const references = await many();
      await pass(24);
      for (const reference of references) {
        expect(await happened(reference)).toEqual(["deadline_passed", "moved", "updated"]);
        const [first = []] = await said(reference);
        expect(first.at(-1)).toContain("The case moved on: Investigation");
      }
    });

    it("comes after it however few deadlines pass at a time", async () => {
      const references = await many();
      const context = { db: world.db, now: after(24), calendar: world.calendar };
      while ((await passDeadlines(context, 1)) > 0) {
        for (const reference of references) {
          expect(["", "deadline_passed moved", "deadline_passed moved updated"]).toContain(
            (await happened(reference)).join(" "),
          );
        }
      }
    });

    it("is not sent at all when the step closed the case", async () => {
      const [first, ...rest] = complaint.stages;
      const closes = first?.clocks.map((it) => ({
        ...it,
        then: { do: "move" as const, to: "closed" },
      }));
      if (!first || !closes) throw new Error("no first stage");
      const definition = {
        ...complaint,
        version: 99,
        stages: [{ ...first, clocks: closes }, ...rest],
      };
      await world.db.insert(procedures).values({ kind: "complaint", version: 99, definition });
      const references = await many();
      await pass(24);
      await pass(72);
      for (const reference of references) {
        expect(await happened(reference)).toEqual(["deadline_passed", "moved"]);
        expect((await world.case(reference)).stage).toBe("closed");
      }
    });
  });
});
