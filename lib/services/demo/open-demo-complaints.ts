import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { cases, restrictions } from "@/db/schema";
import type { FormAct } from "@/lib/domain/case/inputs";
import { restrictionInputs } from "@/lib/domain/restriction/inputs";
import { passDeadlines, submitCase } from "../case";
import { runAct } from "../case/run-act";
import type { Context } from "../context";
import * as restrictionVerbs from "../restriction";
import demoComplaints from "./demo-complaints.json";

type ContextOf = (email: string, hoursAgo: number) => Context;
type Step = { hoursAgo: number; run: () => Promise<unknown> };

/** Everyone who writes in these complaints, by e-mail. */
export const demoComplaintEmails = demoComplaints.flatMap((it) => [
  it.by,
  ...it.steps.map((step) => step.by),
]);

/**
 * Complaints on their way up the ladder: findings, attempts to reach the seller, contact details
 * given and refused, an appealed restriction. Each act is done at its own moment, in order, by the
 * verbs that people use, with every deadline before it passed.
 */
export async function openDemoComplaints(contextOf: ContextOf): Promise<void> {
  const steps: Step[] = [];
  for (const complaint of demoComplaints) {
    const submissionKey = randomUUID();
    const { subject, description, by } = complaint;
    const reason = complaint.reason as "service";
    steps.push({
      hoursAgo: complaint.hoursAgo,
      run: () =>
        submitCase(contextOf(by, complaint.hoursAgo), "complaint", {
          ...{ submissionKey, subject, description, reason },
          ...{ orderNumber: "", about: "", name: "", email: by },
        }),
    });
    for (const step of complaint.steps) {
      const context = contextOf(step.by, step.hoursAgo);
      const run = async () => {
        const { reference, version } = await caseOf(context, submissionKey);
        const values = { ...step.values, reference, version, actKey: randomUUID() };
        return runAct(context, step.act as FormAct, values, []);
      };
      steps.push({ hoursAgo: step.hoursAgo, run });
    }
    steps.push(...restrictionSteps(complaint.restriction, submissionKey, contextOf));
  }
  for (const { hoursAgo, run } of steps.sort((a, b) => b.hoursAgo - a.hoursAgo)) {
    await passDeadlines(contextOf("", hoursAgo));
    await run();
  }
}

type DemoRestriction = (typeof demoComplaints)[number]["restriction"];

function restrictionSteps(
  restriction: DemoRestriction,
  submissionKey: string,
  contextOf: ContextOf,
): Step[] {
  if (!restriction) return [];
  const { appeal, by, hoursAgo, values } = restriction;
  const imposing = contextOf(by, hoursAgo);
  const impose = async () => {
    const { reference } = await caseOf(imposing, submissionKey);
    const form = { ...values, reference, actKey: randomUUID() };
    return restrictionVerbs.impose(imposing, restrictionInputs.impose.parse(form));
  };
  const contest = async () => {
    const context = contextOf("", appeal.hoursAgo);
    const { id } = await caseOf(context, submissionKey);
    const [row] = await context.db
      .select()
      .from(restrictions)
      .where(eq(restrictions.caseId, id))
      .orderBy(desc(restrictions.imposedAt))
      .limit(1);
    if (!row) throw new Error("a demo restriction was not imposed");
    const actor = { kind: "member", memberId: row.memberId, roles: [], locale: "ro" } as const;
    return restrictionVerbs.appeal(
      { ...context, actor },
      {
        ...{ restrictionId: row.id, version: row.version, actKey: randomUUID() },
        body: appeal.body,
      },
    );
  };
  return [
    { hoursAgo, run: impose },
    { hoursAgo: appeal.hoursAgo, run: contest },
  ];
}

async function caseOf({ db }: Context, submissionKey: string) {
  const [row] = await db.select().from(cases).where(eq(cases.submissionKey, submissionKey));
  if (!row) throw new Error("a demo complaint was not opened");
  return row;
}
