import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { cases, members } from "@/db/schema";
import type { BusinessCalendar } from "@/lib/domain/calendar/calendar";
import { localValue } from "@/lib/domain/calendar/local-moment";
import { locales, type Locale } from "@/lib/domain/case/vocabulary";
import { loggedInputs } from "@/lib/domain/case/logged-inputs";
import { simpleInputs, type FormAct, type SimpleKind } from "@/lib/domain/case/inputs";
import { logCase, submitCase } from "../case";
import { runAct } from "../case/run-act";
import type { Context } from "../context";
import { keepDraftFiles } from "../files/attach";
import demo from "./demo-authorities.json";
import { onePagePdf } from "./one-page-pdf";

const hourMs = 3_600_000;
type Told = (typeof demo.cases)[number];

/**
 * Opens the demo's requests by authorities, and what its staff logged for people who phoned or
 * wrote, and does on each what was done since, all through the verbs that people use.
 */
export async function openDemoAuthorities(
  db: Database,
  now: Date,
  calendar: BusinessCalendar,
): Promise<void> {
  const staff = await db
    .select()
    .from(members)
    .where(inArray(members.email, Object.values(demo.staff)));
  const contextOf = (who: string | null, hoursAgo: number, writes: Locale = "ro"): Context => {
    const email = demo.staff[who as keyof typeof demo.staff];
    const person = staff.find((it) => it.email === email);
    const at = new Date(now.getTime() - hoursAgo * hourMs);
    if (!person) return { db, now: at, calendar, actor: { kind: "visitor", locale: writes } };
    const { id: memberId, roles, locale } = person;
    return { db, now: at, calendar, actor: { kind: "member", memberId, roles, locale } };
  };
  for (const told of demo.cases) {
    const reference = await open(
      contextOf(told.loggedBy, told.hoursAgo, writesOf(told)),
      told,
      now,
    );
    for (const { by, hoursAgo, act, ...given } of told.acts) {
      const [row] = await db.select().from(cases).where(eq(cases.reference, reference));
      const identity = { reference, version: row?.version, actKey: randomUUID() };
      await runAct(contextOf(by, hoursAgo), act as FormAct, { ...given, ...identity }, []);
    }
  }
}

/** The language of a form that somebody sent without an account. */
function writesOf(told: Told): Locale | undefined {
  return locales.find((it) => "writes" in told && told.writes === it);
}

async function open(context: Context, told: Told, now: Date): Promise<string> {
  const kind = told.kind as SimpleKind;
  const submissionKey = randomUUID();
  const values = { submissionKey, orderNumber: "", ...told.form };
  const uploaderId = context.actor.kind === "member" ? context.actor.memberId : null;
  if (Object.hasOwn(told.form, "dataAsked")) {
    const file = new File([onePagePdf(demo.letter)], "request.pdf", { type: "application/pdf" });
    await keepDraftFiles(context.db, { draftKey: submissionKey, uploaderId }, [file], context.now);
  }
  if (told.loggedBy === null) {
    const { reference } = await submitCase(context, kind, simpleInputs[kind].parse(values));
    return reference;
  }
  const received = new Date(now.getTime() - told.receivedHoursAgo * hourMs);
  const receivedAt = localValue(context.calendar.timeZone, received);
  const input = loggedInputs[kind].parse({ ...values, receivedAt });
  return (await logCase(context, kind, input)).reference;
}
