import { and, desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { caseClocks, procedures } from "@/db/schema";
import { withFigures } from "@/lib/domain/procedure/change-figures";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { figuresOf } from "@/lib/domain/procedure/figures";
import { describeOnEveryDatabase } from "@/test/databases";
import { people, type Person } from "@/test/people";
import { answerOf, hourMs, monday, World } from "@/test/world";
import { newestProcedure, newestProcedures } from "./queries";
import { replaceProcedure } from "./replace-procedure";

describeOnEveryDatabase("replacing a procedure", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const rows = () =>
    world.db.select().from(procedures).orderBy(procedures.kind, desc(procedures.version));
  const complaint = () => newestProcedure(world.db, "complaint");
  const firstContact = async (amount: number): Promise<Procedure> => {
    const after = { amount, unit: "hours" as const };
    return withFigures(await complaint(), [{ key: "first_contact", before: after, after }]);
  };
  const dueOf = async (reference: string) => {
    const { id } = await world.case(reference);
    const [clock] = await world.db
      .select()
      .from(caseClocks)
      .where(and(eq(caseClocks.caseId, id), eq(caseClocks.key, "first_contact")));
    return ((clock?.dueAt.getTime() ?? 0) - monday.getTime()) / hourMs;
  };

  it("changes new cases and every stated figure; open cases keep their version", async () => {
    const before = await world.simpleCase("complaint");
    const next = await firstContact(12);
    expect(await replaceProcedure(world.as("administrator"), next)).toEqual(next);
    const after = await world.simpleCase("complaint");
    expect([await dueOf(before), await dueOf(after)]).toEqual([24, 12]);
    expect((await world.case(before)).procedureVersion).toBe(next.version - 1);
    expect((await world.case(after)).procedureVersion).toBe(next.version);
    const figures = figuresOf(await newestProcedures(world.db));
    expect(figures["complaint.first_contact"]).toEqual({ amount: 12, unit: "hours" });
    const [written] = (await rows()).filter((it) => it.kind === "complaint");
    expect(written).toMatchObject({
      version: next.version,
      definition: next,
      createdBy: world.ids.administrator,
      createdAt: monday,
    });
  });

  const others = (Object.keys(people) as Person[]).filter((it) => it !== "administrator");
  it.each(others)("is not for %s", async (person) => {
    const before = await rows();
    const next = await firstContact(6);
    expect(await answerOf(replaceProcedure(world.as(person), next))).toBe("forbidden: forbidden");
    expect(await rows()).toEqual(before);
  });

  it("is not for visitors, guests and jobs", async () => {
    const next = await firstContact(6);
    const system = { ...world.visitor(), actor: { kind: "system" as const, job: "clocks" } };
    for (const context of [world.visitor(), world.guest("case"), system]) {
      expect(await answerOf(replaceProcedure(context, next))).toBe("forbidden: forbidden");
    }
  });

  it("lets one of two who change the same version through", async () => {
    const [one, two] = [await firstContact(10), await firstContact(11)];
    const answers = await Promise.all(
      [one, two].map((it) => answerOf(replaceProcedure(world.as("administrator"), it))),
    );
    expect(answers.toSorted()).toEqual(["conflict: version_conflict", "done"]);
    expect((await complaint()).version).toBe(one.version);
  });

  it("is the same version when the same definition arrives again", async () => {
    const next = await firstContact(9);
    await replaceProcedure(world.as("administrator"), next);
    const before = await rows();
    await replaceProcedure(world.as("administrator"), next);
    expect(await rows()).toEqual(before);
  });

  describe("refuses, and writes nothing", () => {
    const wrong: [string, (given: Procedure) => Procedure, string][] = [
      ["a version ahead", (it) => ({ ...it, version: it.version + 1 }), "conflict: version"],
      ["an older version", (it) => ({ ...it, version: 1 }), "conflict: version"],
      [
        "a stage that nobody reaches",
        (it) => ({ ...it, first: "last_level" }),
        "invalid: procedure_unfit",
      ],
      [
        "a figure that pages state taken away",
        (it) => ({ ...it, updates: undefined }),
        "invalid: procedure_unfit",
      ],
      [
        "a reason without words",
        (it) => ({ ...it, reasons: ["whim"] }),
        "invalid: procedure_unfit",
      ],
      [
        "a bare figure in business days",
        (it) => ({ ...it, figures: { extra: { amount: 1, unit: "business_days" } } }),
        "invalid: procedure_unfit",
      ],
      [
        "an extension that is not the one that runs",
        (it) => ({ ...it, figures: { extension: { amount: 1, unit: "hours" } } }),
        "invalid: procedure_unfit",
      ],
    ];
    it.each(wrong)("%s", async (_, change, answer) => {
      const before = await rows();
      const next = change(await firstContact(8));
      const given = await answerOf(replaceProcedure(world.as("administrator"), next));
      expect(given).toMatch(new RegExp(`^${answer}`));
      expect(await rows()).toEqual(before);
    });
  });
});
