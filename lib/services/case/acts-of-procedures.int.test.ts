import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { caseClocks, cases, notices, solutionVariants } from "@/db/schema";
import { renderNotice } from "@/lib/mail/render";
import * as verbs from "@/lib/services/case";
import { caseByReference } from "@/lib/services/case/queries";
import { type ActCase, describeActs } from "@/test/act-suite";
import { describeOnEveryDatabase } from "@/test/databases";
import { noRemedy, stages, told } from "@/test/stages";
import { after, answerOf, type Person, World } from "@/test/world";

const hidden = "not_found: not_found";
const mayNot = "forbidden: forbidden";
const wrongStage = "refused: wrong_stage";

const both = (template: string) => [`claimant ro ${template}`, `respondent fr ${template}`];
const outsiders = { stranger: hidden, editor: hidden };
const parties = { claimant: mayNot, respondent: mayNot };

const reasons = { body: "The account was two days old and used another shop's pictures." };

const acts: ActCase[] = [
  {
    act: "extend",
    from: stages.dispute,
    by: "mediator",
    run: (context, form) =>
      verbs.extend(context, { ...form, body: "The carrier answers only next week." }),
    stage: "investigation",
    mails: both("extended"),
    refused: { ...outsiders, ...parties, agent: mayNot },
    wrongStage: { from: stages.mediation, by: "agent", answer: wrongStage },
  },
  {
    act: "offer_variants",
    from: stages.dispute,
    by: "mediator",
    run: (context, form) =>
      verbs.offerVariants(context, { ...form, variants: ["Sent once more", "Half paid back"] }),
    audience: "claimant",
    stage: "investigation",
    mails: ["claimant ro variants"],
    refused: { ...outsiders, ...parties, agent: mayNot },
    wrongStage: { from: stages.response, by: "agent", answer: wrongStage },
  },
  {
    act: "choose_variant",
    from: stages.variants,
    by: "claimant",
    run: (context, form) => verbs.chooseVariant(context, { ...form, variant: 2, body: "" }),
    audience: "claimant",
    stage: "investigation",
    mails: ["claimant ro variant_chosen"],
    refused: { ...outsiders, respondent: "refused: not_yours_to_do", mediator: mayNot },
    wrongStage: { from: stages.dispute, answer: "refused: variants_open" },
  },
  {
    act: "apply_red_line",
    from: stages.dispute,
    by: "mediator",
    run: (context, form) =>
      verbs.applyRedLine(context, {
        ...form,
        redLine: "personal_matter",
        body: "This is between the two of you; a mediator near you can help.",
      }),
    audience: "claimant",
    stage: "closed",
    mails: ["claimant ro red_line", "respondent fr ended"],
    refused: { ...outsiders, ...parties, agent: mayNot },
    wrongStage: { from: stages.mediation, by: "agent", answer: wrongStage },
  },
  {
    act: "send_on",
    from: stages.complaint,
    by: "service",
    run: (context, form) =>
      verbs.sendOn(context, { ...form, choice: "investigation", body: "Needs the courier." }),
    audience: "staff",
    stage: "investigation",
    mails: ["gina@people.example en sent_on"],
    refused: { ...outsiders, claimant: hidden, agent: mayNot },
    wrongStage: { from: stages.request, answer: wrongStage },
  },
  {
    act: "draft_answer",
    from: stages.checked,
    by: "jurist",
    run: (context, form) =>
      verbs.draftAnswer(context, {
        ...form,
        body: "The account was opened in March.",
        discloses: "nothing",
        answerBy: "electronic",
      }),
    audience: "staff",
    stage: "approval",
    mails: [],
    refused: { ...outsiders, claimant: hidden, agent: hidden },
    wrongStage: { from: stages.drafted, answer: wrongStage },
  },
  {
    act: "approve",
    from: stages.drafted,
    by: "secondJurist",
    run: verbs.approve,
    audience: "claimant",
    stage: "closed",
    mails: ["gina@people.example en answer_ready"],
    refused: { ...outsiders, jurist: "refused: drafted_by_someone_else", agent: hidden },
    wrongStage: { from: stages.authority, answer: wrongStage },
  },
  {
    act: "convert",
    from: stages.request,
    by: "service",
    run: (context, form) =>
      verbs.convert(context, { ...form, kind: "complaint", reason: "service" }),
    stage: "closed",
    mails: ["gina@people.example en converted"],
    refused: { ...outsiders, claimant: hidden, agent: mayNot },
    wrongStage: { from: stages.complaint, answer: wrongStage },
  },
  {
    act: "name_respondent",
    from: stages.complaint,
    by: "service",
    run: (context, form) => verbs.nameRespondent(context, { ...form, member: "shop-h", ...told }),
    stage: "first_contact",
    mails: ["respondent fr brought_in"],
    // A colleague of another team reads the case and does not say who is a side of it.
    refused: { ...outsiders, claimant: hidden, agent: mayNot },
    wrongStage: { from: stages.dispute, by: "mediator", answer: "refused: no_respondent_yet" },
  },
  {
    act: "remove_respondent",
    from: stages.dispute,
    by: "mediator",
    run: (context, form) =>
      verbs.removeRespondent(context, { ...form, body: "Two shops go by nearly the same name." }),
    audience: "staff",
    stage: "investigation",
    mails: ["respondent fr brought_in_by_mistake"],
    refused: { ...outsiders, ...parties, agent: mayNot },
    wrongStage: { from: stages.complaint, by: "service", answer: "refused: respondent_named" },
  },
  {
    act: "record_contact",
    from: stages.fraud,
    by: "security",
    run: (context, form) =>
      verbs.recordContact(context, {
        ...form,
        side: "respondent",
        channel: "phone",
        reached: "no",
      }),
    audience: "claimant",
    stage: "received",
    mails: [],
    refused: { ...outsiders, ...parties },
    wrongStage: { from: stages.mediation, by: "agent", answer: wrongStage },
  },
  {
    act: "set_reason",
    from: stages.fraud,
    by: "security",
    run: (context, form) => verbs.setReason(context, { ...form, reason: "witness" }),
    audience: "claimant",
    stage: "received",
    mails: [],
    refused: { ...outsiders, ...parties },
    wrongStage: { from: stages.mediation, by: "agent", answer: wrongStage },
  },
  {
    act: "reply",
    how: "reply with a finding",
    from: stages.fraud,
    by: "security",
    run: (context, form) => verbs.reply(context, { ...form, finding: "fraud_found", ...reasons }),
    audience: "claimant",
    stage: "closed",
    mails: ["claimant ro answered", "respondent fr ended"],
    refused: { ...outsiders, ...parties, agent: mayNot },
    wrongStage: { from: stages.mediation, by: "agent", answer: wrongStage },
  },
];

