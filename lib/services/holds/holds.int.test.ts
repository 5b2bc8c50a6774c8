import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { evidence, legalHolds, members } from "@/db/schema";
import * as verbs from "@/lib/services/case";
import { caseByReference } from "@/lib/services/case/queries";
import { draftFiles, dropDraftFile } from "@/lib/services/files/attach";
import { describeOnEveryDatabase } from "@/test/databases";
import { stages } from "@/test/stages";
import { answerOf, World } from "@/test/world";
import { holdsPage, mayEraseNow, standingHolds } from "./queries";

const body = "The prosecutor asks us to keep everything.";

describeOnEveryDatabase("legal holds", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });

  /** A member of their own for each test, so that no other hold is in the way. */
  const stranger = async () => {
    const publicName = `held-${randomUUID().slice(0, 8)}`;
    const email = `${publicName}@people.example`;
    const [row] = await world.db
      .insert(members)
      .values({ email, publicName, name: "Hans Held", address: "1 Long Road", phone: "+40 1" })
      .returning();
    if (!row) throw new Error("nobody was written");
    return row;
  };
  const hold = async (holds: string) => {
    const reference = await stages.authority(world);
    await verbs.setHold(world.as("jurist"), { ...(await world.form(reference)), holds, body });
    const { id } = await world.case(reference);
    const [row] = await world.db.select().from(legalHolds).where(eq(legalHolds.requestId, id));
    if (!row) throw new Error("no hold was written");
    return { reference, hold: row };
  };
  const file = async (given: Partial<typeof evidence.$inferInsert>) => {
    const [row] = await world.db
      .insert(evidence)
      .values({
        ...{ side: "claimant", fileName: "a.png", mediaType: "image/png", sizeBytes: 1 },
        ...{ sha256: randomUUID(), storageKey: randomUUID(), addedAt: new Date(), ...given },
      })
      .returning();
    return row?.id ?? "";
  };
  const erased = (id: string) => world.db.delete(evidence).where(eq(evidence.id, id)).returning();

  it("keeps a member, their drafts and the files of their cases until it ends", async () => {
    const member = await stranger();
    const draft = await file({ draftKey: randomUUID(), uploaderId: member.id });
    const { reference, hold: held } = await hold(member.publicName);
    expect(held).toMatchObject({ memberId: member.id, caseId: null, reason: body });
    const erasure = { memberIds: [member.id], caseIds: [] };
    expect(await mayEraseNow(world.db, erasure)).toBe(false);
    const gone = world.db.delete(members).where(eq(members.id, member.id));
    await expect(gone).rejects.toThrow();
    await expect(erased(draft)).rejects.toThrow();
    const blank = world.db.update(members).set({ address: null }).where(eq(members.id, member.id));
    await expect(blank).rejects.toThrow();
    await world.db.update(members).set({ address: "2 New Road" }).where(eq(members.id, member.id));
    await verbs.endHold(world.as("lead"), {
      ...(await world.form(reference)),
      ...{ hold: held.id, body: "The case before the court is over." },
    });
    expect(await mayEraseNow(world.db, erasure)).toBe(true);
    expect(await erased(draft)).toHaveLength(1);
    const again = verbs.endHold(world.as("lead"), {
      ...(await world.form(reference)),
      ...{ hold: held.id, body: "The case before the court is over." },
    });
    expect(await answerOf(again)).toBe("invalid: hold_required");
    await expect(world.db.delete(legalHolds)).rejects.toThrow();
  });

  it("keeps a case with its files and its sides", async () => {
    const member = await stranger();
    const complaint = await stages.complaint(world);
    const { id } = await world.case(complaint);
    const shown = await file({ caseId: id });
    await world.db.execute(
      sql`update cases set respondent_id = ${member.id}::uuid where id = ${id}::uuid`,
    );
    await hold(complaint);
    await expect(erased(shown)).rejects.toThrow();
    await expect(world.db.delete(members).where(eq(members.id, member.id))).rejects.toThrow();
    await expect(world.db.execute(sql`truncate evidence`)).rejects.toThrow();
    const other = await file({ draftKey: randomUUID() });
    expect(await erased(other)).toHaveLength(1);
  });

  it("lets a held member take a file out of a form, which is kept out of sight", async () => {
    const member = await stranger();
    const draft = { draftKey: randomUUID(), uploaderId: member.id };
    const [kept, free] = [await file(draft), randomUUID()];
    await hold(member.email);
    await dropDraftFile(world.db, draft, kept, new Date());
    expect(await draftFiles(world.db, draft)).toEqual([]);
    expect(await world.db.select().from(evidence).where(eq(evidence.id, kept))).toHaveLength(1);
    const other = { draftKey: free, uploaderId: (await stranger()).id };
    const dropped = await file(other);
    await dropDraftFile(world.db, other, dropped, new Date());
    expect(await world.db.select().from(evidence).where(eq(evidence.id, dropped))).toEqual([]);
  });

  it("is seen by staff on what is held, and by nobody else", async () => {
    const claim = await stages.mediation(world);
    await hold(claim);
    const seen = await caseByReference(world.as("agent"), claim);
    // That it must be kept is for all who work the case; for whom and why, for legal and leads.
    expect(seen?.holds).toMatchObject([
      { caseReference: claim, reason: null, requestReference: null },
    ]);
    const known = await caseByReference(world.as("jurist"), claim);
    expect(known?.holds).toMatchObject([{ caseReference: claim, reason: body }]);
    for (const who of ["claimant", "respondent"] as const) {
      const view = await caseByReference(world.as(who), claim);
      expect(view?.holds).toEqual([]);
      expect(JSON.stringify(view)).not.toContain(body);
    }
  });

  it("is refused twice for one request, for nobody, and for no case", async () => {
    const member = await stranger();
    const { reference } = await hold(member.publicName);
    const twice = async (holds: string) =>
      answerOf(
        verbs.setHold(world.as("jurist"), { ...(await world.form(reference)), holds, body }),
      );
    expect(await twice(member.publicName)).toBe("refused: held_already");
    expect(await twice("nobody-at-all")).toBe("invalid: member_unknown");
    const other = await stages.authority(world);
    const standing = await standingHolds(world.db, { memberIds: [member.id], caseIds: [] });
    expect(standing).toHaveLength(1);
    await verbs.setHold(world.as("lead"), {
      ...(await world.form(other)),
      ...{ holds: member.publicName, body },
    });
    expect(await standingHolds(world.db, { memberIds: [member.id], caseIds: [] })).toHaveLength(2);
  });

  it("is listed for legal and leads only", async () => {
    for (const who of ["jurist", "lead"] as const) {
      expect((await holdsPage(world.as(who), { ended: false })).holds.length).toBeGreaterThan(0);
    }
    for (const who of ["agent", "editor", "administrator", "claimant"] as const) {
      expect((await holdsPage(world.as(who), { ended: false })).holds).toEqual([]);
    }
    const ended = await holdsPage(world.as("jurist"), { ended: true });
    expect(ended.holds.every((it) => it.endedAt !== null)).toBe(true);
  });
});
