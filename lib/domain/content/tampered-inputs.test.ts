import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { restoreInput, saveInput } from "./inputs";

const of = { pageId: randomUUID(), locale: "fr", version: "3" };
const text = { title: "A title", summary: "A summary.", body: "Words.", order: "1" };

/** What is wrong with one field; every code of these is worded for the desk. */
const codeOf = (schema: typeof saveInput | typeof restoreInput, values: object, field: string) =>
  schema.safeParse(values).error?.issues.find(({ path }) => path[0] === field)?.message;

describe("a hidden field that was tampered with is told as a form that is too old", () => {
  it.each(["", "NaN", "-1", "1.5", "1e999", "99999999999999999999"])("version %s", (version) => {
    const code = codeOf(saveInput, { ...of, ...text, version }, "version");
    expect(code).toBe(version === "" ? undefined : "form_expired");
  });

  it.each(["0", "-1", "NaN", "2.5", "99999-01-01"])("the source’s revision %s", (follows) => {
    expect(codeOf(saveInput, { ...of, ...text, follows }, "follows")).toBe("form_expired");
  });

  it.each(["0", "-1", "NaN", "2.5"])("a revision %s to restore", (number) => {
    expect(codeOf(restoreInput, { ...of, number }, "number")).toBe("form_expired");
  });
});
