import { beforeAll, expect, it } from "vitest";
import { caseEvents, decisions, notices } from "@/db/schema";
import type { Context } from "@/lib/services/context";
import { describeOnEveryDatabase } from "@/test/databases";
import { after, answerOf, World } from "@/test/world";
import { decide } from "./decide";
import { passDeadlines } from "./pass-deadlines";
import { rehearse } from "./rehearse";

describeOnEveryDatabase("rehearsing an act", (open) => {
  let world: World;
  let reference = "";

  beforeAll(async () => {
    world = await World.in((await open()).db);
    reference = await world.claim();
    await passDeadlines({ db: world.db, now: after(24 * 5), calendar: world.calendar });
  });

  const decision = async () => ({
    ...(await world.form(reference)),
    remedy: "full_refund" as const,
    amount: "",
    words: "",
    carryOutOn: "",
    reasons: "The parcel was never handed over, as the carrier confirms.",
  });
  const everything = async () => [
    await world.case(reference),
    await world.db.$count(caseEvents),
    await world.db.$count(decisions),
    await world.db.$count(notices),
  ];

  it("tells how the case would stand and who would be told, and leaves no trace", async () => {
    const before = await everything();
    const input = await decision();
    const work = (context: Context) => decide(context, input);
    const { row, mails } = await rehearse(world.as("agent", after(24 * 6)), input, work);
    expect(row.stage).toBe("carrying_out");
    expect(row.dueAt).not.toBeNull();
    expect(mails.map((it) => [it.email, it.locale, it.template])).toEqual([
      ["ana.secretescu@people.example", "ro", "decided"],
      ["henri.cache@people.example", "fr", "decided"],
    ]);
    expect(await everything()).toEqual(before);
    // The very same form can then be sent for good.
    expect(await answerOf(work(world.as("agent", after(24 * 6))))).toBe("done");
    expect((await world.case(reference)).stage).toBe("carrying_out");
  });

  it("refuses as the act itself does", async () => {
    const input = { ...(await decision()), version: 1 };
    const tried = (person: "agent" | "stranger") =>
      answerOf(rehearse(world.as(person), input, (context) => decide(context, input)));
    expect(await tried("agent")).toBe("conflict: conflict");
    expect(await tried("stranger")).toBe("not_found: not_found");
  });
});
