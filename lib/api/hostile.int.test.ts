import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { apiRequests, legalHolds, listedDisclosures } from "@/db/schema";
import { apiScopes } from "@/lib/domain/access/scopes";
import { Client, clientOf, type Answered, type Method } from "@/test/api";
import { describeOnEveryDatabase } from "@/test/databases";
import { faultsOf, pathsInto, sampleOf, withAt } from "@/test/faulty";
import { serveFrom } from "@/test/request";
import { stages } from "@/test/stages";
import { stored } from "@/test/stored";
import { monday, World } from "@/test/world";
import { problemAnswer } from "./answers";
import type { JsonSchema } from "./body-schema";
import { openApiDocument, type DocumentedOperation } from "./openapi";

/** Every operation of the document, given whatever its schemas do not allow. */
const operations = Object.entries(openApiDocument().paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase() as Method,
    operation,
    shapes: shapesOf(operation),
  })),
);

/** The shapes that a body may have, by the constant that tells them apart. */
function shapesOf({ requestBody }: DocumentedOperation): { name: string; schema: JsonSchema }[] {
  const body = requestBody?.content["application/json"]?.schema;
  const shapes = (body?.oneOf as JsonSchema[] | undefined) ?? (body ? [body] : []);
  return shapes.map((schema) => ({
    name: String(Object.values(schema.properties ?? {})[0]?.const ?? "the body"),
    schema,
  }));
}

const bodies = operations.flatMap(({ shapes, ...it }) =>
  shapes.map((shape) => ({ ...it, ...shape })),
);
/** Those with parts in parts, whose faults have a suite of their own below. */
const nested = ["PUT /procedures/{kind}"];
const flat = bodies.filter(({ method, path }) => !nested.includes(`${method} ${path}`));
/** Every field that takes an id of something; whose ids it must not take is tried for each below. */
const idFields = bodies.flatMap(({ path, name, schema }) =>
  Object.entries(schema.properties ?? {})
    .filter(([, it]) => it.format === "uuid")
    .map(([field]) => `${path} ${name} ${field}`),
);

describe("what is tried", () => {
  it("is every operation of the document, each with parts in parts by a suite of its own", () => {
    const declared = bodies.map(({ method, path }) => `${method} ${path}`);
    for (const it of nested) expect(declared).toContain(it);
    const flatOrNested = new Set([...flat.map((it) => `${it.method} ${it.path}`), ...nested]);
    expect(new Set(declared)).toEqual(flatOrNested);
    for (const { operation, path } of operations) {
      for (const { in: place, name } of operation.parameters) {
        const tried =
          place === "header" ? name === "Idempotency-Key" : /^(path|query)$/.test(place);
        expect(tried, `${path}: ${name} in ${place}`).toBe(true);
      }
    }
  });

  it("is another person's id in every field that takes one", () => {
    // One more here needs a test under "another person's" below.
    expect(idFields.sort()).toEqual([
      "/cases claim orderId",
      "/cases/{reference}/actions assign assigneeId",
      "/cases/{reference}/actions end_hold hold",
      "/cases/{reference}/actions unlist_disclosure item",
    ]);
  });
});

