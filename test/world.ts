import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  caseEvents,
  cases,
  evidence,
  members,
  notices,
  orderItems,
  orders,
  traderDetails,
} from "@/db/schema";
import { publishProcedures } from "@/lib/services/procedures/publish";
import { seedCalendar } from "@/db/seed/calendar";
import type { ClaimInput } from "@/lib/domain/case/inputs";
import type { BusinessCalendar } from "@/lib/domain/calendar/calendar";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import { loadCalendar } from "@/lib/services/calendar";
import { submitCase, submitClaim } from "@/lib/services/case";
import type { CaseInput } from "@/lib/services/case/submit-case";
import type { SimpleKind } from "@/lib/domain/case/inputs";
import type { Context } from "@/lib/services/context";
import { Failure } from "@/lib/services/failure";
import { people, tradersBusiness, type Person } from "./people";

export type { Person };

/** A Monday at 10:00 in Bucharest, with no public holiday in the four weeks after it. */
export const monday = new Date("2026-06-08T07:00:00.000Z");
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** A moment so many hours after `monday`. */
export const after = (hours: number) => new Date(monday.getTime() + hours * hourMs);

/** What a verb answered: `done`, or its refusal as `kind: code`. Anything else is thrown on. */
export async function answerOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof Failure) {
      return `${error.kind}: ${error.errors.map((it) => it.code).join(", ")}`;
    }
    throw error;
  }
}

/** A marketplace with its people, at whatever moment a test says. */
export class World {
  private constructor(
    readonly db: Database,
    readonly calendar: BusinessCalendar,
    readonly ids: Readonly<Record<Person, string>>,
  ) {}

  /** Fills a migrated database with the reference data and the people, and no case. */
  static async in(db: Database): Promise<World> {
    await publishProcedures(db, monday);
    await seedCalendar(db, { country: "RO", timeZone: "Europe/Bucharest" }, monday);
    await db
      .insert(members)
      .values(Object.values(people).map((person) => ({ ...person, roles: [...person.roles] })))
      .onConflictDoNothing();
    const rows = await db.select({ id: members.id, email: members.email }).from(members);
    const idOf = (person: Person) => {
      const row = rows.find((it) => it.email === people[person].email);
      if (!row) throw new Error(`${person} was not written`);
      return row.id;
    };
    const ids = Object.fromEntries(
      (Object.keys(people) as Person[]).map((person) => [person, idOf(person)]),
    ) as Record<Person, string>;
    await db.insert(traderDetails).values({ memberId: ids.trader, ...tradersBusiness });
    return new World(db, await loadCalendar(db), ids);
  }

  /** Acts as a member. */
  as(person: Person, now = monday): Context {
    const { roles, locale } = people[person];
    const actor = { kind: "member" as const, memberId: this.ids[person], roles, locale };
    return { db: this.db, actor, now, calendar: this.calendar };
  }

  /** Acts as nobody in particular. */
  visitor(now = monday): Context {
    return { db: this.db, actor: { kind: "visitor", locale: "en" }, now, calendar: this.calendar };
  }

  /** Acts as someone who opened this case without an account, by its mailed link or its form. */
  guest(caseId: string, now = monday, proved = true): Context {
    const actor = { kind: "guest" as const, cases: [{ caseId, proved }], locale: "en" as const };
    return { db: this.db, actor, now, calendar: this.calendar };
  }

  /** A guaranteed order of 250.00 RON by the claimant from the respondent, promised yesterday. */
  async order(given: Partial<typeof orders.$inferInsert> = {}): Promise<string> {
    const [row] = await this.db
      .insert(orders)
      .values({
        number: `AG-${randomUUID().slice(0, 13)}`,
        buyerId: this.ids.claimant,
        sellerId: this.ids.respondent,
        currency: "RON",
        totalMinor: 25_000,
        guaranteed: true,
        placedAt: new Date(monday.getTime() - 10 * dayMs),
        promisedAt: new Date(monday.getTime() - dayMs),
        deliveredAt: null,
        ...given,
      })
      .returning({ id: orders.id });
    if (!row) throw new Error("an order was not written");
    await this.db
      .insert(orderItems)
      .values({ orderId: row.id, title: "Walnut stool", quantity: 1, unitPriceMinor: 25_000 });
    return row.id;
  }

  /** A claim form filled in as it should be. */
  claimForm(orderId: string, given: Partial<ClaimInput> = {}): ClaimInput {
    return {
      submissionKey: randomUUID(),
      orderId,
      contact: "talked",
      reason: "not_received",
      description: "The stool never came, and the seller stopped answering me.",
      solution: "full_refund",
      amount: "",
      words: "",
      ...given,
    };
  }

  /** An opened claim on an order of its own. */
  async claim(given: Partial<ClaimInput> = {}, now = monday): Promise<string> {
    const form = this.claimForm(await this.order(), given);
    return (await submitClaim(this.as("claimant", now), form)).reference;
  }

  /** A request or complaint form filled in as it should be. */
  caseForm(given: Partial<CaseInput> = {}): CaseInput {
    return {
      submissionKey: randomUUID(),
      subject: "Nobody answers my letters",
      description: "I wrote three times about my parcel and never heard back.",
      orderNumber: "",
      name: "Gina Guest",
      email: "gina@people.example",
      reason: "other",
      ...given,
    } as CaseInput;
  }

  /** A simple case that a guest opened, with its signed document where it needs one. */
  async simpleCase(kind: SimpleKind = "complaint", now = monday): Promise<string> {
    const form = this.caseForm();
    if (publishedProcedures[kind].asksDocument) await this.draftFile(form.submissionKey, null, now);
    return (await submitCase(this.visitor(now), kind, form)).reference;
  }

  /** A file that a form holds before it is sent; its bytes are nowhere. */
  async draftFile(draftKey: string, uploaderId: string | null = null, now = monday) {
    await this.db.insert(evidence).values({
      ...{ draftKey, uploaderId, side: "claimant", fileName: "request.pdf" },
      ...{ mediaType: "application/pdf", sizeBytes: 100, sha256: randomUUID() },
      ...{ storageKey: randomUUID(), addedAt: now },
    });
  }

  /** What a form drawn just now carries: the case's version and a key of its own. */
  async form(reference: string): Promise<{ reference: string; version: number; actKey: string }> {
    const { version } = await this.case(reference);
    return { reference, version, actKey: randomUUID() };
  }

  async case(reference: string): Promise<typeof cases.$inferSelect> {
    const [row] = await this.db.select().from(cases).where(eq(cases.reference, reference));
    if (!row) throw new Error(`no case ${reference}`);
    return row;
  }

  /** The record of a case, oldest first. */
  async record(reference: string): Promise<(typeof caseEvents.$inferSelect)[]> {
    const { id } = await this.case(reference);
    return this.db
      .select()
      .from(caseEvents)
      .where(eq(caseEvents.caseId, id))
      .orderBy(asc(caseEvents.seq));
  }

  /** The mails of an event as `person locale template`, in order of the alphabet. */
  async mailOf(event: { id: string }): Promise<string[]> {
    const rows = await this.db.select().from(notices).where(eq(notices.eventId, event.id));
    const names = Object.entries(people).map(([name, it]) => [it.email, name] as const);
    const nameOf = new Map<string, string>(names);
    return rows
      .map((row) => `${nameOf.get(row.email) ?? row.email} ${row.locale} ${row.template}`)
      .sort();
  }
}
