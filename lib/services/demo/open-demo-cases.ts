import { randomUUID } from "node:crypto";
import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { cases, members, notices, orders } from "@/db/schema";
import type { FormAct } from "@/lib/domain/case/inputs";
import type { Locale } from "@/lib/domain/case/vocabulary";
import type { Context } from "../context";
import { loadCalendar } from "../calendar";
import { passDeadlines, submitCase, submitClaim } from "../case";
import { runAct } from "../case/run-act";
import { openDemoAuthorities } from "./open-demo-authorities";
import { openDemoFraud } from "./open-demo-fraud";
import demoCases from "./demo-cases.json";
import { demoComplaintEmails, openDemoComplaints } from "./open-demo-complaints";

const hourMs = 3_600_000;

/**
 * Opens the demo's standing cases through the same verbs that people use, dated back, oldest first,
 * and lets every deadline since then pass. Mail of that past is not sent again.
 */
export async function openDemoCases(db: Database, now: Date): Promise<void> {
  const calendar = await loadCalendar(db);
  const emails = [
    ...new Set([
      ...demoCases.claims.flatMap(({ by, then = [] }) => [by, ...then.map((step) => step.by)]),
      ...demoCases.others.map((it) => it.by),
      ...demoCases.frauds.flatMap((it) => [it.by, it.security]),
      ...demoComplaintEmails,
    ]),
  ];
  const people = await db.select().from(members).where(inArray(members.email, emails));
  const contextOf = (email: string, hoursAgo: number): Context => {
    const person = people.find((it) => it.email === email);
    const locale: Locale = person?.locale ?? "en";
    return {
      db,
      now: new Date(now.getTime() - hoursAgo * hourMs),
      calendar,
      actor: person
        ? { kind: "member", memberId: person.id, roles: person.roles, locale }
        : { kind: "visitor", locale },
    };
  };
  for (const claim of demoCases.claims) {
    const [order] = await db.select().from(orders).where(eq(orders.number, claim.order));
    if (!order) throw new Error(`demo claim names no order: ${claim.order}`);
    const { reference } = await submitClaim(contextOf(claim.by, claim.hoursAgo), {
      submissionKey: randomUUID(),
      orderId: order.id,
      contact: "talked",
      reason: claim.reason as "damaged",
      description: claim.description,
      solution: claim.solution as "full_refund",
      amount: claim.amount,
      words: "",
    });
    for (const step of claim.then ?? []) {
      const [row] = await db.select().from(cases).where(eq(cases.reference, reference));
      const form = { reference, version: row?.version ?? 0, actKey: randomUUID() };
      const act = step.act as FormAct;
      await runAct(contextOf(step.by, step.hoursAgo), act, { ...form, ...step.values }, []);
    }
  }
  for (const other of demoCases.others) {
    await submitCase(contextOf(other.by, other.hoursAgo), other.kind as "complaint", {
      submissionKey: randomUUID(),
      subject: other.subject,
      description: other.description,
      reason: other.reason as "other",
      orderNumber: "",
      about: "",
      name: "",
      email: other.by,
    });
  }
  for (const fraud of demoCases.frauds) await openDemoFraud(fraud, contextOf);
  await openDemoComplaints(contextOf);
  await openDemoAuthorities(db, now, calendar);
  await passDeadlines({ db, now, calendar });
  const past = await db.select({ id: notices.id }).from(notices).orderBy(asc(notices.createdAt));
  if (past.length > 0) await db.update(notices).set({ sentAt: now });
}
