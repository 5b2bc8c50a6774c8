import { desc } from "drizzle-orm";
import { beforeAll, beforeEach, afterEach, expect, it, vi } from "vitest";
import { procedures } from "@/db/schema";
import { Client, clientOf } from "@/test/api";
import { describeOnEveryDatabase } from "@/test/databases";
import { serveFrom } from "@/test/request";
import { monday, World } from "@/test/world";

type Stages = (Record<string, unknown> & { key: string })[];

const spare = {
  ...{ key: "approval", team: "legal", awaits: "staff", clocks: [] },
  on: { reply: { by: ["staff"], to: "closed" } },
};
const clockTo = (to: string) => [
  {
    ...{ key: "last_level", from: "first_contact", then: { do: "move", to } },
    duration: { amount: 5, unit: "days" },
  },
];
const at = (stages: Stages, key: string, change: object) =>
  stages.map((it) => (it.key === key ? { ...it, ...change } : it));

describeOnEveryDatabase("a definition that cannot run, sent to the API", (open) => {
  let world: World;
  let client: Client;

  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
    client = await clientOf(world, "administrator", "procedures:read", "procedures:replace");
  });
  beforeEach(() => void vi.useFakeTimers({ now: monday, toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  const versions = () => world.db.select().from(procedures).orderBy(desc(procedures.createdAt));

  it.each<[string, (stages: Stages) => Stages, string, string]>([
    ["a stage that nobody reaches", (it) => [...it, spare], "approval", "no case can ever reach"],
    [
      "a stage with no way out",
      (it) => at(it, "last_level", { on: { note: { by: ["staff"] } } }),
      "last_level",
      "has no way out",
    ],
    [
      "a clock that leads nowhere",
      (it) => at(it, "last_level", { clocks: clockTo("nowhere") }),
      "last_level",
      'leads to "nowhere", which is no stage',
    ],
    [
      "a clock that leads to where it is",
      (it) => at(it, "last_level", { clocks: clockTo("last_level") }),
      "last_level.clocks.last_level",
      "leads nowhere",
    ],
    [
      "a loop without a human step",
      (it) => at(it, "last_level", { clocks: clockTo("first_contact") }),
      "first_contact",
      "a loop without a human step",
    ],
  ])(
    "is refused for %s, which is named, and changes nothing",
    async (_, change, stage, problem) => {
      const before = await versions();
      const { body } = await client.get("/procedures/complaint");
      const next = { ...body, version: Number(body.version) + 1 };
      const stages = change(body.stages as Stages);
      const answer = await client.put("/procedures/complaint", { ...next, stages });
      expect(answer.status).toBe(422);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      const fault = answer.body.errors?.find((it) => it.field === `stages.${stage}`);
      expect(fault?.detail, JSON.stringify(answer.body.errors)).toContain(problem);
      expect(await versions()).toEqual(before);
    },
  );

  it.each([
    ["openedBy", "member", 'the form is for "anyone"'],
    ["reasons", ["delivery"], "the form offers member_conduct"],
  ])("is refused for %s that no form draws", async (field, value, problem) => {
    const { body } = await client.get("/procedures/complaint");
    const next = { ...body, version: Number(body.version) + 1, [field]: value };
    const answer = await client.put("/procedures/complaint", next);
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.find((it) => it.field === field)?.detail).toContain(problem);
  });
});
