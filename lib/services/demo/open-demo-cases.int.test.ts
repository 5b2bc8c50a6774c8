import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { cases, contactDisclosures, members, notices } from "@/db/schema";
import { seedDemo } from "@/db/seed/demo";
import { seedCalendar } from "@/db/seed/calendar";
import { describeOnEveryDatabase } from "@/test/databases";
import { monday } from "@/test/world";
import { loadCalendar } from "../calendar";
import { caseByReference } from "../case/queries";
import { verifyRecord } from "../case/verify-record";
import type { Context } from "../context";
import { listRestrictions } from "../restriction/queries";
import { publishProcedures } from "@/lib/services/procedures/publish";
import { openDemoCases } from "./open-demo-cases";

describeOnEveryDatabase("the demo's standing cases", (open) => {
  let db: Database;
  let lead: Context;
  beforeAll(async () => {
    db = (await open()).db;
    await publishProcedures(db, monday);
    await seedCalendar(db, { country: "RO", timeZone: "Europe/Bucharest" }, monday);
    await seedDemo(db, monday);
    await openDemoCases(db, monday);
    const [person] = await db
      .select()
      .from(members)
      .where(eq(members.email, "maria.enache@agora.example"));
    if (!person) throw new Error("no lead");
    const actor = {
      ...{ kind: "member" as const, memberId: person.id },
      ...{ roles: person.roles, locale: person.locale },
    };
    lead = { db, actor, now: monday, calendar: await loadCalendar(db) };
  });

  it("show contact details asked for, given and refused, each with findings or without", async () => {
    const rows = await db
      .select()
      .from(cases)
      .where(eq(cases.kind, "complaint"))
      .orderBy(asc(cases.openedAt));
    const views = await Promise.all(rows.map((it) => caseByReference(lead, it.reference)));
    expect(
      views.map((view) => [view?.stage, view?.contact?.request, view?.report, view?.overdue]),
    ).toEqual([
      ["investigation", "requested", "reported", false],
      ["investigation", "refused", null, false],
      ["investigation", "granted", null, false],
      ["investigation", "none", null, false],
    ]);
    expect(await db.select().from(contactDisclosures)).toHaveLength(1);
  });

  it("show a claim in each of its stages, from the first answer to the end", async () => {
    const rows = await db.select().from(cases).where(eq(cases.kind, "claim"));
    expect(new Set(rows.map((it) => it.stage))).toEqual(
      new Set(["response", "mediation", "carrying_out", "confirming", "closed"]),
    );
  });

  it("show a restriction whose appeal waits for somebody who did not impose it", async () => {
    const { items } = await listRestrictions(lead, { filter: "appealed", after: null, limit: 9 });
    expect(items).toMatchObject([{ state: "in_force", acts: ["decideAppeal"] }]);
  });

  it("know an English officer as somebody who writes in English", async () => {
    const [row] = await db.select().from(cases).where(eq(cases.claimantName, "Alice Harper"));
    expect(row?.claimantLocale).toBe("en");
  });

  it("have a whole record, and send no mail of the past", async () => {
    expect((await verifyRecord(db)).broken).toBeNull();
    const mails = await db.select().from(notices);
    expect(mails.filter((it) => it.sentAt === null)).toEqual([]);
  });
});
