import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { members } from "@/db/schema";
import type { StaffRole } from "@/lib/domain/case/vocabulary";
import { colleagueInput } from "@/lib/domain/people/inputs";
import { describeOnEveryDatabase, emptyDatabase } from "@/test/databases";
import { migrate } from "@/db/migrate";
import { people, type Person } from "@/test/people";
import { answerOf, monday, World } from "@/test/world";
import { addColleague, colleagues, ensureAdministrator, setRoles } from "./staff";

describeOnEveryDatabase("who works here", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const administrator = () => world.as("administrator");
  const input = (email: string, ...roles: StaffRole[]) =>
    colleagueInput.parse({ email, name: "Ina Nouă", publicName: "Ina", roles });
  const rowOf = async (email: string) => {
    const [row] = await world.db.select().from(members).where(eq(members.email, email));
    return row;
  };

  it("is added by an administrator, once", async () => {
    const ina = input("Ina.Noua@agora.example", "legal", "legal");
    expect(await answerOf(addColleague(administrator(), ina))).toBe("done");
    expect(await rowOf("ina.noua@agora.example")).toMatchObject({
      ...{ name: "Ina Nouă", publicName: "Ina", roles: ["legal"], createdAt: monday },
    });
    const again = addColleague(administrator(), input("ina.noua@agora.example", "lead"));
    expect(await answerOf(again)).toBe("refused: colleague_already");
    expect((await rowOf("ina.noua@agora.example"))?.roles).toEqual(["legal"]);
  });

  it("may be a member of the marketplace, whose name and data stay", async () => {
    const before = await rowOf(people.stranger.email);
    await addColleague(administrator(), input(people.stranger.email, "editor"));
    expect(await rowOf(people.stranger.email)).toEqual({ ...before, roles: ["editor"] });
  });

  const others = (Object.keys(people) as Person[]).filter((it) => it !== "administrator");
  it.each(others)("is not for %s to see or change", async (person) => {
    const context = world.as(person);
    const someone = input("some.one@agora.example", "administrator");
    const own = { memberId: world.ids[person], roles: ["administrator" as const] };
    expect(await answerOf(addColleague(context, someone))).toBe("forbidden: forbidden");
    expect(await answerOf(setRoles(context, own))).toBe("forbidden: forbidden");
    expect(await colleagues(context)).toEqual([]);
    expect(await rowOf("some.one@agora.example")).toBeUndefined();
  });

  it("changes roles, and leaves by having none", async () => {
    const memberId = world.ids.colleague;
    await setRoles(administrator(), { memberId, roles: ["security", "lead"] });
    expect((await rowOf(people.colleague.email))?.roles).toEqual(["security", "lead"]);
    await setRoles(administrator(), { memberId, roles: [] });
    expect((await colleagues(administrator())).map((it) => it.id)).not.toContain(memberId);
    const buyer = setRoles(administrator(), { memberId: world.ids.claimant, roles: ["lead"] });
    expect(await answerOf(buyer)).toBe("not_found: not_found");
    expect((await rowOf(people.claimant.email))?.roles).toEqual([]);
  });

  it("always has an administrator, also when two leave at once", async () => {
    const { administrator: first } = world.ids;
    const alone = setRoles(administrator(), { memberId: first, roles: ["lead"] });
    expect(await answerOf(alone)).toBe("refused: last_administrator");
    await setRoles(administrator(), { memberId: world.ids.lead, roles: ["lead", "administrator"] });
    const leave = (memberId: string) =>
      answerOf(setRoles(administrator(), { memberId, roles: ["lead"] }));
    const answers = await Promise.all([leave(first), leave(world.ids.lead)]);
    expect(answers.toSorted()).toEqual(["done", "refused: last_administrator"]);
  });
});

describe("the first administrator", () => {
  it("comes from the settings, once, and is nobody's second one", async () => {
    const database = await emptyDatabase("embedded");
    try {
      await migrate(database);
      const { db } = database;
      await ensureAdministrator(db, "ada@market.example", monday);
      await ensureAdministrator(db, "eve@market.example", monday);
      const rows = await db.select().from(members);
      expect(rows.map(({ email, roles }) => [email, roles])).toEqual([
        ["ada@market.example", ["administrator"]],
      ]);
    } finally {
      await database.close();
    }
  });
});
