import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { cases } from "@/db/schema";
import type { Actor } from "@/lib/domain/access/actor";
import { can, performerOf } from "@/lib/domain/access/can";
import { staffRoles, teams } from "@/lib/domain/case/vocabulary";
import { queue } from "@/lib/services/staff/queue";
import { describeOnEveryDatabase } from "@/test/databases";
import { people, type Person } from "@/test/people";
import { stages } from "@/test/stages";
import { World } from "@/test/world";
import { loadCase, type LoadedCase } from "./load";
import { myCases } from "./queries";
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
