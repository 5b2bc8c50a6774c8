import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { cases, evidence } from "@/db/schema";
import { readPeriod } from "@/lib/domain/calendar/period";
import type { Actor } from "@/lib/domain/access/actor";
import { can, performerOf } from "@/lib/domain/access/can";
import { staffRoles, teams, type StaffRole } from "@/lib/domain/case/vocabulary";
import { explainedDeadlines } from "@/lib/services/calendar/explain";
import { fileById } from "@/lib/services/files/queries";
import { readCursor } from "@/lib/services/keyset";
import { actsNotNow } from "@/lib/services/staff/acts-not-now";
import { authorityFigures } from "@/lib/services/staff/answer-times";
import { authorityRequests } from "@/lib/services/staff/authorities";
import { figuresOfPeriod, openByStage } from "@/lib/services/staff/insights";
import { queue } from "@/lib/services/staff/queue";
import { describeOnEveryDatabase } from "@/test/databases";
import { people, type Person } from "@/test/people";
import { stages } from "@/test/stages";
import { after, answerOf, World } from "@/test/world";
import { listCases } from "./list-cases";
import { loadCase, type LoadedCase } from "./load";
import { caseByReference, myCases } from "./queries";
import { note } from "./speak";
import { submitClaim } from "./submit-claim";
import { readAs } from "./visibility";

const parts = ["claimant", "respondent", "staff"] as const;

/** Cases with every pairing of sides that a row can hold, in several stages and with every team. */
async function fill(world: World): Promise<LoadedCase[]> {
  const { db, ids } = world;
  for (const stage of Object.values(stages)) await stage(world);
  for (const kind of ["request", "dispute", "fraud", "authority"] as const) {
    await world.simpleCase(kind);
  }
  for (const buyer of ["agent", "lead", "editor", "stranger"] as const) {
    const orderId = await world.order({ buyerId: ids[buyer], sellerId: ids.colleague });
    await submitClaim(world.as(buyer), world.claimForm(orderId));
  }
  const sides: (Person | null)[] = [null, "claimant", "respondent", "agent", "lead", "editor"];
  for (const claimant of sides) {
    for (const respondent of sides) {
      const { id } = await world.case(await world.simpleCase("complaint"));
      const claimantId = claimant && ids[claimant];
      const respondentId = respondent && ids[respondent];
      const team = teams[(sides.indexOf(claimant) + sides.indexOf(respondent)) % teams.length];
      await db
        .update(cases)
        .set({ claimantId, respondentId, ...(team && { team }) })
        .where(eq(cases.id, id));
    }
  }
  const rows = await db.select({ id: cases.id }).from(cases);
  const loaded = await Promise.all(rows.map(({ id }) => loadCase(db, { id })));
  return loaded.filter((it) => it !== null);
}

function actorsOf(world: World, all: readonly LoadedCase[]): [string, Actor][] {
  const locale = "en" as const;
  const guestOf = (caseId: string): Actor => ({
    kind: "guest",
    cases: [{ caseId, proved: false }],
    locale,
  });
  const everyCase = all.map((it) => ({ caseId: it.row.id, proved: true }));
  return [
    ["a visitor", { kind: "visitor", locale }],
    ["a job", { kind: "system", job: "clocks" }],
    ["a guest of a case that is gone", guestOf(randomUUID())],
    ["a guest of every case", { kind: "guest", cases: everyCase, locale }],
    ...(["agent", "respondent"] as const).map((person): [string, Actor] => [
      `${person}, who opened every case without the account`,
      {
        kind: "member",
        memberId: world.ids[person],
        roles: people[person].roles,
        locale,
        cases: everyCase,
      },
    ]),
    ...all.map((it): [string, Actor] => [`the guest of ${it.row.reference}`, guestOf(it.row.id)]),
    ...(Object.keys(people) as Person[]).map((it): [string, Actor] => [it, world.as(it).actor]),
    ...staffRoles.map((role): [string, Actor] => [
      `somebody of ${role}`,
      { kind: "member", memberId: randomUUID(), roles: [role], locale },
    ]),
    [
      "a claimant with every role",
      { kind: "member", memberId: world.ids.claimant, roles: staffRoles, locale },
    ],
  ];
}

const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id).sort();

type Page = { items: { reference: string }[]; next: string | null };

async function everyPage(read: (after: { after?: string }) => Promise<Page>): Promise<string[]> {
  const page = await read({});
  const found = [...page.items];
  for (let { next } = page; next !== null;) {
    const more = await read({ after: next });
    found.push(...more.items);
    ({ next } = more);
  }
  return found.map((it) => it.reference);
}

