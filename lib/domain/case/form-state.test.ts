import { expect, it } from "vitest";
import { inOrderOf } from "./form-state";

it("names the faults in the order in which the page asks, those of no field first", () => {
  const fields = ["reason", "subject", "files"].map((name) => ({ name }));
  const errors = ["files", "", "subject", "reason"].map((field) => ({ field, code: "wrong" }));
  expect(inOrderOf(fields, errors).map(({ field }) => field)).toEqual([
    "",
    "reason",
    "subject",
    "files",
  ]);
  expect(errors[0]?.field).toBe("files");
});
