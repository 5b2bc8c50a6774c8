import { existsSync } from "node:fs";
import path from "node:path";
import { openDatabase } from "../db/client.ts";
import { env } from "../lib/env.ts";
import { verifyRecord } from "../lib/services/case/verify-record.ts";
import { giveUp, root } from "./project.mjs";

// Ends with 0 when every record is whole, 1 when one is broken, 2 when it could not be checked.
const dataDir = path.resolve(root, env.DATA_DIR);
if (!env.DATABASE_URL && !existsSync(path.join(dataDir, "db"))) {
  fail(`There is no database in ${dataDir}: set DATA_DIR or DATABASE_URL.`);
}
try {
  const database = await openDatabase({ url: env.DATABASE_URL, dataDir });
  const { cases, events, broken } = await verifyRecord(database.db).finally(database.close);
  if (broken) giveUp(`The record of case ${broken.reference} is broken at ${difference(broken)}`);
  console.log(`${counted(cases, "case")}, ${counted(events, "event")}, all whole.`);
} catch (error) {
  fail(`The record could not be checked: ${error.cause?.message ?? error.message}`);
}

function difference({ seq, what, expected, found }) {
  switch (what) {
    case "changed":
      return `event ${seq}: what it says and the hash before it give ${expected}, but its hash is ${found}.`;
    case "missing":
      return `event ${seq}: it is missing, number ${found} stands in its place.`;
    default:
      return `event ${seq}: it is missing, the record ends there. The case was written to ${times(expected)}, the record tells of ${times(found)}.`;
  }
}

function counted(number, what) {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function times(text) {
  const [writes, stage] = text.split(" ");
  return `${writes} times and stands at "${stage}"`;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
