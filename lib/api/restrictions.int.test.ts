import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { clientOf, faultsIn } from "@/test/api";
import { describeOnEveryDatabase } from "@/test/databases";
import { serveFrom } from "@/test/request";
import { appealed, imposeForm, restricted } from "@/test/restrictions";
import { dayMs, monday, type Person, World } from "@/test/world";
import { restrictionsAnswer } from "./restrictions";

describeOnEveryDatabase("GET /restrictions", (open) => {
  let world: World;
  let older: string;
  let newer: string;
  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
    older = await restricted(world);
    newer = await appealed(world, "lead");
  });
  beforeEach(() => {
    vi.useFakeTimers({ now: monday, toFake: ["Date"] });
  });
  afterAll(() => {
    vi.useRealTimers();
  });
  const list = async (who: Person, query = "") => {
    const client = await clientOf(world, who, "restrictions:read");
    const answer = await client.get(`/restrictions${query}`);
    expect([answer.status, faultsIn(answer)]).toEqual([200, []]);
    return restrictionsAnswer.strict().parse(answer.body);
  };

  it("tells the marketplace's systems what holds, with the statement and the appeal", async () => {
    const { items, next } = await list("lead");
    expect(next).toBeNull();
    expect(items.map((it) => it.reference).toSorted()).toEqual([older, newer].toSorted());
    const form = imposeForm(newer);
    expect(items.find((it) => it.reference === newer)).toMatchObject({
      ...{ kind: "suspended", state: "in_force", facts: form.facts, ground: form.ground },
      member: { id: world.ids.trader, publicName: "trade-n" },
      appeal: { outcome: null, decidedAt: null },
    });
    expect(JSON.stringify(items)).not.toContain("imposedBy");
  });

  it("is narrowed by state, as it is at that moment", async () => {
    const of = async (state: string) =>
      (await list("agent", `?state=${state}`)).items.map((it) => it.reference);
    expect(await of("in_force")).toEqual([newer]);
    expect(await of("lifted")).toEqual([older]);
    expect(await of("appealed")).toEqual([newer]);
    expect(await of("upcoming")).toEqual([]);
    vi.setSystemTime(monday.getTime() + 400 * dayMs);
    expect(await of("in_force")).toEqual([newer]);
  });

  it("goes page by page", async () => {
    const first = await list("lead", "?limit=1");
    expect(first.items).toHaveLength(1);
    const second = await list("lead", `?limit=1&cursor=${first.next}`);
    expect([second.items.length, second.next]).toEqual([1, null]);
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  });

  it("tells a member of their own, and nobody else of any", async () => {
    expect((await list("trader")).items).toHaveLength(2);
    for (const who of ["claimant", "editor", "administrator"] as const) {
      expect((await list(who)).items).toEqual([]);
    }
  });

  it("needs its own scope, and names what is wrong with the query", async () => {
    const other = await clientOf(world, "lead", "cases:read", "cases:act");
    const answer = await other.get("/restrictions");
    expect([answer.status, faultsIn(answer)]).toEqual([403, [": scope_missing"]]);
    const client = await clientOf(world, "lead", "restrictions:read");
    for (const [query, fault] of [
      ["state=banned", "state: wrong_value"],
      ["limit=0", "limit: limit_wrong"],
      ["cursor=x", "cursor: cursor_wrong"],
      ["member=x", "member: unknown_field"],
    ]) {
      const wrong = await client.get(`/restrictions?${query}`);
      expect([wrong.status, faultsIn(wrong)]).toEqual([400, [fault]]);
    }
  });
});
