import { beforeAll, expect, it } from "vitest";
import { knownNames } from "@/db/schema";
import { nameInput } from "@/lib/domain/scam/inputs";
import { describeOnEveryDatabase } from "@/test/databases";
import { answerOf, monday, World } from "@/test/world";
import { addName, removeName } from "./edit";
import { knownNamesOf } from "./queries";

describeOnEveryDatabase("the names that the scam check knows", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const name = (domain: string) =>
    nameInput.parse({ kind: "courier", brand: "  Fast Van ", domain });

  it("are added by an administrator, with who and when", async () => {
    const input = name("https://www.FastVan.example/");
    expect(await answerOf(addName(world.as("administrator"), input))).toBe("done");
    const [row] = await world.db.select().from(knownNames);
    expect(row).toMatchObject({
      kind: "courier",
      brand: "Fast Van",
      domain: "fastvan.example",
      addedBy: world.ids.administrator,
      addedAt: monday,
    });
  });

  it("are in the list once", async () => {
    const again = addName(world.as("administrator"), name("fastvan.example"));
    expect(await answerOf(again)).toBe("refused: domain_taken");
    expect(await knownNamesOf(world.db)).toHaveLength(1);
  });

  it("are nobody else's to change", async () => {
    const [row] = await knownNamesOf(world.db);
    for (const context of [world.as("lead"), world.as("claimant"), world.visitor()]) {
      expect(await answerOf(addName(context, name("other.example")))).toBe("forbidden: forbidden");
      expect(await answerOf(removeName(context, row?.id ?? ""))).toBe("forbidden: forbidden");
    }
    expect(await knownNamesOf(world.db)).toHaveLength(1);
  });

  it("are taken out, twice without harm", async () => {
    const [row] = await knownNamesOf(world.db);
    for (let times = 0; times < 2; times++) {
      const removed = removeName(world.as("administrator"), row?.id ?? "");
      expect(await answerOf(removed)).toBe("done");
    }
    expect(await knownNamesOf(world.db)).toEqual([]);
  });
});
