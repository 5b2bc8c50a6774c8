import { beforeAll, describe, expect, it } from "vitest";
import type { Audience, CaseAction } from "@/lib/domain/case/vocabulary";
import type { Context } from "@/lib/services/context";
import type { ActIdentity } from "@/lib/services/case/perform";
import { describeOnEveryDatabase } from "./databases";
import { answerOf, type Person, World } from "./world";

type Prepare = (world: World) => Promise<string>;
type Run = (context: Context, form: ActIdentity, world: World) => Promise<unknown>;

/** What is expected of one act on a case, whoever may and may not do it. */
export type ActCase = {
  act: CaseAction;
  /** Told apart where one act appears twice. */
  how?: string;
  from: Prepare;
  by: Person;
  run: Run;
  audience?: Audience;
  stage: string;
  /** `person locale template`, in order of the alphabet; the guest by e-mail. */
  mails: readonly string[];
  refused: Partial<Record<Person, string>>;
  wrongStage: { from: Prepare; by?: Person; answer: string };
  /** Two at once both count: they only say something. */
  bothCount?: true;
};

/** Declares, on every database, what holds for each act alike. */
export function describeActs(name: string, acts: readonly ActCase[]): void {
  describeOnEveryDatabase(name, (open) => {
    let world: World;
    beforeAll(async () => {
      world = await World.in((await open()).db);
    });
    for (const act of acts) describe(act.how ?? act.act, () => declare(() => world, act));
  });
}

function declare(theWorld: () => World, act: ActCase): void {
  const done = async (reference: string) =>
    (await theWorld().record(reference)).filter((event) => event.type === act.act);

  it("writes its event for the right readers, moves the case and queues the mails", async () => {
    const world = theWorld();
    const reference = await act.from(world);
    const before = await world.case(reference);
    const form = await world.form(reference);
    await act.run(world.as(act.by), form, world);
    const [event] = (await done(reference)).slice(-1);
    if (!event) throw new Error("no event");
    expect(event).toMatchObject({
      actorId: world.ids[act.by],
      audience: act.audience ?? "parties",
      actKey: form.actKey,
      procedureVersion: before.procedureVersion,
    });
    expect(await world.mailOf(event)).toEqual(act.mails);
    const row = await world.case(reference);
    expect(row.stage).toBe(act.stage);
    expect(row.version).toBe(before.version + 1);
    const moved = (await world.record(reference)).filter((it) => it.seq > event.seq);
    expect(moved.map((it) => it.actorId)).toEqual(moved.map(() => world.ids[act.by]));
    expect(moved.map((it) => it.payload)).toEqual(
      row.stage === before.stage ? [] : [{ from: before.stage, to: row.stage, cause: act.act }],
    );
  });

  it.each(Object.entries(act.refused))(
    "refuses %s with %s and writes nothing",
    async (who, why) => {
      const world = theWorld();
      const reference = await act.from(world);
      const record = await world.record(reference);
      const form = await world.form(reference);
      expect(await answerOf(act.run(world.as(who as Person), form, world))).toBe(why);
      expect(await world.record(reference)).toEqual(record);
    },
  );

  it("refuses a visitor and a guest of another case as if the case did not exist", async () => {
    const world = theWorld();
    const reference = await act.from(world);
    const form = await world.form(reference);
    expect(await answerOf(act.run(world.visitor(), form, world))).toBe("not_found: not_found");
    const guest = world.guest("00000000-0000-4000-8000-000000000000");
    expect(await answerOf(act.run(guest, form, world))).toBe("not_found: not_found");
  });

  it("is refused in the wrong stage", async () => {
    const world = theWorld();
    const reference = await act.wrongStage.from(world);
    const form = await world.form(reference);
    const by = world.as(act.wrongStage.by ?? act.by);
    expect(await answerOf(act.run(by, form, world))).toBe(act.wrongStage.answer);
  });

  it("is one act however often the same form arrives", async () => {
    const world = theWorld();
    const reference = await act.from(world);
    const count = (await done(reference)).length;
    const form = await world.form(reference);
    const context = world.as(act.by);
    const both = [act.run(context, form, world), act.run(context, form, world)];
    expect(await Promise.all(both)).toEqual([{ reference }, { reference }]);
    const stage = (await world.case(reference)).stage;
    expect(await act.run(context, form, world)).toEqual({ reference });
    expect(await done(reference)).toHaveLength(count + 1);
    expect((await world.case(reference)).stage).toBe(stage);
  });

  it(`lets ${act.bothCount ? "both" : "one"} of two different forms at once through`, async () => {
    const world = theWorld();
    const reference = await act.from(world);
    const count = (await done(reference)).length;
    const [one, two] = [await world.form(reference), await world.form(reference)];
    const context = world.as(act.by);
    const answers = await Promise.all(
      [one, two].map((form) => answerOf(act.run(context, form, world))),
    );
    expect(answers.sort()).toEqual(
      act.bothCount ? ["done", "done"] : ["conflict: conflict", "done"],
    );
    expect(await done(reference)).toHaveLength(count + (act.bothCount ? 2 : 1));
  });

  it("does not take another person's key for its own", async () => {
    const world = theWorld();
    const reference = await act.from(world);
    const used = await world.form(reference);
    const other = await act.from(world);
    await act.run(world.as(act.by), used, world);
    const stolen = { ...(await world.form(other)), actKey: used.actKey };
    expect(await answerOf(act.run(world.as(act.by), stolen, world))).toBe("conflict: conflict");
  });
}
