import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { permissionsDocument } from "@/lib/domain/access/permissions-table";
import { proceduresDocument } from "@/lib/domain/procedure/procedures-document";

it.each([
  ["permissions", permissionsDocument],
  ["procedures", proceduresDocument],
])("docs/generated/%s.md says what the code does (else: npm run generate:docs)", (name, draw) => {
  expect(readFileSync(`docs/generated/${name}.md`, "utf8")).toBe(draw());
});
