import { eq } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { apiKeys } from "@/db/schema";
import { idleState } from "@/lib/domain/case/form-state";
import { holderOf, makeKey, revokeKey } from "@/lib/services/api-keys";
import { apiKeyList } from "@/lib/services/api-keys/queries";
import { describeOnEveryDatabase } from "@/test/databases";
import { people, type Person } from "@/test/people";
import { Browser, comeFrom, redirectOf, serveFrom, signedIn } from "@/test/request";
import { answerOf, monday, World } from "@/test/world";
import { makeApiKey, revokeApiKey } from "./api-keys";

vi.mock("next/headers", () => import("@/test/request"));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));

describeOnEveryDatabase("managing API keys", (open) => {
  let world: World;
  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
  });
  const others = (Object.keys(people) as Person[]).filter((it) => it !== "administrator");
  const input = {
    name: "Order system",
    member: people.claimant.email,
    scopes: ["cases:open" as const],
  };
  const rows = () => world.db.select().from(apiKeys);
  const formOfKey = (given: Record<string, string[]> = {}) => {
    const form = new FormData();
    const values = {
      ...{ locale: ["en"], name: ["Order system"], member: [people.claimant.email] },
      ...{ scopes: ["cases:open", "cases:read"], ...given },
    };
    for (const [name, all] of Object.entries(values)) {
      for (const value of all) form.append(name, value);
    }
    return form;
  };

  it.each(others)("is not for %s: neither making, seeing nor revoking", async (person) => {
    const made = await makeKey(world.as("administrator"), input);
    const before = await rows();
    const context = world.as(person);
    expect(await answerOf(makeKey(context, input))).toBe("forbidden: forbidden");
    expect(await answerOf(revokeKey(context, made.id))).toBe("forbidden: forbidden");
    expect(await apiKeyList(context)).toEqual([]);
    comeFrom(await signedIn(world.db, world.ids[person]));
    const state = await makeApiKey(idleState, formOfKey());
    expect(state.errors).toEqual([{ field: "", code: "forbidden" }]);
    const form = new FormData();
    form.set("id", made.id);
    await redirectOf(revokeApiKey(form));
    expect(await rows()).toEqual(before);
  });

  it("is not for whoever has not signed in", async () => {
    const before = await rows();
    comeFrom(new Browser());
    expect((await makeApiKey(idleState, formOfKey())).status).toBe("error");
    expect(await rows()).toEqual(before);
  });

  it("answers the secret once, and keeps its hash alone", async () => {
    comeFrom(await signedIn(world.db, world.ids.administrator));
    const state = await makeApiKey(idleState, formOfKey());
    const secret = state.values.secret ?? "";
    expect(secret).toMatch(/^rck_[\w-]{43}$/);
    const found = (await rows()).find((it) => secret.startsWith(it.prefix));
    expect(found).toMatchObject({
      memberId: world.ids.claimant,
      createdBy: world.ids.administrator,
      scopes: ["cases:open", "cases:read"],
    });
    const seen = JSON.stringify([found, await apiKeyList(world.as("administrator"))]);
    expect(seen).not.toContain(secret);
    expect(await holderOf(world.db, secret, monday)).toMatchObject({
      actor: { memberId: world.ids.claimant, scopes: ["cases:open", "cases:read"] },
    });
  });

  it.each<[string, Record<string, string[]>, string, string]>([
    ["no name", { name: [""] }, "name", "name_required"],
    ["control characters", { name: ["Or\u0000der"] }, "name", "name_characters"],
    ["a name too long", { name: ["x".repeat(81)] }, "name", "name_long"],
    ["nobody's address", { member: ["no@body.example"] }, "member", "key_member_unknown"],
    ["no scope", { scopes: [] }, "scopes", "scopes_required"],
    ["an invented scope", { scopes: ["cases:everything"] }, "scopes", "scopes_required"],
  ])("refuses %s by its field", async (_, given, field, code) => {
    comeFrom(await signedIn(world.db, world.ids.administrator));
    const before = await rows();
    const state = await makeApiKey(idleState, formOfKey(given));
    expect(state.errors).toEqual([{ field, code }]);
    expect(await rows()).toEqual(before);
  });

  it("ends a key for good, and keeps it listed", async () => {
    const { id, secret } = await makeKey(world.as("administrator"), input);
    comeFrom(await signedIn(world.db, world.ids.administrator));
    const form = new FormData();
    form.set("id", id);
    expect(await redirectOf(revokeApiKey(form))).toBe("/staff/settings/api-keys");
    expect(await holderOf(world.db, secret, monday)).toBeNull();
    const [row] = await world.db.select().from(apiKeys).where(eq(apiKeys.id, id));
    expect(row?.revokedAt).not.toBeNull();
    const listed = await apiKeyList(world.as("administrator"));
    expect(listed.find((it) => it.id === id)?.revokedAt).toEqual(row?.revokedAt);
  });
});
