import { beforeAll, expect, it } from "vitest";
import * as verbs from "@/lib/services/case";
import { describeOnEveryDatabase } from "@/test/databases";
import { stages } from "@/test/stages";
import { after, World } from "@/test/world";

describeOnEveryDatabase("the track of an authority's request", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const day = 24;
  const pass = (hours: number) =>
    verbs.passDeadlines({ db: world.db, now: after(hours), calendar: world.calendar });
  const choose = async (reference: string, choice: string, hours: number) =>
    verbs.sendOn(world.as("jurist", after(hours)), {
      ...(await world.form(reference)),
      ...{ choice, body: "" },
    });
  const overdueMails = async (reference: string) => {
    const marked = (await world.record(reference)).filter((it) => it.type === "marked_overdue");
    return Promise.all(marked.map((it) => world.mailOf(it)));
  };

  it("keeps the time for which the authority owed an answer, though its first deadline was over", async () => {
    const reference = await stages.authority(world);
    await choose(reference, "simple", 1);
    await pass(2 * day);
    expect(await world.case(reference)).toMatchObject({ stage: "simple", overdue: true });
    await verbs.askInformation(world.as("jurist", after(2 * day)), {
      ...(await world.form(reference)),
      ...{ asks: "claimant", body: "The letter carries no signature: please send it signed." },
    });
    const officer = world.guest((await world.case(reference)).id, after(7 * day));
    await verbs.answerInformation(officer, {
      ...(await world.form(reference)),
      ...{ body: "Signed by the head of the unit, see the scan." },
    });
    await choose(reference, "complex", 7 * day);
    // From Monday: two days with us, five with them, and one more of three is left on the next Monday.
    expect(await world.case(reference)).toMatchObject({
      ...{ stage: "complex", overdue: false, dueAt: after(8 * day) },
    });
  });

  it("is late once, though the next track is late as well", async () => {
    const reference = await stages.authority(world);
    await pass(5 * day);
    await choose(reference, "complex", 5 * day);
    await pass(6 * day);
    expect(await world.case(reference)).toMatchObject({
      ...{ stage: "complex", overdue: true, dueAt: after(3 * day) },
    });
    expect(await overdueMails(reference)).toHaveLength(1);
  });
});
