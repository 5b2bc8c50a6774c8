import { eq, inArray, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { cases } from "@/db/schema";
import { queueViews, type QueueFilter } from "@/lib/domain/case/queue-filter";
import { assign, withdraw } from "@/lib/services/case";
import { describeOnEveryDatabase } from "@/test/databases";
import { after, monday, World, type Person } from "@/test/world";
import { nextInQueue, queue, queuePageSize } from "./queue";

describeOnEveryDatabase("the queue", (open) => {
  let world: World;
  const many = 2 * queuePageSize + 7;
  const opened: string[] = [];
  let claim = "";
  let closed = "";

  beforeAll(async () => {
    const { db } = await open();
    world = await World.in(db);
    // Several share a due moment, and some have none at all: the order must still be total.
    for (let index = 0; index < many; index += 1) {
      const reference = await world.simpleCase("request", after(Math.floor(index / 3)));
      opened.push(reference);
      if (index % 6 === 0) {
        await db.update(cases).set({ dueAt: null }).where(eq(cases.reference, reference));
      }
    }
    claim = await world.claim({}, after(1));
    closed = await world.claim({}, after(2));
    await withdraw(world.as("claimant", after(3)), { ...(await world.form(closed)), body: "" });
  }, 120_000);

  const see = (filter: QueueFilter, person: Person = "service", now = after(30)) =>
    queue(world.as(person, now), filter);
  const found = async (filter: QueueFilter, person?: Person) =>
    (await see(filter, person)).items.map((it) => it.reference);

  async function pages(filter: QueueFilter): Promise<string[][]> {
    const all: string[][] = [];
    let after: string | null = null;
    do {
      const page = await see({ ...filter, ...(after && { after }) });
      all.push(page.items.map((it) => it.reference));
      after = page.next;
    } while (after !== null);
    return all;
  }

  it("shows every open case once, what is due first at the top, those without a deadline last", async () => {
    const seen = (await pages({})).flat();
    expect(seen).toHaveLength(many + 1);
    expect(new Set(seen)).toEqual(new Set([...opened, claim]));
    const rows = await world.db.select().from(cases).where(inArray(cases.reference, seen));
    const dueOf = new Map(rows.map((it) => [it.reference, it.dueAt?.getTime() ?? Infinity]));
    const dues = seen.map((reference) => dueOf.get(reference) ?? 0);
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    expect(dues.at(-1)).toBe(Infinity);
  });

  it.each<[string, QueueFilter]>([
    ["open", {}],
    ["open and closed", { state: "any" }],
  ])("leads back page by page as it led on: %s", async (_, filter) => {
    const forward = await pages(filter);
    expect(forward.length).toBeGreaterThan(2);
    let last = await see(filter);
    expect(last.previous).toBeNull();
    while (last.next) last = await see({ ...filter, after: last.next });
    const back: string[][] = [last.items.map((it) => it.reference)];
    let before = last.previous;
    while (before) {
      const page: Awaited<ReturnType<typeof see>> = await see({ ...filter, before });
      expect(page.next).not.toBeNull();
      back.unshift(page.items.map((it) => it.reference));
      before = page.previous;
    }
    expect(back.flat()).toEqual(forward.flat());
  });

  it("starts at the top for a cursor that is none", async () => {
    const top = await found({});
    for (const broken of ["nonsense", "%00", "fA".repeat(60)]) {
      expect(await found({ after: broken })).toEqual(top);
      expect(await found({ before: broken })).toEqual(top);
    }
  });

  it("goes to the next case from the place of one, also once that one has moved", async () => {
    const { items } = await see({});
    const [first, second] = items;
    if (!first || !second) throw new Error("an empty queue");
    const next = await nextInQueue(world.as("service"), { at: first.at }, first.reference);
    expect(next).toEqual({ reference: second.reference, at: second.at });
    const last = (await see({ kind: "claim" })).items.at(-1);
    expect(
      await nextInQueue(world.as("service"), { kind: "claim", at: last?.at ?? "" }, claim),
    ).toBeNull();
  });

  it("has views with counts of what they show", async () => {
    await assign(world.as("lead", after(4)), {
      ...(await world.form(claim)),
      assigneeId: world.ids.agent,
    });
    const { views } = await see({}, "agent");
    expect(views.mine).toBe(1);
    expect(views.closed).toBe(1);
    expect(views.open).toBe(many + 1);
    expect(views.unassigned).toBe(many);
    expect(await found({ mine: true }, "agent")).toEqual([claim]);
    expect(await found({ unassigned: true })).not.toContain(claim);
    expect(await found({ state: "closed" })).toEqual([closed]);
    const late = (await see({ overdue: true }, "service", after(24 * 60))).total;
    expect(late).toBeGreaterThan(0);
    expect((await see({}, "service", after(24 * 60))).views.overdue).toBe(late);
    expect((await see({ overdue: true }, "service", monday)).total).toBe(0);
  });

  it("narrows by team, procedure and stage", async () => {
    expect(await found({ kind: "claim" })).toEqual([claim]);
    expect(await found({ stage: "received", kind: "claim" })).toEqual([]);
    const { team } = await world.case(claim);
    expect(await found({ team })).toEqual([claim]);
    expect((await see({ team: "own" }, "service")).total).toBe(many);
    expect((await see({ team: "own" }, "lead")).total).toBe(0);
  });

  it("finds a case by reference, order number, public name and e-mail, closed ones too", async () => {
    const both = [claim, closed];
    expect(await found({ q: claim.toLowerCase().replaceAll("-", " ") })).toEqual([claim]);
    const [{ number } = { number: "" }] = (
      await world.db.execute<{ number: string }>(
        sql`select number from orders where id = ${(await world.case(claim)).orderId}`,
      )
    ).rows;
    expect(await found({ q: number.toLowerCase() })).toEqual([claim]);
    expect(await found({ q: "buyer" })).toEqual(both);
    expect(await found({ q: "SHOP" })).toEqual(both);
    expect(await found({ q: "shop buyer" })).toEqual([]);
    expect(await found({ q: "buyer", state: "open" })).toEqual([claim]);
    expect(await found({ q: "ana.secretescu@people.example" })).toEqual(both);
    expect((await see({ q: "gina gu" })).total).toBe(many);
    expect((await see({ q: "guest gina", kind: "claim" })).total).toBe(0);
  });

  it("finds the words of an order number that no order has", async () => {
    const reference = await world.simpleCase("request", after(5));
    await world.db
      .update(cases)
      .set({ details: { orderNumber: "AG-77-X" } })
      .where(eq(cases.reference, reference));
    expect(await found({ q: "ag-77-x" })).toEqual([reference]);
  });

  it.each(["'", "a' | b:*", "!!", "&", "%", "\\", "🙂", "a:*b", "RC-0000-0000", "@"])(
    "answers a hostile search: %s",
    async (q) => {
      expect((await see({ q })).items.length).toBeLessThanOrEqual(queuePageSize);
    },
  );

  it("is nobody's but the desk's", async () => {
    const empty = Object.fromEntries(queueViews.map((view) => [view, 0]));
    for (const person of ["claimant", "editor", "administrator"] as const) {
      const seen = await see({}, person);
      expect([seen.items, seen.total, seen.views]).toEqual([[], 0, empty]);
    }
    expect((await queue(world.visitor(), {})).items).toEqual([]);
  });
});
