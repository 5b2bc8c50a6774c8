import { mkdirSync, writeFileSync } from "node:fs";
import { permissionsDocument } from "../lib/domain/access/permissions-table";
import { proceduresDocument } from "../lib/domain/procedure/procedures-document";

/** Writes what docs/ draws from the code; a unit test fails when it was not run. */
mkdirSync("docs/generated", { recursive: true });
writeFileSync("docs/generated/permissions.md", permissionsDocument());
writeFileSync("docs/generated/procedures.md", proceduresDocument());
console.log("Written: docs/generated/permissions.md, docs/generated/procedures.md");
