import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import words from "../../../messages/parts/report.en.json" with { type: "json" };
import { actInputs, simpleInputs } from "./inputs";
import { loggedInputs } from "./logged-inputs";

const identity = { reference: "RC-0000-0000", version: "1", actKey: randomUUID() };
const acts = Object.entries(actInputs).map(([name, schema]) => [name, schema, identity] as const);
const forms = [...Object.entries(simpleInputs), ...Object.entries(loggedInputs)].map(
  ([name, schema]) => [name, schema, { submissionKey: randomUUID() }] as const,
);

it.each([...acts, ...forms])("%s words whatever is wrong with a field", (_name, schema, held) => {
  const fields = Object.keys(schema.shape).filter((it) => !Object.hasOwn(held, it));
  for (const value of ["__proto__", "\u0000", "x".repeat(100_000), "-1", "NaN", ""]) {
    const given = Object.fromEntries(fields.map((field) => [field, value]));
    const issues = schema.safeParse({ ...held, ...given }).error?.issues ?? [];
    // A form shows the first fault of each field.
    const found = issues.filter(
      ({ path }, index) => issues.findIndex((it) => it.path[0] === path[0]) === index,
    );
    const unworded = found.filter(({ message }) => !Object.hasOwn(words.errors, message));
    expect(
      unworded.map(({ path, message }) => `${path}: ${message}`),
      value.slice(0, 9),
    ).toEqual([]);
  }
});
