import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { routes, type Door } from "@/lib/domain/access/routes";
import { apiScopes } from "@/lib/domain/access/scopes";
import { procedureKinds } from "@/lib/domain/case/vocabulary";
import { apiActs } from "./api-acts";
import type { JsonSchema } from "./body-schema";
import { openApiDocument, pathOf } from "./openapi";
import { operations } from "./operations";

const document = openApiDocument();
const all = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const doors = Object.entries<Door>(routes).flatMap(([route, { keys = {} }]) =>
  Object.entries(keys).map(([method, scope]) => `${method} ${route} ${scope}`),
);

/** Every schema in a value, however deep. */
function schemasIn(value: unknown): JsonSchema[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(schemasIn);
  const own = "type" in value && typeof value.type === "string" ? [value as JsonSchema] : [];
  return [...own, ...Object.values(value).flatMap(schemasIn)];
}

/** The parts of OpenAPI 3.1 that we use; anything else in the document is a mistake. */
const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.strictObject({ schema }));
const operationShape = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().min(1),
  description: z.string(),
  security: z.array(z.record(z.string(), z.array(z.enum(apiScopes)))).min(1),
  parameters: z.array(
    z.strictObject({
      name: z.string(),
      in: z.enum(["path", "query", "header"]),
      required: z.boolean(),
      schema,
    }),
  ),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({
      description: z.string().min(1),
      content,
      headers: z.record(z.string(), z.strictObject({ schema })).optional(),
    }),
  ),
});
const documentShape = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(
    z.string().startsWith("/"),
    z.partialRecord(z.enum(["get", "post", "put"]), operationShape),
  ),
  components: z.strictObject({
    schemas: z.record(z.string(), schema),
    securitySchemes: z.record(
      z.string(),
      z.strictObject({
        type: z.literal("http"),
        scheme: z.literal("bearer"),
        description: z.string(),
      }),
    ),
  }),
});

describe("the OpenAPI document", () => {
  it("has the structure of OpenAPI 3.1 and is plain JSON", () => {
    expect(documentShape.parse(document)).toEqual(document);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it("is valid by the schema of OpenAPI 3.1, which finds what is not", async () => {
    const check = async (given: object) => {
      const validator = new Validator();
      const { valid, errors } = await validator.validate({ ...structuredClone(given) });
      return valid ? validator.version : errors;
    };
    expect(await check(document)).toBe("3.1");
    const broken = [
      { ...document, info: { title: "No version" } },
      { ...document, paths: { "/x": { get: { responses: { 200: {} } } } } },
      { ...document, paths: { "/x": { get: { parameters: [{ name: "q" }] } } } },
      { ...document, components: { schemas: { Wrong: 7 } } },
    ];
    for (const it of broken) expect(await check(it), JSON.stringify(it)).not.toBe("3.1");
  });

  it("tells of every method that the table of doors opens to a key, with its scope", () => {
    const told = operations.map(({ route, method }) => {
      const operation = document.paths[pathOf({ route } as never)]?.[method.toLowerCase()];
      return `${method} ${route} ${operation?.security[0]?.apiKey?.join()}`;
    });
    expect(told.sort()).toEqual(doors.sort());
  });

  it.each(all)("says what $method $path answers to a method that it does not take", (it) => {
    expect(Object.keys(it.operation.responses["405"]?.headers ?? {})).toEqual(["Allow"]);
  });

  it("offers of a case's acts those alone that can be asked for", () => {
    const read = document.paths["/cases/{reference}"]?.get?.responses["200"];
    const { acts } = read?.content["application/json"]?.schema.properties ?? {};
    expect((acts?.items as JsonSchema).enum).toEqual(apiActs);
    expect(apiActs).not.toContain("add_evidence");
  });

  it("gives each operation an id of its own", () => {
    expect(new Set(all.map((it) => it.operation.operationId)).size).toBe(all.length);
  });

  it.each(all)("declares each part of the address of $method $path", ({ path, operation }) => {
    const inPath = operation.parameters.filter((it) => it.in === "path");
    expect(inPath.map((it) => `{${it.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(inPath.every((it) => it.required)).toBe(true);
  });

  it.each(all)(
    "asks a key of Idempotency where $method $path needs it",
    ({ method, operation }) => {
      const headers = operation.parameters.filter((it) => it.in === "header");
      expect(headers.map((it) => it.name)).toEqual(method === "post" ? ["Idempotency-Key"] : []);
    },
  );

  it("refers to nothing that is not there", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, reference = ""] of references) {
      const [, ...keys] = reference.split("/");
      const found = keys.reduce<unknown>(
        (at, key) => (at as Record<string, unknown> | undefined)?.[key],
        document,
      );
      expect(found, reference).toBeDefined();
    }
  });

  it("needs only fields that it describes, and closes every body to others", () => {
    for (const it of schemasIn(document)) {
      const known = Object.keys(it.properties ?? {});
      for (const name of it.required ?? []) expect(known).toContain(name);
    }
    for (const { operation } of all) {
      const body = operation.requestBody?.content["application/json"]?.schema;
      for (const shape of (body?.oneOf as JsonSchema[] | undefined) ?? (body ? [body] : [])) {
        expect(shape.additionalProperties).toBe(false);
      }
    }
  });

  it("shows one body for each kind and each act, and none of the fields that we fill in", () => {
    const shapes = (path: string) =>
      (document.paths[path]?.post?.requestBody?.content["application/json"]?.schema
        .oneOf as JsonSchema[]) ?? [];
    const constants = (path: string, field: string) =>
      shapes(path).map((it) => it.properties?.[field]?.const);
    expect(constants("/cases", "kind")).toEqual([...procedureKinds]);
    expect(constants("/cases/{reference}/actions", "act")).toEqual(apiActs);
    for (const path of ["/cases", "/cases/{reference}/actions"]) {
      for (const { properties = {} } of shapes(path)) {
        for (const name of ["submissionKey", "actKey", "email", "reference"]) {
          expect(Object.keys(properties)).not.toContain(name);
        }
      }
    }
  });
});