describeOnEveryDatabase("cases that an actor may read", (open) => {
  let db: Database;
  let world: World;
  let all: LoadedCase[];
  beforeAll(async () => {
    ({ db } = await open());
    world = await World.in(db);
    all = await fill(world);
  });

  it("are the same ones by SQL as by can(), for every actor and in every part", async () => {
    for (const [name, actor] of actorsOf(world, all)) {
      for (const part of parts) {
        const rows = await db.select({ id: cases.id }).from(cases).where(readAs(actor, part));
        const allowed = all.filter(
          ({ subject }) => can(actor, "case:read", subject) && performerOf(actor, subject) === part,
        );
        expect(idsOf(rows), `${name} as ${part}`).toEqual(idsOf(allowed.map((it) => it.row)));
      }
    }
  });

  it("leave nothing out: every case that can() opens is read in one of the parts", () => {
    for (const [name, actor] of actorsOf(world, all)) {
      const opened = all.filter(({ subject }) => can(actor, "case:read", subject));
      const parted = all.filter(({ subject }) =>
        parts.some((part) => performerOf(actor, subject) === part),
      );
      expect(idsOf(opened.map((it) => it.row)), name).toEqual(idsOf(parted.map((it) => it.row)));
    }
  });

  it("are what the API lists, in whatever part", async () => {
    for (const [name, actor] of actorsOf(world, all)) {
      const context = { ...world.visitor(), actor };
      const listed = await everyPage(({ after }) =>
        listCases(context, { after: readCursor(after), limit: 50 }),
      );
      const readable = all.filter(
        ({ subject }) => actor.kind === "member" && can(actor, "case:read", subject),
      );
      expect(listed.sort(), name).toEqual(readable.map((it) => it.row.reference).sort());
    }
  });

  it("leave requests by authorities to legal and leads, whoever asks and however", async () => {
    const reference = all.find((it) => it.row.kind === "authority")?.row.reference ?? "";
    const [file] = await db
      .select({ id: evidence.id })
      .from(evidence)
      .innerJoin(cases, eq(cases.id, evidence.caseId))
      .where(eq(cases.reference, reference));
    const june = { from: "2026-06-01", to: "2026-06-30" };
    const period = readPeriod(june, after(1), "Europe/Bucharest");
    for (const who of Object.keys(people) as Person[]) {
      const { roles } = people[who] as { roles: readonly StaffRole[] };
      const entitled = roles.some((role) => role === "legal" || role === "lead");
      const context = world.as(who, after(1));
      const found = {
        case: (await caseByReference(context, reference)) !== null,
        deadlines: (await explainedDeadlines(context, reference)) !== null,
        search: (await queue(context, { q: reference, state: "any" })).total > 0,
        kind: (await queue(context, { kind: "authority", state: "any" })).total > 0,
        requests: (await authorityRequests(context, {})).requests.length > 0,
        stages: (await openByStage(context)).some((it) => it.kind === "authority"),
        period: (await figuresOfPeriod(context, period)).some((it) => it.kind === "authority"),
        figures: (await authorityFigures(context, period)).length > 0,
        notNow: (await actsNotNow(context, reference)).length > 0,
      };
      const nothing = Object.fromEntries(Object.keys(found).map((it) => [it, entitled]));
      expect(found, who).toEqual(nothing);
      // The bytes of this file are nowhere: whoever is let in is told so, others that there is none.
      const asked = fileById(context, file?.id ?? "");
      if (entitled) await expect(asked, who).rejects.toThrow("not a storage key");
      else expect(await asked, who).toBeNull();
      const form = { ...(await world.form(reference)), body: "What is this about?" };
      if (!entitled) {
        expect(await answerOf(note(context, form)), who).toBe("not_found: not_found");
      }
    }
  });

  it("are the same ones for a search, wherever it finds them", async () => {
    for (const who of ["service", "jurist"] as const) {
      const found = async (kind: "request" | "authority") =>
        (await queue(world.as(who), { q: "Gina Guest", kind, state: "any" })).total > 0;
      expect([await found("request"), await found("authority")], who).toEqual([
        ...[true, who === "jurist"],
      ]);
    }
  });

  it("are what the member's list, the queue and its count show", async () => {
    for (const [name, actor] of actorsOf(world, all)) {
      const context = { ...world.visitor(), actor };
      const own = await everyPage((after) => myCases(context, after));
      const worked = await everyPage((after) => queue(context, after));
      const { views } = await queue(context, {});
      const references = (of: "side" | "staff") =>
        all
          .filter(({ row, subject }) => {
            const performer = performerOf(actor, subject);
            return of === "staff"
              ? performer === "staff" && row.closedAt === null
              : actor.kind === "member" && performer !== null && performer !== "staff";
          })
          .map((it) => it.row.reference)
          .sort();
      expect(own.sort(), `${name}: own cases`).toEqual(references("side"));
      expect(worked.sort(), `${name}: queue`).toEqual(references("staff"));
      expect(views.open, `${name}: count`).toBe(references("staff").length);
    }
  });
});
