import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { loggedInputs } from "@/lib/domain/case/logged-inputs";
import * as verbs from "@/lib/services/case";
import { describeOnEveryDatabase } from "@/test/databases";
import { simpleForm } from "@/test/simple-forms";
import { stages } from "@/test/stages";
import { after, World } from "@/test/world";
import { authorityFigures, emailFigures } from "./answer-times";
import { figuresOfPeriod } from "./insights";

const period = {
  ...{ firstDay: "2026-06-08", lastDay: "2026-06-14" },
  ...{ since: after(-7), until: after(24 * 7) },
};

describeOnEveryDatabase("how long an answer took", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });

  const mail = async (receivedAt: string, answeredAfter: number | null) => {
    const input = loggedInputs.request.parse({
      ...simpleForm("request"),
      ...{ channel: "email", receivedAt, personLocale: "en", submissionKey: randomUUID() },
    });
    const { reference } = await verbs.logCase(world.as("service", after(3)), "request", input);
    if (answeredAfter === null) return;
    await verbs.reply(world.as("service", after(answeredAfter)), {
      ...(await world.form(reference)),
      body: "Here is what we know of your parcel.",
    });
  };

  it("is averaged over requests by e-mail, from receipt to what the writer can read", async () => {
    // Received at 10:00 and 11:00 of the same morning, which is 0 and 1 hours after the start.
    await mail("2026-06-08T10:00", 4);
    await mail("2026-06-08T11:00", 9);
    await mail("2026-06-08T11:00", null);
    await verbs.submitCase(world.visitor(after(1)), "request", world.caseForm());
    expect(await emailFigures(world.as("lead"), period)).toEqual({
      ...{ received: 3, answered: 2, averageSeconds: 6 * 3600 },
    });
    const [requests] = await figuresOfPeriod(world.as("lead"), period);
    expect(requests).toMatchObject({ kind: "request", opened: 4, answered: 2 });
  });

  it("is a median by country and kind of body for authorities", async () => {
    await stages.answered(world);
    await stages.authority(world);
    expect(await authorityFigures(world.as("jurist"), period)).toEqual([
      {
        ...{ country: "XX", bodyKind: "other", received: 2, answered: 1, disclosed: 1 },
        ...{ acknowledgeSeconds: 0, answerSeconds: 3600 },
      },
    ]);
  });

  it("is for legal and leads where it is of authorities", async () => {
    expect(await authorityFigures(world.as("agent"), period)).toEqual([]);
    expect(await authorityFigures(world.as("lead"), period)).toHaveLength(1);
  });

  it("is nobody's to read but staff's who work cases", async () => {
    for (const who of ["claimant", "editor", "administrator"] as const) {
      expect(await authorityFigures(world.as(who), period)).toEqual([]);
      expect((await emailFigures(world.as(who), period)).received).toBe(0);
    }
  });
});
