import { routes } from "@/lib/domain/access/routes";
import type { Door } from "@/lib/domain/access/routes";
import { problemAnswer } from "./answers";
import { jsonSchemaOf, type JsonSchema } from "./body-schema";
import { operations, pathSchemas, type Operation } from "./operations";

type Content = Record<string, { schema: JsonSchema }>;
type Told = { description: string; content: Content; headers?: Record<string, object> };
export type Parameter = { name: string; in: string; required: boolean; schema: JsonSchema };
export type DocumentedOperation = {
  operationId: string;
  summary: string;
  description: string;
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, Told>;
};
export type OpenApiDocument = {
  openapi: string;
  info: { title: string; version: string; description: string; license: object };
  servers: { url: string }[];
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, object> };
};

const answered: Record<number, string> = {
  400: "The query, a header or the body cannot be read",
  401: "No valid API key",
  403: "The key, or its member, may not do this",
  404: "There is no such thing, or it is not the key’s member’s to see",
  405: "This address does not take the method: Allow names those that it takes",
  409: "The case or procedure is in another state or version by now",
  413: "More than 1 MB",
  415: "Not application/json",
  422: "Fields are wrong, or the Idempotency-Key was used for another request",
  429: "Too many requests: wait for Retry-After seconds",
};

/** The OpenAPI 3.1 document, drawn from the schemas that validate and the table of doors. */
export function openApiDocument(): OpenApiDocument {
  const paths: OpenApiDocument["paths"] = {};
  for (const operation of operations) {
    const path = pathOf(operation);
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: documented(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Recourse API",
      version: "1.0.0",
      description:
        "Open, read and act on cases, read restrictions, and read and replace procedures. A key acts for one member, " +
        "within its scopes. Instants are ISO 8601 in UTC; amounts are minor units. Within v1, " +
        "fields, acts and kinds may be added to answers, and nothing is taken away or renamed.",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(problemAnswer, "output") },
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer", description: "The secret of an API key." },
      },
    },
  };
}

/** The path under the server's own address: /cases/{reference}. */
export function pathOf({ route }: Operation): string {
  return route.slice("/api/v1".length).replaceAll(/\[(\w+)\]/g, "{$1}");
}

function documented(operation: Operation): DocumentedOperation {
  const { method, id, summary, body, answer, refusals } = operation;
  const { keys }: Door = routes[operation.route];
  const scope = keys?.[method] ?? "";
  const refused = [...refusals, 405].sort((a, b) => a - b).map((it) => [String(it), refusal(it)]);
  return {
    operationId: id,
    summary,
    description: `Scope: \`${scope}\`.`,
    security: [{ apiKey: [scope] }],
    parameters: parametersOf(operation),
    ...(body && {
      requestBody: { required: true as const, content: { "application/json": { schema: body } } },
    }),
    responses: {
      [String(answer.status)]: {
        description: "Done",
        content: { "application/json": { schema: answer.schema } },
      },
      ...(Object.fromEntries(refused) as Record<string, Told>),
    },
  };
}

function refusal(status: number): Told {
  const schema = { $ref: "#/components/schemas/Problem" };
  return {
    description: answered[status] ?? "Refused",
    content: { "application/problem+json": { schema } },
    ...(status === 405 && { headers: { Allow: { schema: { type: "string" } } } }),
    ...(status === 429 && { headers: { "Retry-After": { schema: { type: "integer" } } } }),
  };
}

function parametersOf(operation: Operation): Parameter[] {
  const inPath = [...pathOf(operation).matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: pathSchemas[name] ?? { type: "string" },
  }));
  const query = operation.query && jsonSchemaOf(operation.query, "input");
  const inQuery = Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema,
  }));
  const key: JsonSchema = { type: "string", pattern: "^[\\x21-\\x7e]+$", maxLength: 255 };
  return [
    ...inPath,
    ...inQuery,
    ...(operation.once
      ? [{ name: "Idempotency-Key", in: "header", required: true, schema: key }]
      : []),
  ];
}
