import { beforeAll, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { cases, notices, restrictions } from "@/db/schema";
import { restrictionFilters } from "@/lib/domain/restriction/vocabulary";
import { appealUntil, hasOpenAppeal } from "@/lib/domain/restriction/rules";
import { renderNotice } from "@/lib/mail/render";
import { describeOnEveryDatabase } from "@/test/databases";
import {
  appealed,
  freeEverybody,
  imposeForm,
  restricted,
  restrictionForm,
} from "@/test/restrictions";
import { stages } from "@/test/stages";
import { after, answerOf, dayMs, monday, type Person, World } from "@/test/world";
import { verifyRecord } from "../case/verify-record";
import { caseByReference } from "../case/queries";
import { readCursor } from "../keyset";
import * as verbs from "./index";
import { listRestrictions, ownRestrictions, restrictionsOfCase, wasRestricted } from "./queries";

describeOnEveryDatabase("what a restriction leaves behind", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const own = async (who: Person, now = monday) =>
    (await ownRestrictions(world.as(who, now), { after: null, limit: 50 })).items;
  const sellers = async (reference: string, now = monday) => {
    const found = (await own("trader", now)).find((it) => it.reference === reference);
    if (!found) throw new Error(`${reference} led to no restriction`);
    return found;
  };
  const reasons = "We looked at the case again and heard the seller about it.";

  it("is the whole statement of reasons, in the member's mail and on their page", async () => {
    const reference = await restricted(world);
    const form = imposeForm(reference);
    expect(await sellers(reference)).toMatchObject({
      ...{ state: "in_force", reference, imposedBy: null, acts: ["appeal"] },
      ...{ facts: form.facts, ground: form.ground, explanation: form.explanation },
      redress: ["internal_appeal", "out_of_court", "court"],
      appealUntil: appealUntil(monday, "Europe/Bucharest"),
    });
    const [event] = (await world.record(reference)).slice(-1);
    const [mail] = await world.db
      .select()
      .from(notices)
      .where(eq(notices.eventId, event?.id ?? ""));
    if (!mail) throw new Error("no mail");
    const { text, subject } = await renderNotice(mail);
    expect(subject).toBe("Contul dumneavoastră este restricționat: motivele noastre");
    const told = text.replaceAll(/\s+/g, " ");
    for (const part of [
      ...[form.facts, form.ground, form.explanation, "Cont suspendat", "Fără termen"],
      ...["Niciunul: oameni au constatat", "8 decembrie 2026", "instanței", "/ro/restrictions"],
    ]) {
      expect(told).toContain(part);
    }
  });

  it("is the member's and the staff's to know, and nothing that the claimant learns", async () => {
    const reference = await appealed(world);
    const seen = JSON.stringify(await caseByReference(world.as("claimant"), reference));
    expect(seen).not.toContain("restrict");
    expect(await own("claimant")).toEqual([]);
    expect(await restrictionsOfCase(world.as("claimant"), reference)).toBeNull();
    expect(await restrictionsOfCase(world.as("trader"), reference)).toBeNull();
    expect([
      await wasRestricted(world.as("trader")),
      await wasRestricted(world.as("claimant")),
      await wasRestricted(world.visitor()),
    ]).toEqual([true, false, false]);
    const types = (await caseByReference(world.as("trader"), reference))?.timeline.map(
      (it) => it.type,
    );
    expect(types).toEqual(expect.arrayContaining(["restrict", "appeal_restriction"]));
  });

  it("ends at once when the appeal is reversed, and stands when it is upheld", async () => {
    for (const outcome of ["upheld", "reversed"] as const) {
      const reference = await appealed(world);
      await verbs.decideAppeal(world.as("experience", after(1)), {
        ...(await restrictionForm(world, reference)),
        outcome,
        body: reasons,
      });
      expect(await sellers(reference, after(2))).toMatchObject({
        state: outcome === "reversed" ? "lifted" : "in_force",
        appeal: { outcome, reasons, decidedAt: after(1) },
        acts: [],
      });
    }
  });

  it("can be appealed to the last second of six months, and not after", async () => {
    const late = appealUntil(monday, "Europe/Bucharest");
    const appealAt = async (now: Date) => {
      const reference = await restricted(world);
      const form = { ...(await restrictionForm(world, reference)), body: reasons };
      return answerOf(verbs.appeal(world.as("trader", now), form));
    };
    expect(await appealAt(late)).toBe("done");
    expect(await appealAt(new Date(late.getTime() + 1))).toBe("refused: restriction_appeal_late");
  });

  it("is a termination after 30 days of notice, unless its reason excepts it", async () => {
    const terminate = async (given: Parameters<typeof imposeForm>[1]) => {
      await freeEverybody(world);
      const reference = await stages.investigated(world);
      const form = imposeForm(reference, { kind: "terminated", ...given });
      return { reference, answer: await answerOf(verbs.impose(world.as("lead"), form)) };
    };
    const early = await terminate({ startsOn: "2026-06-20" });
    expect(early.answer).toBe("invalid: starts_on_notice");
    const { reference } = await terminate({});
    expect(await sellers(reference)).toMatchObject({ state: "upcoming", noticeException: null });
    expect(await sellers(reference, new Date(monday.getTime() + 32 * dayMs))).toMatchObject({
      state: "in_force",
    });
    // What cannot wait for the notice is restricted at once.
    const urgent = imposeForm(await stages.investigated(world), { kind: "suspended" });
    expect(await answerOf(verbs.impose(world.as("agent"), urgent))).toBe("done");
    const excepted = await terminate({ noticeException: "repeated_breach" });
    expect(await sellers(excepted.reference)).toMatchObject({ state: "in_force" });
    const another = imposeForm(await stages.investigated(world), { kind: "limited_selling" });
    expect(await answerOf(verbs.impose(world.as("agent"), another))).toBe(
      "refused: member_terminated_already",
    );
  });

  it("is nothing that a colleague's account can have", async () => {
    const reference = await stages.complaint(world);
    const { id } = await world.case(reference);
    await world.db.update(cases).set({ respondentId: world.ids.agent }).where(eq(cases.id, id));
    expect(await answerOf(verbs.impose(world.as("lead"), imposeForm(reference)))).toBe(
      "refused: member_unrestrictable",
    );
  });

  it("keeps the hash chain of the case's record whole", async () => {
    const reference = await appealed(world);
    const form = await restrictionForm(world, reference);
    await verbs.decideAppeal(world.as("lead"), { ...form, outcome: "upheld", body: reasons });
    expect((await verifyRecord(world.db)).broken).toBeNull();
  });

  it("is found by where it stands, the same in SQL as by the rule, page by page", async () => {
    const seller = world.ids.respondent;
    const caseId = (await world.case(await stages.mediation(world))).id;
    const at = (days: number) => new Date(monday.getTime() + days * dayMs);
    const base = imposeForm("");
    const rows = [-3, -2, -1, 0, 1].flatMap((starts) =>
      [null, -1, 0, 2].flatMap((ends) =>
        [null, at(-1)].flatMap((liftedAt) =>
          ends !== null && ends <= starts
            ? []
            : [
                {
                  ...{ memberId: seller, caseId, kind: "suspended" as const },
                  ...{ startsAt: at(starts), endsAt: ends === null ? null : at(ends), liftedAt },
                  ...{ liftedBy: liftedAt && world.ids.lead, liftReason: liftedAt && "Over." },
                  ...{ source: base.source, facts: base.facts, groundKind: base.groundKind },
                  ...{ ground: base.ground, explanation: base.explanation },
                  ...{ automation: base.automation, redress: ["court" as const] },
                  ...{ appealUntil: at(180), imposedBy: world.ids.agent },
                  imposedAt: at(starts - 10),
                },
              ],
        ),
      ),
    );
    await world.db.insert(restrictions).values(rows);
    const context = world.as("lead");
    const all = (await listRestrictions(context, { after: null, limit: 500 })).items;
    expect(all.length).toBeGreaterThan(rows.length);
    for (const filter of restrictionFilters) {
      const expected = all.filter((it) =>
        filter === "appealed" ? hasOpenAppeal(it) : it.state === filter,
      );
      const found: string[] = [];
      for (let next: string | null | undefined; next !== null;) {
        const page = { filter, after: readCursor(next ?? undefined), limit: 3 };
        const answer = await listRestrictions(context, page);
        expect(answer.items.length).toBeLessThanOrEqual(3);
        found.push(...answer.items.map((it) => it.id));
        next = answer.next;
      }
      expect(found, filter).toEqual(expected.map((it) => it.id));
      expect(new Set(found).size).toBe(found.length);
    }
    expect((await own("respondent")).every((it) => it.member.id === seller)).toBe(true);
    expect(await listRestrictions(world.as("stranger"), { after: null, limit: 9 })).toEqual({
      items: [],
      next: null,
    });
  });
});
