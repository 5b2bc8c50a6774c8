import { randomUUID } from "node:crypto";
import { eq, inArray, isNull, sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { discardedFiles, evidence, legalHolds } from "@/db/schema";
import { unsentDays } from "@/lib/domain/case/evidence";
import * as verbs from "@/lib/services/case";
import { isMissing, readStored } from "@/lib/storage/disk";
import { describeOnEveryDatabase } from "@/test/databases";
import { pngOf, upload } from "@/test/files";
import { stages } from "@/test/stages";
import { answerOf, dayMs, monday, World } from "@/test/world";
import { draftFiles, dropDraftFile, keepDraftFiles } from "./attach";
import { removeDiscarded } from "./discard";
import { discardUnsent } from "./discard-unsent";

const day = (days: number) => new Date(monday.getTime() + days * dayMs);
const due = day(unsentDays + 0.001);

describeOnEveryDatabase("files of forms that were never sent", (open, kind) => {
  let shared: World | undefined;
  let world: World;
  beforeEach(async () => {
    world = shared ??= await World.in((await open()).db);
    // What earlier tests left is none of this one's.
    await world.db.update(legalHolds).set({ endedAt: due, endedBy: world.ids.lead });
    await world.db.delete(evidence).where(isNull(evidence.caseId));
    await world.db.delete(discardedFiles);
  });

  /** A form that holds so many files, each with bytes of its own. */
  async function form(files = 1, at = monday, uploaderId: string | null = null) {
    const draft = { draftKey: randomUUID(), uploaderId };
    const uploads = Array.from({ length: files }, (_, n) =>
      upload(`${n}.png`, pngOf(200, randomUUID())),
    );
    await keepDraftFiles(world.db, draft, uploads, at);
    return draft;
  }
  const rowsOf = ({ draftKey }: { draftKey: string }) =>
    world.db.select().from(evidence).where(eq(evidence.draftKey, draftKey));
  const keysOf = async (draft: { draftKey: string }) =>
    (await rowsOf(draft)).map((it) => it.storageKey);
  const isOnDisk = (key: string) =>
    readStored(key).then(
      () => true,
      (error: unknown) => {
        if (isMissing(error)) return false;
        throw error;
      },
    );
  const onDisk = async (keys: string[]) =>
    (await Promise.all(keys.map(isOnDisk))).filter(Boolean).length;
  const discard = (now = due) => discardUnsent({ db: world.db, now });
  const round = async (now = due) => {
    const { discarded } = await discard(now);
    await removeDiscarded(world.db);
    return discarded;
  };
  const waiting = async () => (await world.db.select().from(discardedFiles)).length;

  it("go after seven days, row and bytes, and not a moment earlier", async () => {
    const draft = await form(2);
    const keys = await keysOf(draft);
    expect(await round(day(unsentDays))).toBe(0);
    expect(await onDisk(keys)).toBe(2);
    expect(await round()).toBe(2);
    expect([await rowsOf(draft), await onDisk(keys), await waiting()]).toEqual([[], 0, 0]);
    expect(await round()).toBe(0);
  });

  it("stay while somebody still adds to the form", async () => {
    const draft = await form(1);
    await keepDraftFiles(world.db, draft, [upload("b.png", pngOf(200, "late"))], day(5));
    expect(await round(day(8))).toBe(0);
    expect(await draftFiles(world.db, draft)).toHaveLength(2);
    expect(await round(day(5 + unsentDays + 1))).toBe(2);
  });

  it("stay for good once the form was sent", async () => {
    const draft = await form(2);
    await verbs.submitCase(
      world.visitor(day(6)),
      "complaint",
      world.caseForm({ submissionKey: draft.draftKey }),
    );
    expect(await round(day(400))).toBe(0);
    expect(await onDisk(await keysOf(draft))).toBe(2);
  });

  it("stay under a legal hold, taken out of the form or not, until it ends", async () => {
    const uploaderId = world.ids.stranger;
    const draft = await form(2, monday, uploaderId);
    const keys = await keysOf(draft);
    const reference = await stages.authority(world);
    await verbs.setHold(world.as("jurist"), {
      ...(await world.form(reference)),
      ...{ holds: "tom.stranger@people.example", body: "The prosecutor asks us to keep it." },
    });
    const [first] = await draftFiles(world.db, draft);
    await dropDraftFile(world.db, draft, first?.id ?? "", day(1));
    const free = await form(1);
    expect(await round(day(30)), "another's form goes").toBe(1);
    expect(await rowsOf(free)).toEqual([]);
    expect(await onDisk(keys)).toBe(2);
    await world.db.update(legalHolds).set({ endedAt: day(31), endedBy: world.ids.lead });
    expect(await round(day(32))).toBe(2);
    expect(await onDisk(keys)).toBe(0);
  });

  it("leave bytes behind when a round is cut off, which the next one removes", async () => {
    const keys = await keysOf(await form(2));
    await discard();
    expect([await onDisk(keys), await waiting()]).toEqual([2, 2]);
    expect(await round(), "no row goes twice").toBe(0);
    expect([await onDisk(keys), await waiting()]).toEqual([0, 0]);
  });

  it("are tried again when their bytes cannot be removed, and stop no others", async () => {
    const keys = await keysOf(await form(2));
    // Not a key of ours, before all others.
    await world.db.insert(discardedFiles).values({ storageKey: "!", discardedAt: due });
    expect(await round()).toBe(2);
    expect([await onDisk(keys), await waiting()]).toEqual([0, 1]);
  });

  it("never take bytes that another case names as well", async () => {
    const draft = await form(1);
    const [row] = await rowsOf(draft);
    if (!row) throw new Error("no file was kept");
    const { id } = await world.case(await world.simpleCase());
    await world.db
      .insert(evidence)
      .values({ ...row, id: randomUUID(), draftKey: null, caseId: id });
    expect(await round()).toBe(1);
    expect([await isOnDisk(row.storageKey), await waiting()]).toEqual([true, 0]);
  });

  it("go oldest first, so many a round, and what has to stay holds up nothing", async () => {
    const drafts: Awaited<ReturnType<typeof form>>[] = [];
    for (let n = 0; n < 5; n += 1) drafts.push(await form(1, day(n / 100)));
    const left = async () => {
      const rows = await Promise.all(drafts.map(rowsOf));
      return rows.flatMap((it, n) => (it.length > 0 ? [n] : []));
    };
    // The first has a newer file beside it, and stays.
    const [kept] = drafts;
    if (!kept) throw new Error("no form");
    await keepDraftFiles(world.db, kept, [upload("b.png", pngOf(200, "b"))], day(9));
    const context = { db: world.db, now: day(10) };
    const first = await discardUnsent(context, null, 2);
    expect([first.discarded, await left()]).toEqual([1, [0, 2, 3, 4]]);
    const second = await discardUnsent(context, first.next, 2);
    expect([second.discarded, await left()]).toEqual([2, [0, 4]]);
    const third = await discardUnsent(context, second.next, 2);
    expect([third.discarded, third.next, await left()]).toEqual([1, null, [0]]);
    const keys = (await world.db.select().from(discardedFiles)).map((it) => it.storageKey).sort();
    expect(keys).toHaveLength(4);
    const next = await removeDiscarded(world.db, "", 3);
    expect([next, await waiting()]).toEqual([keys[2], 1]);
    expect([await removeDiscarded(world.db, next, 3), await waiting()]).toEqual(["", 0]);
  });

  it("go whole or come to the case whole when the form is sent in the same instant", async () => {
    for (const first of ["sender", "round"]) {
      const drafts = await Promise.all(Array.from({ length: 6 }, () => form(3)));
      const keys = await Promise.all(drafts.map(keysOf));
      const send = () =>
        Promise.all(
          drafts.map(({ draftKey }) =>
            answerOf(
              verbs.submitCase(
                world.visitor(due),
                "complaint",
                world.caseForm({ submissionKey: draftKey }),
              ),
            ),
          ),
        );
      const both = first === "sender" ? [send(), round()] : [round(), send()];
      await Promise.all(both);
      await round();
      for (const [n, draft] of drafts.entries()) {
        const rows = await rowsOf(draft);
        expect([0, 3]).toContain(rows.length);
        expect(rows.every((it) => it.caseId !== null)).toBe(true);
        expect(await onDisk(keys[n] ?? [])).toBe(rows.length);
      }
    }
  });

  // The embedded database has one connection, so nobody can hold a row there.
  it.skipIf(kind === "embedded")("are left to a sender who has but one of them", async () => {
    const draft = await form(3);
    const free = await form(1);
    const [one] = await rowsOf(draft);
    let discarded = -1;
    await world.db.transaction(async (tx) => {
      await tx.execute(sql`select 1 from evidence where id = ${one?.id ?? ""}::uuid for update`);
      discarded = await round();
    });
    expect(discarded, "it waits for nobody").toBe(1);
    expect([await rowsOf(free), (await rowsOf(draft)).length]).toEqual([[], 3]);
    expect(await round()).toBe(3);
  });

  it("go at once, with their bytes, when they are taken out of the form", async () => {
    const draft = await form(2);
    const keys = await keysOf(draft);
    const [first] = await draftFiles(world.db, draft);
    await dropDraftFile(world.db, draft, first?.id ?? "", monday);
    await removeDiscarded(world.db);
    expect(await onDisk(keys)).toBe(1);
    const [left] = await world.db.select().from(evidence).where(inArray(evidence.storageKey, keys));
    expect(left?.draftKey).toBe(draft.draftKey);
  });
});
