import { describe, expect, it } from "vitest";
import { caseFields } from "./case-fields";
import { choicesIn, prefilled } from "./prefill";

const fields = caseFields("fraud", "en", false);
const valuesOf = (parameters: Parameters<typeof prefilled>[1]) =>
  Object.fromEntries(
    prefilled(fields, parameters).flatMap((it) => (it.value ? [[it.name, it.value]] : [])),
  );

describe("a form's choices from its address", () => {
  it("takes the choices that the form offers", () => {
    const chosen = { reason: "victim", moneyMoved: "yes", policeTold: "no" };
    expect(valuesOf(chosen)).toEqual(chosen);
    expect(choicesIn(prefilled(fields, chosen))).toBe(
      "?reason=victim&moneyMoved=yes&policeTold=no",
    );
  });

  it.each([
    { reason: "damaged" },
    { reason: ["victim", "witness"] },
    { moneyMoved: "__proto__" },
    { policeTold: "\u0000" },
    { description: "Words never come from an address.", email: "a@b.example", name: "X" },
  ])("leaves out %j", (parameters) => {
    expect(valuesOf(parameters)).toEqual({});
    expect(choicesIn(prefilled(fields, parameters))).toBe("");
  });

  it("takes no choice that is closed", () => {
    const closed = [
      {
        name: "a",
        label: "A",
        kind: "choice" as const,
        options: [{ value: "1", label: "1", disabled: true }],
      },
    ];
    expect(prefilled(closed, { a: "1" })[0]?.value).toBeUndefined();
  });
});
