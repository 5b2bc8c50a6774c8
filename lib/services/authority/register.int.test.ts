import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { authorityDisclosures, evidence } from "@/db/schema";
import * as verbs from "@/lib/services/case";
import { caseByReference } from "@/lib/services/case/queries";
import { describeOnEveryDatabase } from "@/test/databases";
import { notSigned, nothingLacking, pieceOfData, stages } from "@/test/stages";
import { after, answerOf, type Person, World } from "@/test/world";
import { registerPage, registerPieces } from "./register";
import { verifyRegister } from "./verify-register";

const kept = [
  {
    fileName: "answer.pdf",
    mediaType: "application/pdf",
    sizeBytes: 9,
    sha256: "s",
    storageKey: "k",
  },
];

describeOnEveryDatabase("the register of disclosures", (open, kind) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  const rowsOf = async (reference: string) =>
    world.db
      .select()
      .from(authorityDisclosures)
      .where(eq(authorityDisclosures.reference, reference))
      .orderBy(authorityDisclosures.number);

  it("gets one row for each piece of data, in the transaction that approves them", async () => {
    const reference = await stages.listed(world);
    await verbs.listDisclosure(world.as("jurist", after(1)), {
      ...(await world.form(reference)),
      ...{ ...pieceOfData, category: "address", fields: "Postal address" },
    });
    await verbs.draftAnswer(world.as("jurist"), {
      ...(await world.form(reference)),
      ...{ body: "The account is that of Henri Caché.", discloses: "listed", answerBy: "both" },
    });
    expect(await rowsOf(reference)).toEqual([]);
    const form = await world.form(reference);
    await Promise.all([
      verbs.approve(world.as("secondJurist", after(2)), form),
      verbs.approve(world.as("secondJurist", after(2)), form),
    ]);
    const rows = await rowsOf(reference);
    expect(rows.map((it) => [it.category, it.fields])).toEqual([
      ["identity", pieceOfData.fields],
      ["address", "Postal address"],
    ]);
    expect(rows[0]).toMatchObject({
      memberId: world.ids.respondent,
      memberName: "shop-h",
      draftedBy: world.ids.jurist,
      approvedBy: world.ids.secondJurist,
      answerBy: "both",
      at: after(2),
    });
    expect((rows[1]?.number ?? 0) - (rows[0]?.number ?? 0)).toBe(1);
  });

  it("gets none when the approval is refused, and none of what was taken off the list", async () => {
    const reference = await stages.listed(world);
    const view = await caseByReference(world.as("jurist"), reference);
    await verbs.unlistDisclosure(world.as("jurist"), {
      ...(await world.form(reference)),
      item: view?.listed[0]?.id ?? "",
    });
    await verbs.draftAnswer(world.as("jurist"), {
      ...(await world.form(reference)),
      ...{ body: "We hold no such data at all.", discloses: "nothing", answerBy: "electronic" },
    });
    const own = verbs.approve(world.as("jurist"), await world.form(reference));
    expect(await answerOf(own)).toBe("refused: drafted_by_someone_else");
    await verbs.approve(world.as("lead"), await world.form(reference));
    expect(await rowsOf(reference)).toEqual([]);
    expect((await world.case(reference)).outcome).toBe("answered");
  });

  it("is only ever added to", async () => {
    const reference = await stages.answered(world);
    const change = world.db
      .update(authorityDisclosures)
      .set({ body: "Somebody else" })
      .where(eq(authorityDisclosures.reference, reference));
    await expect(change).rejects.toThrow();
    await expect(world.db.delete(authorityDisclosures)).rejects.toThrow();
    await expect(world.db.execute(sql`truncate authority_disclosures`)).rejects.toThrow();
    expect(await rowsOf(reference)).toHaveLength(1);
  });

  it("keeps one chain while several answers are approved at once", async () => {
    const references = [];
    for (let it = 0; it < 4; it += 1) references.push(await stages.draftedWithData(world));
    const forms = await Promise.all(references.map((it) => world.form(it)));
    await Promise.all(forms.map((form) => verbs.approve(world.as("lead"), form)));
    const { rows, broken } = await verifyRegister(world.db);
    expect(broken).toBeNull();
    expect(rows).toBeGreaterThanOrEqual(4);
  });

  it.runIf(kind !== "neon")("tells a changed row, a missing one, and one cut off", async () => {
    const reference = await stages.answered(world);
    const [row] = await rowsOf(reference);
    const number = row?.number ?? 0;
    const tampered = async (statement: ReturnType<typeof sql>) => {
      let told: unknown;
      await world.db
        .transaction(async (tx) => {
          await tx.execute(sql`alter table authority_disclosures disable trigger user`);
          await tx.execute(statement);
          told = (await verifyRegister(tx)).broken;
          throw new Error("undone");
        })
        .catch(() => undefined);
      return told;
    };
    expect(
      await tampered(sql`update authority_disclosures set body = 'x' where number = ${number}`),
    ).toEqual({ number, what: "changed" });
    expect(await tampered(sql`delete from authority_disclosures where number = 1`)).toMatchObject({
      number: 1,
      what: "missing",
    });
    expect(
      await tampered(sql`delete from authority_disclosures where number = ${number}`),
    ).toMatchObject({ what: "cut" });
  });

  it.each<[Person, boolean]>([
    ["jurist", true],
    ["lead", true],
    ["administrator", false],
    ["agent", false],
    ["service", false],
    ["editor", false],
    ["claimant", false],
  ])("is %s's to read: %s", async (who, reads) => {
    const { rows } = await registerPage(world.as(who), {});
    expect(rows.length > 0).toBe(reads);
    const pieces = [];
    for await (const piece of registerPieces(world.as(who), {})) pieces.push(...piece);
    expect(pieces.length > 0).toBe(reads);
  });

  it("is read by keyset both ways, and filtered by body, member and day", async () => {
    for (let it = 0; it < 27; it += 1) {
      await world.db.insert(authorityDisclosures).values({
        ...(await rowFor(world)),
        memberName: `kept-${it} seller`,
        at: after(48 + it),
      });
    }
    const jurist = world.as("jurist");
    const first = await registerPage(jurist, { member: "kept" });
    expect(first.rows).toHaveLength(25);
    expect(first.previous).toBeNull();
    const second = await registerPage(jurist, { member: "kept", after: first.next ?? 0 });
    expect(second.rows).toHaveLength(2);
    expect(second.next).toBeNull();
    const back = await registerPage(jurist, { member: "kept", before: second.previous ?? 0 });
    expect(back.rows.map((it) => it.number)).toEqual(first.rows.map((it) => it.number));
    expect((await registerPage(jurist, { body: "tribunal b" })).rows).toHaveLength(25);
    expect((await registerPage(jurist, { body: "nobody" })).rows).toEqual([]);
    expect((await registerPage(jurist, { member: "'; drop & |" })).rows).toEqual([]);
    const day = await registerPage(jurist, { from: "2026-06-10", to: "2026-06-10" });
    expect(new Set(day.rows.map((it) => it.at.toISOString().slice(0, 10)))).toEqual(
      new Set(["2026-06-10"]),
    );
  });
});

