import { expect, it } from "vitest";
import { parseInt8 } from "./int8";

it.each([
  ["0", 0],
  ["-42", -42],
  ["9007199254740991", 9007199254740991],
  ["9007199254740993", 9007199254740993n],
  ["-9223372036854775808", -9223372036854775808n],
])("reads %s", (text, value) => {
  expect(parseInt8(text)).toBe(value);
});
