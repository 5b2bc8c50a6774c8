import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { calendars, caseClocks, closedDates, pastCalendars } from "@/db/schema";
import { wholeDay } from "@/lib/domain/calendar/calendar";
import type { CalendarChange } from "@/lib/domain/calendar/change";
import { dueAt } from "@/lib/domain/clock/clock";
import { seedCalendar } from "@/db/seed/calendar";
import * as verbs from "@/lib/services/case";
import { describeOnEveryDatabase } from "@/test/databases";
import { after, answerOf, World } from "@/test/world";
import { explainedDeadlines } from "./explain";
import { wantedChange } from "./wanted-change";
import { changeCalendar, loadCalendar, recomputeDeadlines } from ".";

/** The claim's answer is due three business days after Monday 8 June 2026, 10:00. */
const due = after(72);
const close = (date: string): CalendarChange => ({
  ...{ do: "add", kind: "closure", dates: [date], name: "Inventory" },
  ...wholeDay,
});

describeOnEveryDatabase("a changed calendar", (open) => {
  let shared: World | undefined;
  let world: World;
  beforeEach(async () => {
    world = shared ??= await World.in((await open()).db);
    // The calendar as it was seeded, and nothing of an earlier test running by it.
    const { timeZone, week } = world.calendar;
    await world.db
      .update(caseClocks)
      .set({ stoppedAt: after(0) })
      .where(isNull(caseClocks.firedAt));
    await world.db.delete(closedDates).where(eq(closedDates.kind, "closure"));
    await world.db.delete(pastCalendars);
    await world.db.update(calendars).set({ version: 1, timeZone, week });
  });

  const version = async () => (await loadCalendar(world.db)).version ?? 0;
  const change = async (what: CalendarChange, now = after(1)) =>
    changeCalendar(world.as("administrator", now), await version(), what);
  const pass = async (now: Date) =>
    verbs.passDeadlines({ db: world.db, now, calendar: await loadCalendar(world.db) });
  const answerDue = async (reference: string) => {
    const { id } = await world.case(reference);
    const [clock] = await world.db
      .select()
      .from(caseClocks)
      .where(and(eq(caseClocks.caseId, id), eq(caseClocks.key, "response")));
    return clock?.dueAt;
  };
  const movesOf = async (reference: string) =>
    (await world.record(reference)).filter((it) => it.type === "deadline_recomputed");
  const messageOf = async (reference: string) => ({
    ...(await world.form(reference)),
    body: "We are still looking for it.",
    audience: "parties" as const,
  });

  it("moves a running deadline once, says both dates in the record and tells both sides", async () => {
    const reference = await world.claim();
    expect((await change(close("2026-06-10"))).moved).toBe(2);
    expect(await answerDue(reference)).toEqual(after(96));
    expect((await world.case(reference)).dueAt).toEqual(after(96));
    const [deadline, reminder] = await movesOf(reference);
    expect(deadline).toMatchObject({
      performer: "staff",
      actorId: world.ids.administrator,
      audience: "parties",
      payload: { clock: "response", from: due.toISOString(), to: after(96).toISOString() },
    });
    expect(reminder).toMatchObject({ audience: "staff", payload: { clock: "response_reminder" } });
    expect(await world.mailOf(deadline ?? { id: randomUUID() })).toEqual([
      "claimant ro deadline_moved",
      "respondent fr deadline_moved",
    ]);
    const record = await world.record(reference);
    expect(await recomputeDeadlines({ db: world.db, now: after(2) })).toBe(0);
    expect(await world.record(reference)).toEqual(record);
  });

  it("passes the deadline at its new date and not at the old one", async () => {
    const reference = await world.claim();
    await change(close("2026-06-10"));
    await pass(due);
    expect((await world.case(reference)).stage).toBe("response");
    await pass(after(96));
    expect((await world.case(reference)).stage).toBe("mediation");
  });

  it("leaves elapsed time, what was due before and what fired alone", async () => {
    const fired = await world.claim();
    await pass(due);
    const moved = await world.case(fired);
    const complaint = await world.simpleCase("complaint");
    // Due before the calendar changed, though no worker has come by yet.
    const silent = await world.claim();
    const before = await Promise.all([fired, complaint, silent].map((it) => world.record(it)));
    expect((await change(close("2026-06-09"), after(73))).moved).toBe(0);
    expect(await Promise.all([fired, complaint, silent].map((it) => world.record(it)))).toEqual(
      before,
    );
    expect(await world.case(fired)).toEqual(moved);
    expect(await answerDue(silent)).toEqual(due);
    await pass(after(74));
    expect((await world.case(silent)).stage).toBe("mediation");
  });

  it("keeps a date that would now already be past", async () => {
    await change(close("2026-06-10"), after(0));
    const reference = await world.claim({}, after(0.5));
    await recomputeDeadlines({ db: world.db, now: after(1) });
    const told = await answerDue(reference);
    const { id } = (await closuresOf())[0] ?? { id: "" };
    await change({ do: "remove", id }, after(80));
    expect(await answerDue(reference)).toEqual(told);
    const explained = await explainedDeadlines(world.as("claimant", after(80)), reference);
    expect(explained?.deadlines[0]).toMatchObject({ key: "response", stands: "kept" });
  });

  it("counts a paused clock by the new calendar once it goes on", async () => {
    const reference = await world.simpleCase("dispute");
    await verbs.askInformation(world.as("lead", after(1)), {
      ...(await world.form(reference)),
      asks: "claimant",
      body: "Which day was it?",
    });
    const { id } = await world.case(reference);
    const clockOf = async () => {
      const [clock] = await world.db
        .select()
        .from(caseClocks)
        .where(and(eq(caseClocks.caseId, id), eq(caseClocks.key, "investigation")));
      if (!clock) throw new Error("no clock");
      return clock;
    };
    const standing = await clockOf();
    expect(standing.pausedAt).toEqual(after(1));
    await change(close("2026-06-10"), after(2));
    const moves = await movesOf(reference);
    expect(moves.map((it) => it.payload.clock)).toEqual(["answer", "answer_reminder"]);
    expect(await clockOf()).toEqual(standing);
    const answered = { ...world.guest(id, after(26)), calendar: await loadCalendar(world.db) };
    await verbs.answerInformation(
      answered,
      { ...(await world.form(reference)), body: "Friday" },
      [],
    );
    const thirty = { amount: 30, unit: "business_days" } as const;
    const pause = [{ from: after(1), to: after(26) }];
    const { dueAt: goesOn } = await clockOf();
    expect(goesOn).toEqual(dueAt(thirty, after(0), answered.calendar, pause));
    expect(goesOn).not.toEqual(dueAt(thirty, after(0), world.calendar, pause));
    expect(await recomputeDeadlines({ db: world.db, now: after(27) })).toBe(0);
  });

  it("counts a deadline anew that was started by the calendar of a moment ago", async () => {
    // The request read the calendar, then it changed, then the case was opened.
    const stale = world.calendar;
    await change(close("2026-06-10"), after(0));
    expect(stale.version).toBe(1);
    const reference = await world.claim();
    expect(await answerDue(reference)).toEqual(due);
    await pass(due);
    expect((await world.case(reference)).stage).toBe("response");
    expect(await recomputeDeadlines({ db: world.db, now: after(1) })).toBe(2);
    expect(await answerDue(reference)).toEqual(after(96));
  });

  it("lets people act at the same moment, and moves every deadline exactly once", async () => {
    const references: string[] = [];
    for (let n = 0; n < 6; n += 1) references.push(await world.claim());
    const forms = await Promise.all(references.map(messageOf));
    const acts = forms.map((form) =>
      answerOf(verbs.message(world.as("claimant", after(1)), form, [])),
    );
    const again = () => recomputeDeadlines({ db: world.db, now: after(1) });
    const [moved, ...rest] = await Promise.all([
      change(close("2026-06-10")),
      ...[again(), again()].map(async (it) => ({ moved: await it })),
    ]);
    expect(await Promise.all(acts)).toEqual(references.map(() => "done"));
    const last = await again();
    expect([moved, ...rest].reduce((sum, it) => sum + it.moved, last)).toBe(12);
    for (const reference of references) {
      expect((await movesOf(reference)).map((it) => it.payload.clock)).toEqual([
        "response",
        "response_reminder",
      ]);
      expect(await answerDue(reference)).toEqual(after(96));
      expect((await world.record(reference)).filter((it) => it.type === "message")).toHaveLength(1);
    }
    const [past] = await world.db.select().from(pastCalendars);
    expect(past).toMatchObject({ version: 1, moved: 12, endedBy: world.ids.administrator });
  });

  it("tells before it is confirmed what a change moves, and changes nothing by telling", async () => {
    const reference = await world.claim();
    await world.simpleCase("request");
    const admin = world.as("administrator", after(1));
    const values = { do: "add", name: "Inventory", date: "2026-06-10", version: "1" };
    const before = await loadCalendar(world.db);
    const record = await world.record(reference);
    expect(await wantedChange(admin, values)).toMatchObject({
      step: "preview",
      movement: { clocks: 3, cases: 2, earlier: 0 },
    });
    expect(await loadCalendar(world.db)).toEqual(before);
    expect(await world.record(reference)).toEqual(record);
    expect((await change(close("2026-06-10"))).moved).toBe(3);
    const errorsOf = async (given: Record<string, string>, who = admin) => {
      const wanted = await wantedChange(who, { ...values, version: "2", ...given });
      return wanted.step === "form" ? wanted.errors : [];
    };
    expect(await errorsOf({})).toEqual([{ field: "date", code: "closed_already" }]);
    expect(await errorsOf({ version: "1" })).toEqual([{ field: "", code: "calendar_changed" }]);
    expect(await errorsOf({ date: "soon", name: "" })).toEqual([
      { field: "date", code: "date_wrong" },
      { field: "name", code: "name_required" },
    ]);
    expect(await errorsOf({ date: "2026-06-11" }, world.as("lead"))).toEqual([
      { field: "", code: "forbidden" },
    ]);
  });

  it("follows the deployment to another zone, once however many processes start", async () => {
    const reference = await world.claim({}, after(-0.5));
    // 09:30 in Bucharest is 07:30 in London: there, that waits until nine.
    const london = { country: "RO", timeZone: "Europe/London" };
    await Promise.all([1, 2].map(() => seedCalendar(world.db, london, after(1))));
    expect(await loadCalendar(world.db)).toMatchObject({ version: 2, timeZone: "Europe/London" });
    expect(await recomputeDeadlines({ db: world.db, now: after(1) })).toBe(2);
    expect(await answerDue(reference)).toEqual(after(73));
    expect((await movesOf(reference))[0]).toMatchObject({ performer: "system", actorId: null });
  });

  it("refuses all but administrators, another's older view, and a date that is there", async () => {
    const now = await version();
    const tryAs = (who: Parameters<World["as"]>[0], at: number, what = close("2026-06-10")) =>
      answerOf(changeCalendar(world.as(who), at, what));
    expect(await tryAs("claimant", now)).toBe("forbidden: forbidden");
    expect(await tryAs("lead", now)).toBe("forbidden: forbidden");
    expect(await answerOf(changeCalendar(world.visitor(), now, close("2026-06-10")))).toBe(
      "forbidden: forbidden",
    );
    const both = await Promise.all([
      tryAs("administrator", now, close("2026-06-10")),
      tryAs("administrator", now, close("2026-06-11")),
    ]);
    expect(both.sort()).toEqual(["conflict: calendar_changed", "done"]);
    const held = (await closuresOf())[0]?.date ?? "";
    expect(await tryAs("administrator", now + 1, close(held))).toBe("invalid: closed_already");
    expect(await version()).toBe(now + 1);
    expect(await tryAs("administrator", now + 1, { do: "remove", id: randomUUID() })).toBe(
      "not_found: gone",
    );
  });

  it("changes the week and a holiday, and explains each date by the calendar it came from", async () => {
    const reference = await world.claim();
    const short = [{ opensAt: "09:00", closesAt: "12:00" }];
    const { week } = await loadCalendar(world.db);
    await pass(due);
    await change({ do: "week", week: { ...week, 2: [], 5: short } }, after(73));
    const explained = await explainedDeadlines(world.as("respondent", after(73)), reference);
    const response = explained?.deadlines.find((it) => it.key === "response");
    expect(response).toMatchObject({ state: "passed", stands: "counted", dueAt: due });
    expect(response?.sum.lines.map((it) => it.reason)).toEqual([
      "day_of_receipt",
      "business_day",
      "business_day",
      "business_day",
    ]);
    const mediation = explained?.deadlines.find((it) => it.key === "mediation");
    expect(mediation?.state).toBe("running");
    expect(mediation?.sum.lines.map((it) => it.reason)).toContain("day_off");
    expect(await explainedDeadlines(world.as("stranger"), reference)).toBeNull();
  });

  async function closuresOf() {
    return world.db.select().from(closedDates).where(eq(closedDates.kind, "closure"));
  }
});
