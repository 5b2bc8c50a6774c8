import { beforeAll, expect, it } from "vitest";
import { readPeriod } from "@/lib/domain/calendar/period";
import { passDeadlines } from "@/lib/services/case";
import { describeOnEveryDatabase } from "@/test/databases";
import { after, World } from "@/test/world";
import { latenessOfPeriod } from "./lateness";

describeOnEveryDatabase("how late the clocks were", (open) => {
  let world: World;
  const june = readPeriod({ from: "2026-06-01", to: "2026-06-30" }, after(0), "Europe/Bucharest");

  beforeAll(async () => {
    world = await World.in((await open()).db);
    const pass = (now: Date) => passDeadlines({ db: world.db, now, calendar: world.calendar });
    await world.simpleCase("request");
    await world.simpleCase("complaint");
    // The server was off: the step after 24 hours passes an hour late, and so does the update.
    await pass(after(25));
    // Then it runs: both of the next day pass two seconds after they are due.
    await pass(new Date(after(48).getTime() + 2_000));
  });

  it("is the moment on the record minus the one it was due at, by procedure", async () => {
    expect(await latenessOfPeriod(world.as("lead"), june)).toEqual([
      {
        ...{ kind: "complaint", passed: 4, medianSeconds: (3_600 + 2) / 2 },
        ...{ slowestSeconds: 3_600, latestSeconds: 3_600 },
      },
    ]);
  });

  it("is of the period alone", async () => {
    const one = { from: "2026-06-10", to: "2026-06-10" };
    const day = readPeriod(one, after(0), "Europe/Bucharest");
    const [figures] = await latenessOfPeriod(world.as("agent"), day);
    expect(figures).toMatchObject({ passed: 2, latestSeconds: 2 });
    const may = readPeriod({ from: "2026-05-01", to: "2026-05-31" }, after(0), "Europe/Bucharest");
    expect(await latenessOfPeriod(world.as("lead"), may)).toEqual([]);
  });

  it("is the desk's alone", async () => {
    for (const person of ["claimant", "editor", "administrator"] as const) {
      expect(await latenessOfPeriod(world.as(person), june)).toEqual([]);
    }
    expect(await latenessOfPeriod(world.visitor(), june)).toEqual([]);
  });
});
