import { existsSync } from "node:fs";
import path from "node:path";
import { openDatabase } from "../db/client.ts";
import { env } from "../lib/env.ts";
import { verifyRegister } from "../lib/services/authority/verify-register.ts";
import { verifyRecord } from "../lib/services/case/verify-record.ts";
import { giveUp, root } from "./project.mjs";

// Ends with 0 when every record is whole, 1 when one is broken, 2 when it could not be checked.
const dataDir = path.resolve(root, env.DATA_DIR);
if (!env.DATABASE_URL && !existsSync(path.join(dataDir, "db"))) {
  fail(`There is no database in ${dataDir}: set DATA_DIR or DATABASE_URL.`);
}
try {
  const database = await openDatabase({ url: env.DATABASE_URL, dataDir });
  const { record, register } = await bothOf(database.db).finally(database.close);
  const { cases, events, uncovered, broken } = record;
  if (broken) giveUp(`The record of case ${broken.reference} is broken at ${difference(broken)}`);
  if (register.broken) giveUp(`The register of disclosures is broken at ${row(register.broken)}`);
  console.log(
    `${counted(cases, "case")}, ${counted(events, "event")}, ` +
      `${counted(register.rows, "disclosure")}, all whole.`,
  );
  if (uncovered > 0) {
    console.log(
      `Of ${counted(uncovered, "case")}, older than the sums of what was said, only the events are covered.`,
    );
  }
} catch (error) {
  fail(`The record could not be checked: ${error.cause?.message ?? error.message}`);
}

async function bothOf(db) {
  return { record: await verifyRecord(db), register: await verifyRegister(db) };
}

function row({ number, what }) {
  const words = {
    changed: "what it says and the hash before it do not give its hash",
    missing: "it is missing, another number stands in its place",
    cut: "an approval tells of more disclosures than the register holds",
  };
  return `row ${number}: ${words[what]}.`;
}

function difference({ seq, what, expected, found }) {
  switch (what) {
    case "changed":
      return `event ${seq}: what it says and the hash before it give ${expected}, but its hash is ${found}.`;
    case "missing":
      return `event ${seq}: it is missing, number ${found} stands in its place.`;
    case "added":
      return `event ${seq}: the record held ${counted(Number(expected), "event")}, but holds ${found}.`;
    case "row_changed":
      return `event ${seq}: what it vouches for was changed, ${found}.`;
    case "row_missing":
      return `event ${seq}: what it vouches for is missing, ${found}.`;
    default:
      return `event ${seq}: it is missing, the record ends there. It had ${ends(expected)}, it tells of ${ends(found)}.`;
  }
}

function counted(number, what) {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function ends(text) {
  const [events, stage] = text.split(" ");
  return `${counted(Number(events), "event")} and the stage "${stage}"`;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
