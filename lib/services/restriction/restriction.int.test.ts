import { beforeAll, describe, expect, it } from "vitest";
import { restrictionAppeals, restrictions } from "@/db/schema";
import type { Context } from "@/lib/services/context";
import { describeOnEveryDatabase } from "@/test/databases";
import {
  appealed,
  imposeForm,
  restricted,
  restrictionForm,
  freeEverybody,
} from "@/test/restrictions";
import { stages } from "@/test/stages";
import { answerOf, type Person, World } from "@/test/world";
import * as verbs from "./index";

const unknown = "not_found: restriction_unknown";
const mayNot = "forbidden: forbidden";
const reasons = "We looked at the case again and heard the seller about it.";

type Form = Awaited<ReturnType<typeof restrictionForm>>;
type Act = {
  type: "restrict" | "lift_restriction" | "appeal_restriction" | "decide_restriction_appeal";
  how?: string;
  from: (world: World) => Promise<string>;
  by: Person;
  form: (world: World, reference: string) => Promise<unknown>;
  run: (context: Context, form: never) => Promise<{ reference: string }>;
  mail: string;
  refused: Partial<Record<Person, string>>;
  wrongState: { from: (world: World) => Promise<string>; by?: Person; answer: string };
  /** Of two different forms at once, what the later one is told. */
  late: string;
};

const decide = (outcome: "upheld" | "reversed") => (context: Context, form: Form) =>
  verbs.decideAppeal(context, { ...form, outcome, body: reasons });

const acts: Act[] = [
  {
    type: "restrict",
    from: async (world) => {
      await freeEverybody(world);
      return stages.investigated(world);
    },
    by: "agent",
    form: async (_, reference) => imposeForm(reference),
    run: verbs.impose,
    mail: "trader ro restriction_imposed",
    refused: {
      stranger: "not_found: not_found",
      editor: "not_found: not_found",
      administrator: "not_found: not_found",
      ...{ claimant: mayNot, trader: mayNot, service: mayNot, experience: mayNot },
    },
    wrongState: { from: stages.complaint, by: "service", answer: "refused: respondent_named" },
    late: "refused: member_restricted_already",
  },
  {
    type: "lift_restriction",
    from: restricted,
    by: "lead",
    form: restrictionForm,
    run: (context, form: Form) => verbs.lift(context, { ...form, body: reasons }),
    mail: "trader ro restriction_lifted",
    refused: {
      ...{ stranger: unknown, editor: unknown, claimant: unknown },
      ...{ trader: mayNot, agent: mayNot, experience: mayNot },
    },
    wrongState: { from: appealed, answer: "refused: restriction_appeal_open" },
    late: "conflict: restriction_conflict",
  },
  {
    type: "appeal_restriction",
    from: restricted,
    by: "trader",
    form: restrictionForm,
    run: (context, form: Form) => verbs.appeal(context, { ...form, body: reasons }),
    mail: "trader ro restriction_appealed",
    refused: {
      ...{ stranger: unknown, editor: unknown, claimant: unknown },
      ...{ agent: mayNot, lead: mayNot },
    },
    wrongState: { from: appealed, answer: "refused: restriction_appealed_already" },
    late: "conflict: restriction_conflict",
  },
  {
    type: "decide_restriction_appeal",
    how: "upholding on appeal",
    from: appealed,
    by: "experience",
    form: restrictionForm,
    run: decide("upheld"),
    mail: "trader ro restriction_appeal_decided",
    refused: {
      ...{ stranger: unknown, editor: unknown, claimant: unknown },
      ...{ trader: mayNot, agent: mayNot, colleague: mayNot },
    },
    wrongState: { from: restricted, answer: "refused: restriction_no_appeal_open" },
    late: "conflict: restriction_conflict",
  },
  {
    type: "decide_restriction_appeal",
    how: "reversing what a lead imposed",
    from: (world) => appealed(world, "lead"),
    by: "experience",
    form: restrictionForm,
    run: decide("reversed"),
    mail: "trader ro restriction_appeal_decided",
    refused: { lead: mayNot },
    wrongState: { from: restricted, answer: "refused: restriction_no_appeal_open" },
    late: "conflict: restriction_conflict",
  },
];

describeOnEveryDatabase("restrictions", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const rows = async () => ({
    restrictions: await world.db.select().from(restrictions).orderBy(restrictions.id),
    appeals: await world.db
      .select()
      .from(restrictionAppeals)
      .orderBy(restrictionAppeals.restrictionId),
  });

  describe.each(acts)("$type $how", (act) => {
    const run = (context: Context, form: unknown) => act.run(context, form as never);
    const done = async (reference: string) =>
      (await world.record(reference)).filter((event) => event.type === act.type);

    it("writes its event for the member and staff alone, and one mail to the member", async () => {
      const reference = await act.from(world);
      const before = await world.case(reference);
      await run(world.as(act.by), await act.form(world, reference));
      const [event] = (await done(reference)).slice(-1);
      expect(event).toMatchObject({ audience: "respondent", actorId: world.ids[act.by] });
      expect(await world.mailOf(event ?? { id: "" })).toEqual([act.mail]);
      // The case itself stays as it is: its clocks and its turn have nothing to do with it.
      expect(await world.case(reference)).toEqual(before);
    });

    it.each(Object.entries(act.refused))(
      "refuses %s with %s and writes nothing",
      async (who, why) => {
        const reference = await act.from(world);
        const [form, before, record] = [
          await act.form(world, reference),
          await rows(),
          await world.record(reference),
        ];
        expect(await answerOf(run(world.as(who as Person), form))).toBe(why);
        expect(await rows()).toEqual(before);
        expect(await world.record(reference)).toEqual(record);
      },
    );

    it("refuses visitors and guests as if there were nothing", async () => {
      const reference = await act.from(world);
      const form = await act.form(world, reference);
      const other = world.guest("00000000-0000-4000-8000-000000000000");
      for (const context of [world.visitor(), other]) {
        expect(await answerOf(run(context, form))).toMatch(/^not_found: /);
      }
    });

    it("is refused when it is too late or too early for it", async () => {
      const reference = await act.wrongState.from(world);
      const form = await act.form(world, reference);
      const by = world.as(act.wrongState.by ?? act.by);
      expect(await answerOf(run(by, form))).toBe(act.wrongState.answer);
    });

    it("is one act however often the same form arrives", async () => {
      const reference = await act.from(world);
      const form = await act.form(world, reference);
      const context = world.as(act.by);
      const count = (await done(reference)).length;
      const both = await Promise.all([run(context, form), run(context, form)]);
      expect([...both, await run(context, form)]).toEqual(Array(3).fill({ reference }));
      expect(await done(reference)).toHaveLength(count + 1);
    });

    it("lets one of two different forms at once through", async () => {
      const reference = await act.from(world);
      const forms = [await act.form(world, reference), await act.form(world, reference)];
      const count = (await done(reference)).length;
      const context = world.as(act.by);
      const answers = await Promise.all(forms.map((form) => answerOf(run(context, form))));
      expect(answers.toSorted()).toEqual([act.late, "done"].toSorted());
      expect(await done(reference)).toHaveLength(count + 1);
    });

    it("does not take another person's key for its own", async () => {
      const reference = await act.from(world);
      const form = (await act.form(world, reference)) as { actKey: string };
      const record = await world.record(await stages.mediation(world));
      const used = record.find((event) => event.type === "ask_mediation")?.actKey ?? "";
      const stolen = { ...form, actKey: used };
      expect(await answerOf(run(world.as(act.by), stolen))).toBe("conflict: conflict");
    });
  });
});