describeOnEveryDatabase("the API, given what its document does not allow", (open) => {
  let world: World;
  let client: Client;
  let reference: string;
  /** A request of an authority with nothing listed yet; others have a piece of data and a hold. */
  let official: string;
  let before: Record<string, number>;
  let calls = 0;

  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
    client = await clientOf(world, "administrator", ...apiScopes);
    reference = await world.claim();
    official = await stages.checked(world);
    await stages.listed(world);
    await stages.held(world);
  });
  afterAll(() => void vi.useRealTimers());
  beforeEach(async () => {
    vi.useFakeTimers({ now: monday, toFake: ["Date"] });
    before = await rows();
  });
  afterEach(async () => {
    expect(await rows()).toEqual(before);
  });

  /** Some tests make a key for somebody; nothing else may come into being. */
  const rows = async () => ({ ...(await stored(world.db)), apiKeys: 0 });
  const addressOf = (path: string, given: Record<string, string> = {}) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent({ reference, kind: "complaint", ...given }[name] ?? ""),
    );
  const send = (method: Method, path: string, body?: unknown, as = client) => {
    // A second between the calls, so that none is refused for being one too many.
    vi.setSystemTime(monday.getTime() + (calls += 1) * 1000);
    return as.call(method, path, body === undefined ? {} : { body });
  };
  /** A refusal in the 400s, as a problem detail whose errors name this field. */
  const named = (answer: Answered, field: string, what: string) => {
    expect(answer.status, what).toBeGreaterThanOrEqual(400);
    expect(answer.status, what).toBeLessThan(500);
    expect(answer.headers.get("content-type"), what).toBe("application/problem+json");
    const { errors, status } = problemAnswer.strict().parse(answer.body);
    expect(status, what).toBe(answer.status);
    const fields = errors.map((it) => it.field);
    expect(
      fields.some((it) => it === field || it.startsWith(`${field}.`)),
      `${what}: ${fields}`,
    ).toBe(true);
    for (const it of errors) expect(it.detail.length, what).toBeGreaterThan(5);
  };

  describe.each(flat)("$method $path, $name", ({ method, path, schema }) => {
    const fields = Object.entries(schema.properties ?? {});
    const sample = sampleOf(schema) as Record<string, unknown>;

    it.each(fields)("names %s when it is wrong in any way", async (field, own) => {
      for (const { what, value } of faultsOf(own)) {
        const answer = await send(method, addressOf(path), { ...sample, [field]: value });
        named(answer, field, `${field}: ${what}`);
      }
    });

    it("names what is missing", async () => {
      for (const field of schema.required ?? []) {
        const answer = await send(method, addressOf(path), withAt(sample, [field], undefined));
        named(answer, field, `no ${field}`);
      }
    });

    it("names a field that it does not know", async () => {
      for (const field of ["extra", "submissionKey", "actKey", "claimantId", "constructor"]) {
        named(await send(method, addressOf(path), { ...sample, [field]: "x" }), field, field);
      }
      const raw = JSON.stringify(sample).replace("{", '{"__proto__":{"roles":["lead"]},');
      named(await client.call(method, addressOf(path), { raw }), "__proto__", "a prototype");
    });
  });

  describe("PUT /procedures/{kind}", () => {
    const put = (body: unknown) => send("PUT", "/procedures/complaint", body);
    const current = async () => {
      const { body } = await client.get("/procedures/complaint");
      return { ...body, version: Number(body.version) + 1 };
    };

    it("names each part that is of another type, too long or of strange characters", async () => {
      const definition = await current();
      for (const path of pathsInto(definition)) {
        const field = path.join(".");
        for (const value of [null, 1.5, "x".repeat(41), "\u0000", { extra: 1 }, [[]]]) {
          named(await put(withAt(definition, path, value)), path[0] ?? "", `${field}: ${value}`);
        }
      }
    });

    it("names each part that is needed, and each that it does not know", async () => {
      const definition = await current();
      const needed = ["kind", "version", "openedBy", "first", "stages", "reasons", "redLines"];
      const deeper = ["stages.0.key", "stages.0.team", "stages.0.clocks", "stages.0.on"];
      const clock = ["key", "from", "duration", "then"].map((it) => `stages.0.clocks.0.${it}`);
      for (const field of [...needed, ...deeper, ...clock]) {
        named(await put(withAt(definition, field.split("."), undefined)), field, `no ${field}`);
      }
      for (const at of ["", "stages.0.", "stages.0.clocks.0.", "stages.0.clocks.0.duration."]) {
        const field = `${at}extra`;
        named(await put(withAt(definition, field.split("."), 1)), field, field);
      }
    });

    it.each<[string, string, unknown, string]>([
      ["another kind's address", "kind", "claim", "kind"],
      ["a version that is not the next", "version", 99, "version"],
      ["the version in force, changed", "version", 2, "version"],
      ["a first stage that is none", "first", "nowhere", "first"],
      ["a stage that nobody has words for", "stages.1.key", "limbo", "stages"],
      ["a clock that pages state, renamed", "stages.1.clocks.0.key", "other", "stages"],
      ["reasons without words", "reasons", ["whim"], "reasons"],
    ])("refuses %s", async (what, path, value, field) => {
      const changed = withAt(await current(), path.split("."), value);
      const body =
        path === "version" && value === 2
          ? withAt(changed, ["stages", "0", "clocks", "0", "duration", "amount"], 12)
          : changed;
      named(await put(body), field, what);
    });
  });

  describe("addresses and queries", () => {
    const strange = ["RC-0000-0000", "RC-", "\u0000", "x".repeat(3000), "💥", "%", "1 or 1=1"];
    it.each(operations.filter(({ path }) => path.includes("{")))(
      "$method $path names a part that is nobody's or nonsense",
      async ({ method, path, shapes }) => {
        const [, part = ""] = /\{(\w+)\}/.exec(path) ?? [];
        // The shape that asks least, so that only the address is wrong.
        const shape = shapes.find((it) => it.name === "take") ?? shapes[0];
        const body = shape && sampleOf(shape.schema);
        for (const value of strange) {
          const answer = await send(method, addressOf(path, { [part]: value }), body);
          expect(answer.status, value).toBe(404);
          named(answer, part, value);
        }
        await forget();
      },
    );

    it.each(operations.filter(({ method }) => method === "GET"))(
      "$method $path names a part of the query that is wrong or unknown",
      async ({ path, operation }) => {
        const inQuery = operation.parameters.filter((it) => it.in === "query");
        for (const name of [...inQuery.map((it) => it.name), "extra", "__proto__"]) {
          for (const value of ["", "-1", "1e9", "x".repeat(5000), "%00", "null", "[]"]) {
            named(await send("GET", `${addressOf(path)}?${name}=${value}`), name, value);
          }
        }
      },
    );
  });

  describe("the Idempotency-Key", () => {
    const asking = operations.filter(({ operation }) =>
      operation.parameters.some((it) => it.name === "Idempotency-Key"),
    );
    it("is asked for by something", () => expect(asking.length).toBeGreaterThan(1));
    it.each(asking)("$method $path names it when it is none", async ({ method, path, shapes }) => {
      const body = shapes[0] && sampleOf(shapes[0].schema);
      for (const key of ["", " ", "x".repeat(256), "two words", "caf\u00e9", "\u0007bell"]) {
        const given = { body, headers: { "idempotency-key": key } };
        // What no header may hold is refused before it reaches us.
        const answer = await client.call(method, addressOf(path), given).catch(() => null);
        if (answer) named(answer, "Idempotency-Key", JSON.stringify(key));
      }
    });
  });

  /** Refusals of a verb are kept as first answers: they are no trace of the request itself. */
  const forget = () => world.db.delete(apiRequests);

  describe("another person's", () => {
    it("order cannot be claimed for, nor anything else taken for an order", async () => {
      const stranger = await clientOf(world, "stranger", "cases:open");
      const own = await world.case(reference);
      const body = bodies.find((it) => it.name === "claim");
      if (!body) throw new Error("claims cannot be opened");
      const { stranger: member } = world.ids;
      for (const orderId of [own.orderId, own.id, member, randomUUID()]) {
        const claim = { ...(sampleOf(body.schema) as object), orderId };
        const answer = await send("POST", "/cases", claim, stranger);
        named(answer, "orderId", String(orderId));
      }
      await forget();
    });

    it("case is not to be read or acted on, by any act", async () => {
      const stranger = await clientOf(world, "stranger", ...apiScopes);
      expect((await send("GET", `/cases/${reference}`, undefined, stranger)).status).toBe(404);
      for (const { schema, name } of flat.filter(({ path }) => path.endsWith("/actions"))) {
        const path = `/cases/${reference}/actions`;
        const answer = await send("POST", path, sampleOf(schema), stranger);
        expect(answer.status, name).toBe(404);
        named(answer, "reference", name);
      }
      await forget();
    });

    it("id is no agent's to give a case to", async () => {
      const lead = await clientOf(world, "lead", "cases:act");
      const { id, orderId, version } = await world.case(reference);
      for (const assigneeId of [
        world.ids.stranger,
        world.ids.claimant,
        id,
        orderId,
        randomUUID(),
      ]) {
        const body = { act: "assign", version, assigneeId };
        const answer = await send("POST", `/cases/${reference}/actions`, body, lead);
        named(answer, "assigneeId", String(assigneeId));
      }
      await forget();
    });

    it("piece of data is not this answer's to leave out", async () => {
      const jurist = await clientOf(world, "jurist", "cases:act");
      const { id, version } = await world.case(official);
      const [elsewhere] = await world.db.select().from(listedDisclosures);
      for (const item of [elsewhere?.id, id, world.ids.claimant, randomUUID()]) {
        const body = { act: "unlist_disclosure", version, item };
        const answer = await send("POST", `/cases/${official}/actions`, body, jurist);
        named(answer, "item", String(item));
      }
      await forget();
    });

    it("hold is not this request's to end", async () => {
      const jurist = await clientOf(world, "jurist", "cases:act");
      const { id, version } = await world.case(official);
      const [elsewhere] = await world.db.select().from(legalHolds);
      for (const hold of [elsewhere?.id, id, world.ids.claimant, randomUUID()]) {
        const body = { act: "end_hold", version, hold, body: "It is not needed any longer." };
        const answer = await send("POST", `/cases/${official}/actions`, body, jurist);
        named(answer, "hold", String(hold));
      }
      await forget();
    });

    it("key does not open what its scopes leave out", async () => {
      const none = await clientOf(world, "administrator", "procedures:read");
      for (const { method, path, shapes } of operations) {
        if (path.startsWith("/procedures") && method === "GET") continue;
        const body = shapes[0] && sampleOf(shapes[0].schema);
        const answer = await send(method, addressOf(path), body, none);
        expect([path, answer.status]).toEqual([path, 403]);
        const nobody = await send(method, addressOf(path), body, new Client(""));
        expect([path, nobody.status]).toEqual([path, 401]);
      }
    });
  });
});
