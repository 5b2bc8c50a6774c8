import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { eq } from "drizzle-orm";
import { cases } from "@/db/schema";
import type { ContactChannel } from "@/lib/domain/case/vocabulary";
import { addEvidence, nameRespondent, recordContact, submitCase } from "../case";
import type { Context } from "../context";
import { keepFiles } from "../files/attach";
import type demoCases from "./demo-cases.json";

type DemoFraud = (typeof demoCases.frauds)[number];

/** One fraud report with its evidence, as far as security came with it: named, and tried by phone. */
export async function openDemoFraud(
  fraud: DemoFraud,
  contextOf: (email: string, hoursAgo: number) => Context,
): Promise<void> {
  const { by, hoursAgo, order, security, subject, description, about } = fraud;
  const member = contextOf(by, hoursAgo);
  const { reference } = await submitCase(member, "fraud", {
    submissionKey: randomUUID(),
    reason: fraud.reason as "victim",
    moneyMoved: fraud.moneyMoved as "yes",
    policeTold: fraud.policeTold as "no",
    ...{ subject, description, about, orderNumber: order, name: "", email: by },
  });
  const form = async () => {
    const [row] = await member.db.select().from(cases).where(eq(cases.reference, reference));
    return { reference, version: row?.version ?? 0, actKey: randomUUID() };
  };
  const place = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    ...["db", "seed", "demo-files", fraud.file],
  );
  const kept = await keepFiles([new File([new Uint8Array(await readFile(place))], fraud.file)]);
  await addEvidence(contextOf(by, hoursAgo - 1), await form(), kept);
  const named = { ...(await form()), member: fraud.named, ...fraud.told };
  await nameRespondent(contextOf(security, hoursAgo - 4), named);
  await recordContact(contextOf(security, hoursAgo - 5), {
    ...(await form()),
    ...{ side: "respondent", channel: fraud.channel as ContactChannel, reached: "no" },
  });
}