describeActs("what the procedures add", acts);

describeOnEveryDatabase("what these acts leave behind", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });

  const clock = async (reference: string, key: string) => {
    const { id } = await world.case(reference);
    const [row] = await world.db
      .select()
      .from(caseClocks)
      .where(and(eq(caseClocks.caseId, id), eq(caseClocks.key, key)));
    if (!row) throw new Error(`no clock ${key}`);
    return row;
  };

  it("an analysis ends in a finding that its procedure knows, told with its reasons", async () => {
    const reference = await stages.fraud(world);
    for (const finding of [undefined, "", "guilty"]) {
      const form = { ...(await world.form(reference)), ...(finding !== undefined && { finding }) };
      const answer = await answerOf(verbs.reply(world.as("security"), { ...form, ...reasons }));
      expect(answer).toBe("invalid: finding_required");
    }
    const form = { ...(await world.form(reference)), finding: "not_clear", ...reasons };
    await verbs.reply(world.as("security"), form);
    const [event] = (await world.record(reference)).filter((it) => it.type === "reply");
    expect(event?.payload).toEqual({ finding: "not_clear", ...reasons });
    const [mail] = await world.db
      .select()
      .from(notices)
      .where(and(eq(notices.eventId, event?.id ?? ""), eq(notices.template, "answered")));
    expect(mail && (await renderNotice(mail)).text).toContain("Faptele nu au putut fi lămurite");
  });

  it("only a lead ends help after abuse, and only a lead is offered it", async () => {
    const reference = await stages.dispute(world);
    const abuse = { redLine: "abuse_of_staff", body: "You threatened my colleague twice." };
    const offered = async (person: Person) =>
      (await caseByReference(world.as(person), reference))?.redLines;
    expect(await offered("mediator")).not.toContain(abuse.redLine);
    expect(await offered("lead")).toContain(abuse.redLine);
    const form = await world.form(reference);
    const refused = verbs.applyRedLine(world.as("mediator"), { ...form, ...abuse });
    expect(await answerOf(refused)).toBe(mayNot);
    await verbs.applyRedLine(world.as("lead"), { ...form, ...abuse });
    expect((await world.case(reference)).stage).toBe("closed");
  });

  it("a finding is no word for a procedure that knows none", async () => {
    const reference = await stages.request(world);
    const form = { ...(await world.form(reference)), finding: "fraud_found", ...reasons };
    await verbs.reply(world.as("service"), form);
    const [event] = (await world.record(reference)).filter((it) => it.type === "reply");
    expect(event?.payload).toEqual(reasons);
  });

  it("a contact is with a side of the case, and the other side never reads of it", async () => {
    const reference = await world.simpleCase("fraud");
    const nobody = verbs.recordContact(world.as("security"), {
      ...(await world.form(reference)),
      ...{ side: "respondent", channel: "post", reached: "no" },
    });
    expect(await answerOf(nobody)).toBe("invalid: side_required");
    const other = await stages.fraud(world);
    await verbs.recordContact(world.as("security"), {
      ...(await world.form(other)),
      ...{ side: "claimant", channel: "phone", reached: "yes" },
    });
    const types = async (person: Person) =>
      (await caseByReference(world.as(person), other))?.timeline.map((it) => it.type);
    expect(await types("claimant")).toContain("record_contact");
    expect(await types("respondent")).not.toContain("record_contact");
  });

  it("staff put right what kind of report it is, among those that there are", async () => {
    const reference = await stages.fraud(world);
    for (const reason of ["victim", "police", ""]) {
      const form = { ...(await world.form(reference)), reason };
      expect(await answerOf(verbs.setReason(world.as("security"), form))).toBe(
        "invalid: reason_required",
      );
    }
    const form = { ...(await world.form(reference)), reason: "witness" };
    await verbs.setReason(world.as("security"), form);
    expect((await world.case(reference)).reason).toBe("witness");
    const [event] = (await world.record(reference)).filter((it) => it.type === "set_reason");
    expect(event?.payload).toEqual({ from: "victim", to: "witness" });
  });

  it("an extension lengthens the clock once, and both see the new date", async () => {
    const reference = await stages.dispute(world);
    const body = "The carrier answers only next week.";
    const before = await clock(reference, "investigation");
    await verbs.extend(world.as("mediator"), { ...(await world.form(reference)), body });
    const longer = await clock(reference, "investigation");
    expect(longer.duration).toEqual({ amount: 45, unit: "business_days" });
    expect(longer.dueAt.getTime()).toBeGreaterThan(before.dueAt.getTime());
    expect((await world.case(reference)).dueAt).toEqual(longer.dueAt);
    const again = verbs.extend(world.as("mediator"), { ...(await world.form(reference)), body });
    expect(await answerOf(again)).toBe("refused: not_extended_yet");
  });

  it("a dispute stands still while the claimant owes an answer, to the minute", async () => {
    const reference = await stages.dispute(world);
    const before = (await clock(reference, "investigation")).dueAt;
    await verbs.askInformation(world.as("mediator", after(2)), {
      ...(await world.form(reference)),
      asks: "claimant",
      body: "Which of the two parcels do you mean?",
    });
    expect((await clock(reference, "investigation")).pausedAt).toEqual(after(2));
    await verbs.passDeadlines({ db: world.db, now: after(24 * 6), calendar: world.calendar });
    expect(await world.case(reference)).toMatchObject({ stage: "investigation", overdue: false });
    await verbs.answerInformation(world.as("claimant", after(26)), {
      ...(await world.form(reference)),
      body: "The one of March, with the stool.",
    });
    const resumed = await clock(reference, "investigation");
    expect(resumed.pausedAt).toBeNull();
    expect(resumed.dueAt.getTime()).toBeGreaterThan(before.getTime());
  });

  it("a new offer of variants lets the old one lapse, and a decision the open one", async () => {
    const reference = await stages.variants(world);
    const status = async () => {
      const { id } = await world.case(reference);
      const rows = await world.db
        .select()
        .from(solutionVariants)
        .where(eq(solutionVariants.caseId, id));
      return rows.map((it) => it.status).sort();
    };
    await verbs.offerVariants(world.as("mediator", after(1)), {
      ...(await world.form(reference)),
      variants: ["Nothing happens", "All of it is paid back"],
    });
    expect(await status()).toEqual(["lapsed", "lapsed", "open", "open"]);
    const third = verbs.chooseVariant(world.as("claimant"), {
      ...(await world.form(reference)),
      variant: 3,
      body: "",
    });
    expect(await answerOf(third)).toBe("invalid: variant_required");
    await verbs.decide(world.as("mediator"), { ...(await world.form(reference)), ...noRemedy });
    expect(await status()).toEqual(["lapsed", "lapsed", "lapsed", "lapsed"]);
  });

  it("the respondent reads nothing of an offer that is the claimant's", async () => {
    const reference = await stages.variants(world);
    const [offer] = (await world.record(reference)).filter((it) => it.type === "offer_variants");
    expect(offer?.audience).toBe("claimant");
  });

  it("mediation of a claim offers solutions too, which lapse where the sides agree first", async () => {
    const reference = await stages.mediation(world);
    const offer = async () =>
      verbs.offerVariants(world.as("agent"), {
        ...(await world.form(reference)),
        variants: ["The lamp is sent once more", "Half of the price is paid back"],
      });
    await offer();
    expect(await world.case(reference)).toMatchObject({ stage: "mediation", awaiting: "claimant" });
    const choice = { ...(await world.form(reference)), variant: 2, body: "" };
    await verbs.chooseVariant(world.as("claimant"), choice);
    expect(await world.case(reference)).toMatchObject({ stage: "mediation", awaiting: "staff" });
    await offer();
    await verbs.accept(world.as("respondent"), await world.form(reference));
    const seen = await caseByReference(world.as("claimant"), reference);
    expect(seen).toMatchObject({ stage: "carrying_out", variants: [] });
  });

  it("a red line that the procedure does not name is refused", async () => {
    const reference = await stages.authority(world);
    const line = verbs.applyRedLine(world.as("jurist"), {
      ...(await world.form(reference)),
      redLine: "personal_matter",
      body: "We cannot answer this one, and here is why.",
    });
    expect(await answerOf(line)).toBe("invalid: red_line_required");
  });

  it("sending on goes only where the procedure lets it", async () => {
    const reference = await stages.complaint(world);
    const far = verbs.sendOn(world.as("service"), {
      ...(await world.form(reference)),
      choice: "last_level",
      body: "",
    });
    expect(await answerOf(far)).toMatch(/^(refused|invalid): /);
    expect((await world.case(reference)).stage).toBe("first_contact");
  });

  it("an emergency runs round the clock from the first contact", async () => {
    const reference = await stages.checked(world);
    await verbs.sendOn(world.as("jurist", after(1)), {
      ...(await world.form(reference)),
      choice: "emergency",
      body: "",
    });
    expect((await world.case(reference)).dueAt).toEqual(after(8));
    await verbs.draftAnswer(world.as("jurist", after(2)), {
      ...(await world.form(reference)),
      body: "The account was opened in March.",
      discloses: "nothing",
      answerBy: "electronic",
    });
    expect((await world.case(reference)).dueAt).toEqual(after(8));
    await verbs.passDeadlines({ db: world.db, now: after(8), calendar: world.calendar });
    expect(await world.case(reference)).toMatchObject({ stage: "approval", overdue: true });
  });

  it("a converted request opens the other case once, in the same words, by staff", async () => {
    const reference = await stages.request(world);
    const form = await world.form(reference);
    const context = world.as("service");
    const twice = { ...form, kind: "fraud" as const, reason: "witness" };
    for (const reason of ["", "delivery_change", "service"]) {
      const wrong = verbs.convert(context, { ...twice, reason });
      expect(await answerOf(wrong)).toBe("invalid: reason_required");
    }
    await Promise.all([verbs.convert(context, twice), verbs.convert(context, twice)]);
    const [event] = (await world.record(reference)).filter((it) => it.type === "convert");
    const before = await world.case(reference);
    const opened = await world.case(String(event?.payload.reference));
    expect(opened).toMatchObject({
      kind: "fraud",
      subject: before.subject,
      description: before.description,
      claimantEmail: before.claimantEmail,
      reason: "witness",
    });
    const made = await world.db
      .select()
      .from(cases)
      .where(eq(cases.submissionKey, `convert:${form.actKey}`));
    expect(made).toHaveLength(1);
    const [opening] = await world.record(opened.reference);
    expect(opening).toMatchObject({ performer: "staff", actorId: world.ids.service });
  });

  it("only a member with an account, and not a colleague, can be the other side", async () => {
    const reference = await stages.complaint(world);
    for (const who of ["nobody@people.example", "Victor", "victor.neagu@agora.example"]) {
      const named = verbs.nameRespondent(world.as("service"), {
        ...(await world.form(reference)),
        member: who,
        ...told,
      });
      expect(await answerOf(named)).toBe("invalid: member_unknown");
    }
  });

  it("a complainant hears every 24 hours what was done, and nothing after the end", async () => {
    const reference = await stages.complaint(world);
    const pass = (hours: number) =>
      verbs.passDeadlines({ db: world.db, now: after(hours), calendar: world.calendar });
    const updates = async () =>
      (await world.record(reference)).filter((it) => it.type === "updated").length;
    await verbs.note(world.as("service", after(2)), {
      ...(await world.form(reference)),
      body: "Rang the courier.",
    });
    await pass(24);
    expect(await updates()).toBe(1);
    await pass(48);
    expect(await updates()).toBe(2);
    await verbs.reply(world.as("experience", after(50)), {
      ...(await world.form(reference)),
      body: "Your parcel is at the depot, ready for you.",
    });
    await pass(500);
    expect(await updates()).toBe(2);
  });
});
