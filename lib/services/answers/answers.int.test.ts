import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { deploymentState } from "@/db/schema";
import { takeStaleAddresses } from "@/lib/content/in-force";
import { measuredWords } from "@/lib/content/measured";
import { loggedInputs } from "@/lib/domain/case/logged-inputs";
import * as verbs from "@/lib/services/case";
import { describeOnEveryDatabase } from "@/test/databases";
import { simpleForm } from "@/test/simple-forms";
import { after, dayMs, World } from "@/test/world";
import { measureAnswers } from "./measure";
import { takeOverMeasuredAnswers } from "./take-over";

/** Months after whatever another test answered. */
let starts = 0;

describeOnEveryDatabase("how long e-mails waited for their answers", (open) => {
  let shared: World | undefined;
  let world: World;
  let day: number;
  beforeEach(async () => {
    world = shared ??= await World.in((await open()).db);
    starts += 100 * 24;
    day = starts;
  });

  const at = (hours: number) => after(day + hours);
  const local = (moment: Date) =>
    moment.toLocaleString("sv-SE", { timeZone: "Europe/Bucharest" }).replace(" ", "T").slice(0, 16);
  /** An e-mail received at the start of the test's day, and so many hours later answered. */
  async function mail(hours: number | null, given: Record<string, string> = {}) {
    const input = loggedInputs.request.parse({
      ...simpleForm("request"),
      ...{ channel: "email", receivedAt: local(at(0)), personLocale: "en" },
      ...{ submissionKey: randomUUID(), ...given },
    });
    const { reference } = await verbs.logCase(world.as("service", at(0)), "request", input);
    if (hours !== null) await answer(reference, hours);
    return reference;
  }
  const answer = async (reference: string, hours: number) =>
    verbs.reply(world.as("service", at(hours)), {
      ...(await world.form(reference)),
      body: "Here is what we know of your parcel.",
    });
  const measure = async (hours: number) => {
    const { answers, averageSeconds, medianSeconds } = await measureAnswers(world.db, at(hours));
    const inHours = (seconds: number | null) => seconds && seconds / 3_600;
    return [answers, inHours(averageSeconds), inHours(medianSeconds)];
  };

  it("are averaged over the answers given, with the middle one beside", async () => {
    expect(await measure(0)).toEqual([0, null, null]);
    for (const hours of [1, 2, 3, 4, 40]) await mail(hours);
    expect(await measure(41)).toEqual([5, 10, 3]);
  });

  it("count what was answered in the last 30 days, to the moment, however long ago it came", async () => {
    await mail(10);
    const late = await mail(null);
    await mail(null);
    expect(await measure(10 + 720)).toEqual([1, 10, 10]);
    expect(await measure(10 + 721)).toEqual([0, null, null]);
    await answer(late, 40 * 24);
    expect(await measure(40 * 24 - 1)).toEqual([0, null, null]);
    expect(await measure(41 * 24)).toEqual([1, 960, 960]);
  });

  it("are those of requests by e-mail alone, from the first word that their writer can read", async () => {
    const reference = await mail(null);
    await mail(2, { channel: "phone" });
    const form = await world.form(reference);
    await verbs.note(world.as("service", at(1)), { ...form, body: "Nobody reads this." });
    await verbs.message(
      world.as("service", at(3)),
      { ...(await world.form(reference)), body: "We look into it.", audience: "claimant" },
      [],
    );
    await answer(reference, 9);
    expect(await measure(10)).toEqual([1, 3, 3]);
    await mail(null, { answer: "It is on its way, and comes tomorrow." });
    expect(await measure(10)).toEqual([2, 1.5, 1.5]);
  });

  it("are measured at most once an hour, by one process for all, and at once after an outage", async () => {
    const takeOver = (hours: number) => takeOverMeasuredAnswers(world.db, at(hours));
    await takeOver(0);
    for (const hours of [1, 2, 3, 4]) await mail(hours / 10);
    await takeOver(0.9);
    expect(measuredWords("en")).toContain("we answered no e-mails: too few answers");
    await takeOver(1);
    expect(measuredWords("en")).toContain("we answered only 4 e-mails");
    await mail(1.5);
    takeStaleAddresses();
    await takeOver(1.99);
    expect(takeStaleAddresses()).toEqual([]);
    // Off for two days.
    await takeOver(50);
    expect(measuredWords("en")).toMatch(/average, half of them within 18 minutes \(from 5 answers/);
    expect(takeStaleAddresses()).toContain("/ro/contact");
    // What another process measured is taken over as it is.
    const value = { measuredAt: at(50.5).toISOString(), answers: 9 };
    await world.db
      .update(deploymentState)
      .set({ value: { ...value, averageSeconds: 7_200, medianSeconds: 7_200 } })
      .where(eq(deploymentState.key, "email_answers"));
    await takeOver(50.6);
    expect(measuredWords("en")).toContain("after 2 hours on average (from 9 answers");
  });

  it("are measured anew when the clock was put back, or what is written down is no measurement", async () => {
    await mail(1);
    const takeOver = (hours: number) => takeOverMeasuredAnswers(world.db, at(hours));
    await takeOver(30);
    await takeOver(3);
    const [row] = await world.db
      .select()
      .from(deploymentState)
      .where(eq(deploymentState.key, "email_answers"));
    expect(row?.value).toMatchObject({ measuredAt: at(3).toISOString(), answers: 1 });
    await world.db
      .update(deploymentState)
      .set({ value: { measuredAt: new Date(at(3).getTime() + dayMs) } })
      .where(eq(deploymentState.key, "email_answers"));
    await takeOver(3.1);
    expect(measuredWords("en")).toContain("we answered only 1 e-mail");
  });
});