describeOnEveryDatabase("an official request", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });

  it("that lacks something is asked for it, stands still, and is completed on the same case", async () => {
    const reference = await stages.authority(world);
    await verbs.checkRequest(world.as("jurist", after(1)), {
      ...(await world.form(reference)),
      ...notSigned,
    });
    const early = verbs.draftAnswer(world.as("jurist", after(1)), {
      ...(await world.form(reference)),
      ...{
        body: "The account is that of Henri Caché.",
        discloses: "listed",
        answerBy: "electronic",
      },
    });
    expect(await answerOf(early)).toBe("refused: request_checked");
    const dueBefore = (await world.case(reference)).dueAt;
    await verbs.askInformation(world.as("jurist", after(2)), {
      ...(await world.form(reference)),
      ...{ asks: "claimant", body: "Please send us the signed letter." },
    });
    await verbs.passDeadlines({ db: world.db, now: after(24 * 4), calendar: world.calendar });
    const { id } = await world.case(reference);
    expect(await world.case(reference)).toMatchObject({ overdue: false, awaiting: "claimant" });
    await verbs.answerInformation(world.guest(id, after(26)), {
      ...(await world.form(reference)),
      body: "Here is the letter with its signature.",
    });
    const { dueAt, stage } = await world.case(reference);
    expect(stage).toBe("received");
    expect(dueAt?.getTime()).toBeGreaterThan(dueBefore?.getTime() ?? 0);
    await verbs.checkRequest(world.as("jurist", after(27)), {
      ...(await world.form(reference)),
      ...nothingLacking,
    });
    const view = await caseByReference(world.as("jurist"), reference);
    expect(view?.acts).toContain("draft_answer");
  });

  it("is not disclosed anything that the register would not know of", async () => {
    const draft = async (
      reference: string,
      discloses: "listed" | "nothing",
      files: typeof kept = [],
    ) => {
      const form = await world.form(reference);
      const body = "Radu lives where the enclosed file says.";
      const input = { ...form, body, discloses, answerBy: "electronic" as const };
      return answerOf(verbs.draftAnswer(world.as("jurist"), input, files));
    };
    const empty = await stages.checked(world);
    expect(await draft(empty, "listed")).toBe("invalid: discloses_unlisted");
    expect(await draft(empty, "nothing", kept)).toBe("invalid: files_unlisted");
    const listed = await stages.listed(world);
    expect(await draft(listed, "nothing")).toBe("invalid: discloses_listed");
    expect(await draft(listed, "listed", kept)).toBe("done");
    await verbs.approve(world.as("secondJurist"), await world.form(listed));
    const event = (await world.record(listed)).find((it) => it.type === "approve");
    expect(event?.payload.contents).toBe(`${kept[0]?.sha256} answer.pdf`);
  });

  it("is shown its answer and the answer's files once approved, and nothing of the work", async () => {
    const reference = await stages.listed(world);
    const { id } = await world.case(reference);
    await verbs.draftAnswer(
      world.as("jurist", after(1)),
      {
        ...(await world.form(reference)),
        ...{
          body: "The account is that of Henri Caché.",
          discloses: "listed",
          answerBy: "electronic",
        },
      },
      kept,
    );
    const before = await caseByReference(world.guest(id), reference);
    expect(JSON.stringify(before)).not.toContain("Henri");
    expect(before?.evidence.map((it) => it.fileName)).toEqual(["request.pdf"]);
    await verbs.approve(world.as("secondJurist"), await world.form(reference));
    const seen = await caseByReference(world.guest(id), reference);
    expect(JSON.stringify(seen)).toContain("The account is that of Henri Caché.");
    expect(seen?.evidence.map((it) => it.fileName)).toEqual(["request.pdf", "answer.pdf"]);
    expect(JSON.stringify(seen)).not.toContain(pieceOfData.why);
    expect(seen?.listed).toEqual([]);
    const [mail] = await world
      .record(reference)
      .then((all) => all.filter((it) => it.type === "approve"));
    expect(await world.mailOf(mail ?? { id: "" })).toEqual(["gina@people.example en answer_ready"]);
  });

  it("answered by courier alone shows its answer to nobody outside", async () => {
    const reference = await stages.draftedForCourier(world);
    const { id } = await world.case(reference);
    await verbs.approve(world.as("lead"), await world.form(reference));
    await verbs.recordDispatch(world.as("jurist"), {
      ...(await world.form(reference)),
      ...{ courier: "Curierul", tracking: "RO123456789" },
    });
    const seen = JSON.stringify(await caseByReference(world.guest(id), reference));
    expect(seen).not.toContain("opened in March");
    expect(seen).toContain("RO123456789");
    const [file] = await world.db.select().from(evidence).where(eq(evidence.caseId, id));
    expect(file?.fileName).toBe("request.pdf");
  });
});

async function rowFor(world: World) {
  const reference = "RC-0000-0000";
  const { id } = await world.case(await world.simpleCase("request"));
  return {
    ...{ caseId: id, reference, body: "Tribunalul București", bodyKind: "court", country: "RO" },
    ...{ legalBasis: "Article 170", fileNumber: "", category: "identity" as const },
    ...{ fields: "Full name", why: "Named in it", answerBy: "electronic" as const },
    ...{ memberId: world.ids.respondent, draftedBy: world.ids.jurist, approvedBy: world.ids.lead },
  };
}
