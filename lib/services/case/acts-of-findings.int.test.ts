import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { notices } from "@/db/schema";
import * as verbs from "@/lib/services/case";
import { type ActCase, describeActs } from "@/test/act-suite";
import { describeOnEveryDatabase } from "@/test/databases";
import { findings, stages } from "@/test/stages";
import { after, answerOf, World } from "@/test/world";
import { caseByReference } from "./queries";

const hidden = "not_found: not_found";
const mayNot = "forbidden: forbidden";

const acts: ActCase[] = [
  {
    act: "report_findings",
    from: stages.investigated,
    by: "agent",
    run: (context, form) => verbs.reportFindings(context, { ...form, ...findings }),
    audience: "claimant",
    stage: "investigation",
    mails: ["claimant ro findings"],
    refused: {
      ...{ stranger: hidden, editor: hidden, claimant: mayNot, trader: mayNot },
      ...{ service: mayNot, experience: mayNot },
    },
    wrongStage: { from: stages.complaint, by: "service", answer: "refused: wrong_stage" },
  },
  {
    act: "report_findings",
    how: "findings that send the case on",
    from: stages.investigated,
    by: "lead",
    run: (context, form) =>
      verbs.reportFindings(context, { ...form, ...findings, choice: "last_level" }),
    audience: "claimant",
    stage: "last_level",
    mails: ["claimant ro findings"],
    refused: { claimant: mayNot, service: mayNot },
    wrongStage: { from: stages.mediation, answer: "refused: wrong_stage" },
  },
];

describeActs("what an investigation reports", acts);

describeOnEveryDatabase("an investigation must report findings", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const reply = async (reference: string) =>
    verbs.reply(world.as("agent", after(1)), {
      ...(await world.form(reference)),
      body: "The parcel is lost, and the carrier pays you the whole price.",
    });
  const sendOn = async (reference: string) =>
    verbs.sendOn(world.as("agent", after(1)), {
      ...(await world.form(reference)),
      choice: "last_level",
      body: "",
    });
  const pass = (hours: number) =>
    verbs.passDeadlines({ db: world.db, now: after(hours), calendar: world.calendar });

  it("before a person answers it or sends it on, and not before it is withdrawn", async () => {
    const reference = await stages.investigated(world);
    expect(await answerOf(reply(reference))).toBe("refused: findings_reported");
    expect(await answerOf(sendOn(reference))).toBe("refused: findings_reported");
    const view = await caseByReference(world.as("agent"), reference);
    expect(view?.acts).toContain("report_findings");
    expect(view?.acts).not.toContain("reply");
    const form = { ...(await world.form(reference)), body: "" };
    expect(await answerOf(verbs.withdraw(world.as("claimant"), form))).toBe("done");
  });

  it("and then can be answered, with the findings in the same mail, or sent on", async () => {
    const answered = await stages.found(world);
    await reply(answered);
    expect((await world.case(answered)).stage).toBe("closed");
    const [event] = (await world.record(answered)).filter((it) => it.type === "reply");
    const [mail] = await world.db
      .select()
      .from(notices)
      .where(eq(notices.eventId, event?.id ?? ""));
    expect(mail?.data).toMatchObject({ findings: findings.body });
    const sent = await stages.found(world);
    await sendOn(sent);
    expect((await world.case(sent)).stage).toBe("last_level");
  });

  it("and is moved by its clock all the same; the last level then sees that none came", async () => {
    const silent = await stages.investigated(world);
    const heard = await stages.found(world);
    await pass(47);
    expect((await world.case(silent)).stage).toBe("investigation");
    await pass(48);
    for (const reference of [silent, heard]) {
      expect((await world.case(reference)).stage).toBe("last_level");
    }
    const told = async (who: "experience" | "claimant", reference: string) =>
      (await caseByReference(world.as(who), reference))?.report;
    expect(await told("experience", silent)).toBe("missing");
    expect(await told("experience", heard)).toBe("reported");
    expect(await told("claimant", silent)).toBeNull();
    const missing = (await world.record(silent)).filter((it) => it.type === "findings_missing");
    expect(missing).toMatchObject([{ audience: "staff", performer: "system" }]);
    const found = (await world.record(heard)).map((it) => it.type);
    expect(found).not.toContain("findings_missing");
  });

  it("names a stage that the procedure lets it choose", async () => {
    const reference = await stages.investigated(world);
    const far = verbs.reportFindings(world.as("agent"), {
      ...(await world.form(reference)),
      ...findings,
      choice: "closed",
    });
    expect(await answerOf(far)).toBe("invalid: choice_required");
  });
});
