import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { notices } from "@/db/schema";
import * as verbs from "@/lib/services/case";
import { describeOnEveryDatabase } from "@/test/databases";
import { after, answerOf, World } from "@/test/world";

/** The claim's first deadline: three business days after Monday 10:00. */
const responseDue = after(72);
const momentBefore = (at: Date) => new Date(at.getTime() - 1);

describeOnEveryDatabase("passing deadlines", (open, kind) => {
  let shared: World | undefined;
  let world: World;
  beforeEach(async () => {
    world = shared ??= await World.in((await open()).db);
    // What earlier tests left running must not be counted by this one.
    await pass(after(10_000));
  });

  const pass = (now: Date) => verbs.passDeadlines({ db: world.db, now, calendar: world.calendar });
  /** The deadlines in a record; a reminder on the way to one is not one itself. */
  async function deadlinesOf(reference: string) {
    const record = await world.record(reference);
    return record.filter(
      (it) => it.performer === "system" && it.dueAt !== null && it.type !== "reminded",
    );
  }
  /** What the deadlines did to a case: due and actual time, in the order of the record. */
  async function passed(reference: string) {
    return (await deadlinesOf(reference)).map((it) => ({ dueAt: it.dueAt, at: it.at }));
  }
  async function toldOf(reference: string): Promise<string[]> {
    const [event] = await deadlinesOf(reference);
    const rows = await world.db
      .select()
      .from(notices)
      .where(eq(notices.eventId, event?.id ?? ""));
    return rows.map((it) => `${it.email} ${it.locale}`).sort();
  }

  it("moves a claim to mediation when the other side stays silent, not a moment earlier", async () => {
    const reference = await world.claim();
    await pass(momentBefore(responseDue));
    expect((await world.case(reference)).stage).toBe("response");
    await pass(responseDue);
    expect((await world.case(reference)).stage).toBe("mediation");
    expect(await passed(reference)).toEqual([{ dueAt: responseDue, at: responseDue }]);
    expect(await toldOf(reference)).toEqual([
      "ana.secretescu@people.example ro",
      "henri.cache@people.example fr",
    ]);
  });

  it("takes a complaint up its ladder 24 and 48 hours and 5 days after first contact", async () => {
    const reference = await world.simpleCase("complaint");
    const seen = async () => {
      const { stage, team, overdue, closedAt } = await world.case(reference);
      return [stage, team, overdue, closedAt];
    };
    await pass(momentBefore(after(24)));
    expect(await seen()).toEqual(["first_contact", "customer_service", false, null]);
    await pass(after(24));
    expect(await seen()).toEqual(["investigation", "issue_resolution", false, null]);
    await pass(momentBefore(after(48)));
    expect(await seen()).toEqual(["investigation", "issue_resolution", false, null]);
    await pass(after(48));
    expect(await seen()).toEqual(["last_level", "customer_experience", false, null]);
    await pass(after(120));
    expect(await seen()).toEqual(["last_level", "customer_experience", true, null]);
  });

  it("catches up after an outage in order, each step once, with due and actual time", async () => {
    const reference = await world.simpleCase("complaint");
    const back = after(200);
    await pass(back);
    expect(await world.case(reference)).toMatchObject({ stage: "last_level", overdue: true });
    const steps = await passed(reference);
    expect(steps.map((it) => it.at)).toEqual(steps.map(() => back));
    const due = steps.map((it) => it.dueAt?.getTime() ?? 0);
    expect(due).toEqual([...due].sort((a, b) => a - b));
    expect(due).toEqual(
      expect.arrayContaining([24, 48, 120].map((hours) => after(hours).getTime())),
    );
    const record = await world.record(reference);
    await pass(back);
    expect(await world.record(reference)).toEqual(record);
  });

  it("begins with what was due first, whichever case was opened first", async () => {
    const openedAfter = [5, 3, 1, 4, 2];
    const references: string[] = [];
    for (const hours of openedAfter) references.push(await world.claim({}, after(hours)));
    const stillSilent = async () => {
      const rows = await Promise.all(references.map((reference) => world.case(reference)));
      return openedAfter.filter((_, n) => rows[n]?.stage === "response").sort();
    };
    // The reminders of all of them come before the first deadline.
    await pass(after(60));
    const context = { db: world.db, now: after(80), calendar: world.calendar };
    await verbs.passDeadlines(context, 1);
    expect(await stillSilent()).toEqual([2, 3, 4, 5]);
    await verbs.passDeadlines(context, 2);
    expect(await stillSilent()).toEqual([4, 5]);
  });

  it("never passes one deadline twice, however many workers run at once", async () => {
    const references = [];
    for (let n = 0; n < 8; n += 1) references.push(await world.claim());
    await Promise.all([pass(responseDue), pass(responseDue), pass(responseDue)]);
    // A worker that found everything taken by the others has left it to them.
    await pass(responseDue);
    for (const reference of references) {
      expect(await passed(reference)).toHaveLength(1);
      expect(await toldOf(reference)).toHaveLength(2);
      expect((await world.case(reference)).stage).toBe("mediation");
    }
  });

  describe("a person and the deadline in the same instant", () => {
    type Form = Awaited<ReturnType<World["form"]>>;
    const acts: [string, string, (form: Form) => Promise<unknown>][] = [
      ["accept", "carrying_out", (form) => verbs.accept(world.as("respondent", responseDue), form)],
      [
        "ask_mediation",
        "mediation",
        (form) => verbs.askMediation(world.as("respondent", responseDue), { ...form, body: "" }),
      ],
      [
        "withdraw",
        "closed",
        (form) => verbs.withdraw(world.as("claimant", responseDue), { ...form, body: "" }),
      ],
    ];
    /** Whether the one or the other moved the case, with one move and its own mails. */
    async function oneOfThem(reference: string, act: string, stage: string, answer: string) {
      const record = await world.record(reference);
      const won = answer === "done";
      const row = await world.case(reference);
      expect([answer, row.stage]).toEqual(
        won ? ["done", stage] : ["conflict: conflict", "mediation"],
      );
      expect(record.filter((it) => it.type === "moved")).toHaveLength(1);
      expect(record.filter((it) => it.type === act)).toHaveLength(won ? 1 : 0);
      expect(await passed(reference)).toHaveLength(won ? 0 : 1);
      if (!won) expect(await toldOf(reference)).toHaveLength(2);
    }

    it.each(acts)("let one of them through: %s", async (act, stage, run) => {
      for (const first of ["person", "deadline"]) {
        const references = await Promise.all([1, 2, 3, 4].map(() => world.claim()));
        const forms = await Promise.all(references.map((it) => world.form(it)));
        const people = () => Promise.all(forms.map((form) => answerOf(run(form))));
        const [answers] =
          first === "person"
            ? await Promise.all([people(), pass(responseDue)])
            : await Promise.all([pass(responseDue), people()]).then(([, it]) => [it]);
        await pass(responseDue);
        for (const [n, reference] of references.entries()) {
          await oneOfThem(reference, act, stage, answers[n] ?? "");
        }
      }
    });

    // The embedded database has one connection, so nobody can hold a case there.
    const onServers = it.skipIf(kind === "embedded");
    onServers(
      "leave it to whoever has it: the deadline passes over it and is too late",
      async () => {
        const reference = await world.claim();
        const form = await world.form(reference);
        const { id } = await world.case(reference);
        let letGo = () => {};
        const held = new Promise<void>((resolve) => (letGo = resolve));
        let holds = () => {};
        const holding = new Promise<void>((resolve) => (holds = resolve));
        const holder = world.db.transaction(async (tx) => {
          await tx.execute(sql`select 1 from cases where id = ${id} for update`);
          holds();
          await held;
        });
        await holding;
        const person = answerOf(verbs.accept(world.as("respondent", responseDue), form));
        expect(await pass(responseDue), "it waits for nobody").toBe(0);
        letGo();
        await holder;
        expect(await person).toBe("done");
        expect(await pass(responseDue)).toBe(0);
        await oneOfThem(reference, "accept", "carrying_out", "done");
      },
    );
  });

  it("tells a person who comes after the deadline that the case has moved on", async () => {
    const reference = await world.claim();
    const form = await world.form(reference);
    await pass(responseDue);
    const late = verbs.propose(world.as("respondent", responseDue), {
      ...form,
      solution: "redelivery",
      amount: "",
      words: "",
    });
    expect(await answerOf(late)).toBe("conflict: conflict");
  });

  it("leaves a case alone whose clocks were stopped by an answer in time", async () => {
    const reference = await world.claim();
    const before = momentBefore(responseDue);
    await verbs.withdraw(world.as("claimant", before), {
      ...(await world.form(reference)),
      body: "",
    });
    const record = await world.record(reference);
    await pass(after(100));
    expect(await world.record(reference)).toEqual(record);
    expect((await world.case(reference)).stage).toBe("closed");
  });

  it("moves nothing when the mail of the move cannot be queued, and does it later", async () => {
    const reference = await world.claim();
    await pass(momentBefore(responseDue));
    const record = await world.record(reference);
    await world.db.execute(
      sql`alter table notices add constraint no_mail check (template = '') not valid`,
    );
    await pass(responseDue).catch(() => undefined);
    await world.db.execute(sql`alter table notices drop constraint no_mail`);
    expect(await world.record(reference)).toEqual(record);
    expect((await world.case(reference)).stage).toBe("response");
    await pass(after(73));
    expect(await passed(reference)).toEqual([{ dueAt: responseDue, at: after(73) }]);
  });
});
