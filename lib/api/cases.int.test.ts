import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as rootOfApi } from "@/app/api/v1/route";
import { apiKeys, apiRequests, members, rateLimits } from "@/db/schema";
import { revokeKey } from "@/lib/services/api-keys";
import { Client, clientOf, faultsIn } from "@/test/api";
import { describeOnEveryDatabase } from "@/test/databases";
import { serveFrom } from "@/test/request";
import { stored } from "@/test/stored";
import { dayMs, monday, World } from "@/test/world";
import { callsPerMinute } from "./endpoint";

const complaint = {
  kind: "complaint",
  reason: "delivery",
  subject: "Nobody answers my letters",
  description: "I wrote three times about my parcel and never heard back.",
};

describeOnEveryDatabase("the API", (open) => {
  let world: World;
  let claimant: Client;
  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
    claimant = await clientOf(world, "claimant", "cases:open", "cases:read", "cases:act");
  });
  beforeEach(() => {
    vi.useFakeTimers({ now: monday, toFake: ["Date"] });
  });
  afterAll(() => {
    vi.useRealTimers();
  });
  const opened = async (client = claimant, body: object = complaint) => {
    const answer = await client.post("/cases", body);
    expect([answer.status, faultsIn(answer)]).toEqual([201, []]);
    return String(answer.body.reference);
  };

  describe("keys", () => {
    it.each([
      ["no key", "", "api_key_missing"],
      ["an unknown key", "rck_0000000000000000000000000000000000000000000", "api_key_wrong"],
      ["a key with a NUL", "rck_%00", "api_key_wrong"],
    ])("turns away %s", async (_, secret, code) => {
      const answer = await new Client(secret).get("/cases");
      expect([answer.status, faultsIn(answer)]).toEqual([401, [`Authorization: ${code}`]]);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
    });

    it("turns away a key from the moment that it is revoked", async () => {
      const client = await clientOf(world, "claimant", "cases:read");
      expect((await client.get("/cases")).status).toBe(200);
      const [key] = await world.db
        .select()
        .from(apiKeys)
        .where(eq(apiKeys.prefix, client.secret.slice(0, 12)));
      await revokeKey(world.as("administrator"), key?.id ?? "");
      expect((await client.get("/cases")).status).toBe(401);
    });

    it("keeps no secret, and notes when a key was used", async () => {
      const client = await clientOf(world, "claimant", "cases:read");
      await client.get("/cases");
      const rows = await world.db.select().from(apiKeys);
      expect(JSON.stringify(rows)).not.toContain(client.secret);
      const row = rows.find((it) => client.secret.startsWith(it.prefix));
      expect(row?.lastUsedAt).toEqual(monday);
    });

    it("lets a key do only what its scopes say, whatever its member may", async () => {
      const reference = await opened();
      const reader = await clientOf(world, "lead", "cases:read");
      expect((await reader.get(`/cases/${reference}`)).status).toBe(200);
      const act = { act: "take", version: 1 };
      for (const answer of [
        await reader.post("/cases", complaint),
        await reader.post(`/cases/${reference}/actions`, act),
        await reader.get("/procedures"),
        await reader.put("/procedures/complaint", {}),
      ]) {
        expect([answer.status, faultsIn(answer)]).toEqual([403, [": scope_missing"]]);
      }
    });

    it("lets a key do no more than its member may at that moment", async () => {
      const staff = await clientOf(world, "service", "cases:read");
      const reference = await opened();
      expect((await staff.get(`/cases/${reference}`)).status).toBe(200);
      const mine = eq(members.id, world.ids.service);
      await world.db.update(members).set({ roles: [] }).where(mine);
      expect((await staff.get(`/cases/${reference}`)).status).toBe(404);
      await world.db
        .update(members)
        .set({ roles: ["customer_service"] })
        .where(mine);
    });

    it("slows down a key that calls too often, and no other", async () => {
      const busy = await clientOf(world, "claimant", "cases:read");
      const [key] = await world.db
        .select()
        .from(apiKeys)
        .where(eq(apiKeys.prefix, busy.secret.slice(0, 12)));
      await world.db
        .insert(rateLimits)
        .values({ key: `api:${key?.id}`, windowStartAt: monday, count: callsPerMinute - 1 });
      expect((await busy.get("/cases")).status).toBe(200);
      const answer = await busy.get("/cases");
      expect([answer.status, faultsIn(answer)]).toEqual([429, [": rate_limited"]]);
      expect(answer.headers.get("retry-after")).toBe("60");
      expect((await claimant.get("/cases")).status).toBe(200);
      vi.setSystemTime(monday.getTime() + 60_000);
      expect((await busy.get("/cases")).status).toBe(200);
    });
  });

  describe("opening and reading", () => {
    it("opens a case of the key's member, who reads it as on the page", async () => {
      const answer = await claimant.post("/cases", complaint);
      expect(answer.status).toBe(201);
      const reference = String(answer.body.reference);
      expect(answer.headers.get("location")).toBe(`/api/v1/cases/${reference}`);
      expect(await world.case(reference)).toMatchObject({
        kind: "complaint",
        claimantId: world.ids.claimant,
        claimantEmail: "ana.secretescu@people.example",
        claimantLocale: "ro",
        details: {},
      });
      const read = await claimant.get(`/cases/${reference}`);
      expect(read.body).toMatchObject({
        reference,
        stage: "first_contact",
        viewer: "claimant",
        openedAt: monday.toISOString(),
        version: 1,
        claimant: { publicName: "buyer-a", private: null },
      });
      expect(read.body.acts).toContain("message");
      expect(read.body.acts).not.toContain("add_evidence");
      for (const audience of ["claimant", "respondent"]) {
        const act = { act: "message", version: 1, body: "For you alone.", audience };
        const refused = await claimant.call("POST", `/cases/${reference}/actions`, { body: act });
        expect([refused.status, faultsIn(refused)]).toEqual([
          ...[422, ["audience: audience_not_yours"]],
        ]);
      }
    });

    it("opens a claim with its proposal", async () => {
      const reference = await opened(claimant, {
        kind: "claim",
        orderId: await world.order(),
        contact: "talked",
        reason: "damaged",
        description: "It arrived with a long crack along the side.",
        solution: "partial_refund",
        amount: "12.50",
      });
      const { body } = await claimant.get(`/cases/${reference}`);
      expect(body.proposals).toMatchObject([{ solution: "partial_refund", amountMinor: 1250 }]);
    });

    it("does not show a case to a stranger's key, nor lets it act", async () => {
      const reference = await opened();
      const stranger = await clientOf(world, "stranger", "cases:read", "cases:act");
      for (const answer of [
        await stranger.get(`/cases/${reference}`),
        await stranger.get("/cases/RC-0000-0000"),
        await stranger.get("/cases/%00"),
        await stranger.post(`/cases/${reference}/actions`, {
          act: "message",
          version: 1,
          body: "Hello?",
        }),
      ]) {
        expect([answer.status, faultsIn(answer)]).toEqual([404, ["reference: not_found"]]);
      }
    });

    it("shows private data to staff alone", async () => {
      const reference = await opened();
      const staff = await clientOf(world, "lead", "cases:read");
      const { body } = await staff.get(`/cases/${reference}`);
      expect(body.claimant).toMatchObject({ private: { name: "Ana Secretescu" } });
    });
  });

  describe("acting", () => {
    it("acts once, and tells of the state it met", async () => {
      const reference = await opened();
      const act = (body: object) => claimant.post(`/cases/${reference}/actions`, body);
      const message = { act: "message", version: 1, body: "Is there any news?" };
      const done = await act(message);
      expect([done.status, done.body]).toEqual([200, { reference }]);
      const { body } = await claimant.get(`/cases/${reference}`);
      expect(body.version).toBe(2);
      expect(body.timeline).toMatchObject([
        { type: "opened" },
        { type: "message", payload: { body: "Is there any news?" } },
      ]);
      const late = await act({ act: "withdraw", version: 1 });
      expect([late.status, faultsIn(late)]).toEqual([409, [": conflict"]]);
      const wrong = await act({ act: "accept", version: 2 });
      expect([wrong.status, faultsIn(wrong)]).toEqual([409, [": wrong_stage"]]);
      const notYours = await act({ act: "note", version: 2, body: "For staff only" });
      expect([notYours.status, faultsIn(notYours)]).toEqual([403, [": forbidden"]]);
    });
  });

  describe("lists", () => {
    it("are read a page at a time, newest first, each case once, while new ones come", async () => {
      const reader = await clientOf(world, "stranger", "cases:read", "cases:open");
      const all: string[] = [];
      for (let n = 0; n < 7; n += 1) {
        vi.setSystemTime(monday.getTime() + Math.floor(n / 2) * 1000);
        all.push(await opened(reader));
      }
      const seen: string[] = [];
      for (let cursor: string | null = ""; cursor !== null;) {
        const { status, body } = await reader.get(`/cases?limit=2${cursor && `&cursor=${cursor}`}`);
        expect(status).toBe(200);
        const items = body.items ?? [];
        expect(items.length).toBeLessThanOrEqual(2);
        seen.push(...items.map((it) => it.reference));
        cursor = body.next ?? null;
        vi.setSystemTime(monday.getTime() + 60_000);
        await opened(reader);
      }
      expect(seen.toSorted()).toEqual(all.toSorted());
      expect(seen.slice(0, 1)).toEqual(all.slice(6));
    });

    it("show both sides' own cases to a party, and all to staff", async () => {
      const claim = await world.claim();
      const own = await opened(await clientOf(world, "stranger", "cases:open"));
      const listOf = async (client: Client) => {
        const { body } = await client.get("/cases?limit=100");
        return (body.items ?? []).map((it) => it.reference);
      };
      const respondent = await listOf(await clientOf(world, "respondent", "cases:read"));
      expect(respondent).toContain(claim);
      expect(respondent).not.toContain(own);
      const staff = await listOf(await clientOf(world, "lead", "cases:read"));
      expect(staff).toEqual(expect.arrayContaining([claim, own]));
      const editor = await listOf(await clientOf(world, "editor", "cases:read"));
      expect(editor).toEqual([]);
    });

    it.each([
      ["limit=0", "limit: limit_wrong"],
      ["limit=101", "limit: limit_wrong"],
      ["limit=ten", "limit: limit_wrong"],
      ["cursor=", "cursor: cursor_wrong"],
      ["cursor=nonsense", "cursor: cursor_wrong"],
      ["page=2", "page: unknown_field"],
    ])("refuse ?%s", async (query, fault) => {
      const answer = await claimant.get(`/cases?${query}`);
      expect([answer.status, faultsIn(answer)]).toEqual([400, [fault]]);
    });
  });

  describe("Idempotency-Key", () => {
    const cases = async () => (await stored(world.db)).cases ?? 0;
    const sending = (body: object, key: string) =>
      claimant.post("/cases", body, { "idempotency-key": key });

    it("gives a repetition the first answer, whatever happened since", async () => {
      const before = await cases();
      const key = randomUUID();
      const first = await sending(complaint, key);
      vi.setSystemTime(monday.getTime() + 3_600_000);
      const again = await sending(complaint, key);
      expect([again.status, again.body]).toEqual([201, first.body]);
      expect(again.headers.get("location")).toBe(first.headers.get("location"));
      expect(again.headers.get("idempotent-replayed")).toBe("true");
      expect(await cases()).toBe(before + 1);
    });

    it("makes ten at once one case", async () => {
      const before = await cases();
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 10 }, () => sending(complaint, key)));
      expect(new Set(answers.map((it) => it.status))).toEqual(new Set([201]));
      expect(new Set(answers.map((it) => it.body.reference)).size).toBe(1);
      expect(await cases()).toBe(before + 1);
    });

    it("refuses the same key for another request with 422", async () => {
      const before = await cases();
      const key = randomUUID();
      await sending(complaint, key);
      const answer = await sending({ ...complaint, subject: "Another subject" }, key);
      expect([answer.status, faultsIn(answer)]).toEqual([
        422,
        ["Idempotency-Key: idempotency_key_reused"],
      ]);
      expect(await cases()).toBe(before + 1);
    });

    it("keeps one key's from another's", async () => {
      const other = await clientOf(world, "stranger", "cases:open");
      const key = randomUUID();
      const mine = await sending(complaint, key);
      const theirs = await other.post("/cases", complaint, { "idempotency-key": key });
      expect(theirs.status).toBe(201);
      expect(theirs.body.reference).not.toBe(mine.body.reference);
    });

    it("is one case when the process ended before the answer was kept", async () => {
      const before = await cases();
      const key = randomUUID();
      const first = await sending(complaint, key);
      await world.db
        .update(apiRequests)
        .set({ status: null, body: null })
        .where(eq(apiRequests.idempotencyKey, key));
      const again = await sending(complaint, key);
      expect([again.status, again.body]).toEqual([201, first.body]);
      expect(await cases()).toBe(before + 1);
    });

    it("acts once, too, when the process ended before the answer was kept", async () => {
      const reference = await opened();
      const key = { "idempotency-key": randomUUID() };
      const withdraw = { act: "withdraw", version: 1 };
      const send = () => claimant.post(`/cases/${reference}/actions`, withdraw, key);
      expect((await send()).status).toBe(200);
      await world.db.update(apiRequests).set({ status: null, body: null });
      expect((await send()).status).toBe(200);
      const record = await world.record(reference);
      expect(record.filter((it) => it.type === "withdraw")).toHaveLength(1);
    });

    it("repeats a refusal, too", async () => {
      const reference = await opened();
      const key = { "idempotency-key": randomUUID() };
      const send = () =>
        claimant.post(`/cases/${reference}/actions`, { act: "accept", version: 1 }, key);
      const [first, again] = [await send(), await send()];
      expect([first.status, again.status]).toEqual([409, 409]);
      expect(again.body).toEqual(first.body);
      expect(again.headers.get("content-type")).toBe("application/problem+json");
    });

    it("forgets after 24 hours what it was used for", async () => {
      const key = randomUUID();
      const first = await sending(complaint, key);
      vi.setSystemTime(monday.getTime() + dayMs + 1000);
      const other = await sending({ ...complaint, subject: "Another subject" }, key);
      expect(other.status).toBe(201);
      expect(other.body.reference).not.toBe(first.body.reference);
    });

    it.each(["", "two words", "é", "k".repeat(256)])("must be there and fit: %j", async (key) => {
      const raw = JSON.stringify(complaint);
      const answer = await claimant.call("POST", "/cases", {
        raw,
        headers: { "idempotency-key": key },
      });
      expect([answer.status, faultsIn(answer)]).toEqual([
        400,
        ["Idempotency-Key: idempotency_key_required"],
      ]);
    });
  });

  describe("bodies and methods", () => {
    const megabyte = "x".repeat(1024 * 1024);
    it.each<[string, BodyInit, Record<string, string>, number, string]>([
      ["a form", "kind=complaint", { "content-type": "text/plain" }, 415, "not_json"],
      ["a compressed body", "{}", { "content-encoding": "gzip" }, 415, "not_json"],
      ["half a body", '{"kind":', {}, 400, "body_unreadable"],
      ["a list", "[]", {}, 400, "body_unreadable"],
      ["null", "null", {}, 400, "body_unreadable"],
      ["nothing", "", {}, 400, "body_unreadable"],
      ["bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), {}, 400, "body_unreadable"],
      ["more than 1 MB", `{"kind":"${megabyte}"}`, {}, 413, "body_too_large"],
      ["a hundred thousand lists", "[".repeat(100_000), {}, 400, "body_unreadable"],
    ])("refuses %s", async (_, raw, headers, status, code) => {
      const answer = await claimant.call("POST", "/cases", { raw, headers });
      expect([answer.status, faultsIn(answer)]).toEqual([status, [`: ${code}`]]);
    });

    it("refuses more than 1 MB that does not say how much it is", async () => {
      const raw = new ReadableStream({
        start(controller) {
          for (let n = 0; n < 20; n += 1) controller.enqueue(Buffer.alloc(100 * 1024, 0x20));
          controller.close();
        },
      });
      expect((await claimant.call("POST", "/cases", { raw })).status).toBe(413);
    });

    it("says which methods an address takes, and that others have nothing", async () => {
      const wrong = await claimant.call("DELETE", "/cases");
      expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, POST"]);
      const nothing = await claimant.call("GET", "/parcels");
      expect([nothing.status, faultsIn(nothing)]).toEqual([404, [": nothing_here"]]);
      const root = await rootOfApi(new Request("http://localhost:3000/api/v1"), {
        params: Promise.resolve(undefined),
      });
      expect(root.status).toBe(404);
      expect(root.headers.get("content-type")).toBe("application/problem+json");
    });
  });
});
