import { z } from "zod";
import { fieldError, Problem, type FieldError } from "./problem";

export type JsonSchema = {
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  [keyword: string]: unknown;
};

/** What a body must look like, and how it is read. */
export type BodySchema<Value> = {
  json: JsonSchema;
  /** Throws a 422 Problem that names every wrong field. */
  read(values: Readonly<Record<string, unknown>>, given: Record<string, unknown>): Value;
};

/**
 * A form's schema as the schema of a JSON body: fields in `given` are filled in by the API itself
 * (the form's key, whose case it is), unknown ones are refused, and a number in words is wrong.
 */
export function bodySchema<Schema extends z.ZodObject>(
  schema: Schema,
  given: readonly string[],
  fixed: Record<string, string>,
): BodySchema<z.output<Schema>> {
  const own = jsonOf(schema, given);
  const constants = Object.fromEntries(
    Object.entries(fixed).map(([name, value]) => [name, { type: "string", const: value }]),
  );
  const json: JsonSchema = {
    ...own,
    properties: { ...constants, ...own.properties },
    required: [...Object.keys(fixed), ...(own.required ?? [])],
  };
  return {
    json,
    read(values, filledIn) {
      const faults = shapeFaults(json, values);
      if (faults.length > 0) throw new Problem(422, faults);
      const parsed = schema.safeParse({ ...values, ...filledIn });
      if (parsed.success) return parsed.data;
      throw new Problem(422, faultsOf(parsed.error));
    },
  };
}

/** Limits are those of what comes out of the schema; what is needed, of what goes in. */
function jsonOf(schema: z.ZodObject, given: readonly string[]): JsonSchema {
  const limits = jsonSchemaOf(schema, "output");
  const needed = jsonSchemaOf(schema, "input").required ?? [];
  const properties = Object.entries(limits.properties ?? {}).filter(([it]) => !given.includes(it));
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: needed.filter((it) => !given.includes(it)),
    additionalProperties: false,
  };
}

/** A zod schema as JSON Schema 2020-12, without its own dialect line. */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const json = Object.entries(z.toJSONSchema(schema, { io })).filter(([it]) => it !== "$schema");
  return Object.fromEntries(json);
}

function shapeFaults(json: JsonSchema, values: Readonly<Record<string, unknown>>): FieldError[] {
  const known = json.properties ?? {};
  const wrong = Object.entries(values).flatMap(([name, value]) => {
    if (!Object.hasOwn(known, name)) return [fieldError(name.slice(0, 80), "unknown_field")];
    return isOf(known[name]?.type, value) ? [] : [fieldError(name, "wrong_type")];
  });
  const missing = (json.required ?? []).filter((name) => !Object.hasOwn(values, name));
  return [...wrong, ...missing.map((name) => fieldError(name, "required"))];
}

function isOf(type: string | undefined, value: unknown): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "integer":
      return Number.isSafeInteger(value);
    case "array":
      return Array.isArray(value);
    default:
      return true;
  }
}

/** Every fault that zod found, by its path; ours are codes, zod's own get its words. */
export function faultsOf(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    const at = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) =>
        fieldError([...at, key.slice(0, 80)].join("."), "unknown_field"),
      );
    }
    const field = at.join(".");
    return /^[a-z_]+$/.test(issue.message)
      ? [fieldError(field, issue.message)]
      : [fieldError(field, issue.code, issue.message)];
  });
}
