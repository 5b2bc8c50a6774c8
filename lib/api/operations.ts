import { z } from "zod";
import type { ApiMethod, ApiRoute } from "@/lib/domain/access/routes";
import { procedureKinds } from "@/lib/domain/case/vocabulary";
import { procedureShape } from "@/lib/domain/procedure/definition";
import { actBodies } from "./acts";
import { caseAnswer, casesAnswer, openedAnswer } from "./answers";
import { jsonSchemaOf, type JsonSchema } from "./body-schema";
import { pageQuery } from "./cases";
import { memberBody, orderBody, pushedAnswer } from "./marketplace";
import { openings } from "./openings";
import { proceduresAnswer } from "./procedures";
import { restrictionsAnswer, restrictionsQuery } from "./restrictions";

/** One operation as the document tells of it. */
export type Operation = {
  route: ApiRoute;
  method: ApiMethod;
  id: string;
  summary: string;
  query?: z.ZodObject;
  body?: JsonSchema;
  /** Whether an Idempotency-Key is needed. */
  once?: true;
  answer: { status: number; schema: JsonSchema };
  refusals: readonly number[];
};

const reading = [401, 403, 429] as const;
const writing = [400, ...reading, 413, 415, 422] as const;
const schemaOf = (schema: z.ZodType) => jsonSchemaOf(schema, "output");

/** One of several shapes, told apart by a field. */
const oneOf = (field: string, shapes: readonly { json: JsonSchema }[]): JsonSchema => ({
  type: "object",
  oneOf: shapes.map((it) => it.json),
  discriminator: { propertyName: field },
});

/** Every operation of the API; a test holds it against the table of doors. */
export const operations: readonly Operation[] = [
  {
    route: "/api/v1/cases",
    method: "GET",
    id: "listCases",
    summary: "The cases that the key’s member may read, newest first, a page at a time",
    query: pageQuery,
    answer: { status: 200, schema: schemaOf(casesAnswer) },
    refusals: [400, ...reading],
  },
  {
    route: "/api/v1/cases",
    method: "POST",
    id: "openCase",
    summary: "Opens a case of one procedure for the key’s member",
    once: true,
    body: oneOf("kind", Object.values(openings)),
    answer: { status: 201, schema: schemaOf(openedAnswer) },
    refusals: [...writing, 409],
  },
  {
    route: "/api/v1/cases/[reference]",
    method: "GET",
    id: "readCase",
    summary: "One case as the key’s member may see it",
    answer: { status: 200, schema: schemaOf(caseAnswer) },
    refusals: [400, ...reading, 404],
  },
  {
    route: "/api/v1/cases/[reference]/actions",
    method: "POST",
    id: "actOnCase",
    summary: "One act on a case; the case’s `acts` say which are possible now",
    once: true,
    body: oneOf("act", Object.values(actBodies)),
    answer: { status: 200, schema: schemaOf(openedAnswer) },
    refusals: [...writing, 404, 409],
  },
  {
    route: "/api/v1/restrictions",
    method: "GET",
    id: "listRestrictions",
    summary:
      "The restrictions of members with their statements of reasons, newest first; a member’s own " +
      "where the key’s member works no cases",
    query: restrictionsQuery,
    answer: { status: 200, schema: schemaOf(restrictionsAnswer) },
    refusals: [400, ...reading],
  },
  {
    route: "/api/v1/members",
    method: "POST",
    id: "pushMember",
    summary: "A member as the marketplace knows one, new or changed, by the marketplace’s own id",
    once: true,
    body: memberBody.json,
    answer: { status: 200, schema: schemaOf(pushedAnswer) },
    refusals: [...writing, 409],
  },
  {
    route: "/api/v1/orders",
    method: "POST",
    id: "pushOrder",
    summary: "An order between two members that were pushed before, new or changed, by its number",
    once: true,
    body: orderBody.json,
    answer: { status: 200, schema: schemaOf(pushedAnswer) },
    refusals: [...writing, 409],
  },
  {
    route: "/api/v1/procedures",
    method: "GET",
    id: "listProcedures",
    summary: "The newest version of every procedure",
    answer: { status: 200, schema: schemaOf(proceduresAnswer) },
    refusals: [400, ...reading],
  },
  {
    route: "/api/v1/procedures/[kind]",
    method: "GET",
    id: "readProcedure",
    summary: "The newest version of one procedure",
    answer: { status: 200, schema: schemaOf(procedureShape) },
    refusals: [400, ...reading, 404],
  },
  {
    route: "/api/v1/procedures/[kind]",
    method: "PUT",
    id: "replaceProcedure",
    summary: "The next version of a procedure, for cases opened from now on",
    body: jsonSchemaOf(procedureShape, "input"),
    answer: { status: 200, schema: schemaOf(procedureShape) },
    refusals: [...writing, 404, 409],
  },
];

/** What the parts of an address may be. */
export const pathSchemas: Record<string, JsonSchema> = {
  reference: { type: "string", description: "A case’s reference, RC-XXXX-XXXX" },
  kind: { type: "string", enum: [...procedureKinds] },
};
