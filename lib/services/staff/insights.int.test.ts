import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { cases } from "@/db/schema";
import { readPeriod } from "@/lib/domain/calendar/period";
import { message, note, reply, withdraw } from "@/lib/services/case";
import { describeOnEveryDatabase } from "@/test/databases";
import { after, World } from "@/test/world";
import { figuresOfPeriod, openByStage } from "./insights";

describeOnEveryDatabase("insights", (open) => {
  let world: World;
  const june = readPeriod({ from: "2026-06-01", to: "2026-06-30" }, after(0), "Europe/Bucharest");

  beforeAll(async () => {
    world = await World.in((await open()).db);
    // Answered after 2, 4 and 9 hours, two of them closed by it; one has only an internal note.
    for (const hours of [2, 4, 9]) {
      const reference = await world.simpleCase("request");
      const form = { ...(await world.form(reference)), body: "It comes on Friday." };
      if (hours === 9) {
        await message(world.as("service", after(9)), { ...form, audience: "parties" }, []);
      } else {
        await reply(world.as("service", after(hours)), form);
        await world.db
          .update(cases)
          .set({ satisfied: hours === 2 })
          .where(eq(cases.reference, reference));
      }
    }
    const noted = await world.simpleCase("request");
    const form = { ...(await world.form(noted)), body: "Ask the courier." };
    await note(world.as("service", after(1)), form);
    const claim = await world.claim();
    await withdraw(world.as("claimant", after(3)), { ...(await world.form(claim)), body: "" });
  });

  it("counts what is open now, by stage, and what of it is overdue", async () => {
    expect(await openByStage(world.as("lead", after(10)))).toEqual([
      { kind: "request", stage: "received", open: 2, overdue: 0 },
    ]);
    expect((await openByStage(world.as("lead", after(24 * 60))))[0]?.overdue).toBe(2);
  });

  it("gives the median times and the outcomes of the period", async () => {
    expect(await figuresOfPeriod(world.as("agent"), june)).toEqual([
      {
        ...{ kind: "claim", opened: 1, answered: 0, firstAnswerSeconds: null },
        ...{ closed: 1, closeSeconds: 3 * 3600, satisfied: 0, notSatisfied: 0 },
        ...{ agreed: 0, decided: 0 },
      },
      {
        ...{ kind: "request", opened: 4, answered: 3, firstAnswerSeconds: 4 * 3600 },
        ...{ closed: 2, closeSeconds: 3 * 3600, satisfied: 1, notSatisfied: 1 },
        ...{ agreed: 0, decided: 0 },
      },
    ]);
  });

  it("has nothing to say of a period in which nothing happened", async () => {
    const may = readPeriod({ from: "2026-05-01", to: "2026-05-31" }, after(0), "Europe/Bucharest");
    expect(await figuresOfPeriod(world.as("lead"), may)).toEqual([]);
  });

  it("is the desk's alone", async () => {
    for (const person of ["claimant", "editor", "administrator"] as const) {
      expect(await openByStage(world.as(person))).toEqual([]);
      expect(await figuresOfPeriod(world.as(person), june)).toEqual([]);
    }
  });
});
