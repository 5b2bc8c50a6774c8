import type { JsonSchema } from "@/lib/api/body-schema";

/** A value that a schema of a body allows; ids are of nobody's. */
export function sampleOf(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (Array.isArray(schema.oneOf)) return sampleOf(schema.oneOf[0] as JsonSchema);
  switch (schema.type) {
    case "integer":
      return 1;
    case "boolean":
      return true;
    case "array":
      return Array.from({ length: Number(schema.minItems ?? 0) }, () =>
        sampleOf(schema.items as JsonSchema),
      );
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, it]) => [name, sampleOf(it)]),
      );
    case "string":
      if (schema.format === "uuid") return "00000000-0000-4000-8000-000000000000";
      return "word "
        .repeat(Number(schema.minLength ?? 1))
        .slice(0, Number(schema.maxLength ?? 99))
        .trim();
    default:
      // One of a new kind needs samples and faults of its own, or it would go untried.
      throw new Error(`no sample of ${JSON.stringify(schema)}`);
  }
}

export type Fault = { what: string; value: unknown };

/** Values that a field of this schema must refuse. */
export function faultsOf(schema: JsonSchema): Fault[] {
  const always = [
    { what: "null", value: null },
    { what: "an object", value: { $gt: "" } },
  ];
  if (schema.type === "integer") {
    return [
      ...always,
      { what: "a number in words", value: "1" },
      { what: "a fraction", value: 1.5 },
      { what: "a truth", value: true },
      { what: "too large a number", value: 1e300 },
      { what: "a list", value: [1] },
    ];
  }
  if (schema.type === "boolean") {
    return [...always, { what: "a truth in words", value: "true" }, { what: "one", value: 1 }];
  }
  if (schema.type === "array") {
    return [
      ...always,
      { what: "a text", value: "one\ntwo" },
      { what: "a list of numbers", value: [1, 2] },
      { what: "control characters", value: ["first variant\u0000", "second variant"] },
      { what: "too many", value: Array.from({ length: 5000 }, () => "one more variant") },
    ];
  }
  if (schema.type !== "string") throw new Error(`no faults for ${JSON.stringify(schema)}`);
  const text = String(sampleOf(schema));
  return [
    ...always,
    { what: "a number", value: 7 },
    { what: "a truth", value: true },
    { what: "a list", value: [text] },
    { what: "too long a text", value: "x".repeat(Number(schema.maxLength ?? 100_000) + 1) },
    { what: "a NUL", value: `${text}\u0000` },
    { what: "a bell", value: `${text.slice(0, 1)}\u0007${text.slice(1)}` },
    { what: "half a character", value: `${text}\ud800` },
    // What has no least length may be left out, and so be empty.
    ...(schema.minLength || schema.enum || schema.const !== undefined || schema.format
      ? [{ what: "nothing", value: "" }]
      : []),
  ];
}

/** A value with the one at a path replaced; `undefined` takes it out. */
export function withAt(value: unknown, path: readonly string[], put: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return put;
  if (Array.isArray(value)) {
    return value.map((it, index) => (String(index) === first ? withAt(it, rest, put) : it));
  }
  const object = value as Record<string, unknown>;
  if (rest.length === 0 && put === undefined) {
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== first));
  }
  return { ...object, [first]: withAt(object[first], rest, put) };
}

/** Every path into a value, the outermost first; of alike ones in lists only the first. */
export function pathsInto(value: unknown): string[][] {
  const seen = new Set<string>();
  const walk = (at: unknown, path: string[]): string[][] => {
    const name = path.map((it) => (/^\d+$/.test(it) ? "*" : it)).join(".");
    const own = path.length === 0 || seen.has(name) ? [] : [path];
    seen.add(name);
    if (typeof at !== "object" || at === null) return own;
    return [...own, ...Object.entries(at).flatMap(([key, it]) => walk(it, [...path, key]))];
  };
  return walk(value, []);
}
