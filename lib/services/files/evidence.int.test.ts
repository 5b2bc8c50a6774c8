import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { GET } from "@/app/api/files/[id]/route";
import { evidence } from "@/db/schema";
import { actOnCase } from "@/lib/actions/act-on-case";
import { guestCookie } from "@/lib/auth/cookies";
import { signGuest } from "@/lib/auth/guest-access";
import { addEvidence, answerInformation, message, submitClaim } from "@/lib/services/case";
import { caseByReference } from "@/lib/services/case/queries";
import { describeOnEveryDatabase } from "@/test/databases";
import { removeStored } from "@/lib/storage/disk";
import { bytesOf, pngOf, upload } from "@/test/files";
import { photoWithPlace, place } from "@/test/photos";
import { Browser, comeFrom, formOf, redirectOf, serveFrom, signedIn } from "@/test/request";
import { stages } from "@/test/stages";
import { filesOnDisk } from "@/test/stored";
import { answerOf, monday, type Person, World } from "@/test/world";
import { draftFiles, keepDraftFiles, keepFiles } from "./attach";

vi.mock("next/headers", () => import("@/test/request"));

const idle = { status: "idle" as const, values: {}, errors: [], files: [] };

describeOnEveryDatabase("evidence", (open) => {
  let world: World;
  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
  });

  const fetchFile = (id: string) =>
    GET(new Request(`http://localhost:3000/api/files/${id}`), { params: Promise.resolve({ id }) });
  const fetchAs = async (person: Person, id: string) => {
    comeFrom(await signedIn(world.db, world.ids[person]));
    return fetchFile(id);
  };
  async function filesOf(reference: string) {
    const { id } = await world.case(reference);
    return world.db.select().from(evidence).where(eq(evidence.caseId, id));
  }
  /** The id of a file that its claimant put on an opened claim. */
  async function onClaim(name = "stool.png", bytes: Uint8Array = bytesOf.png): Promise<string> {
    const reference = await world.claim();
    const files = await keepFiles([upload(name, bytes)]);
    await addEvidence(world.as("claimant"), await world.form(reference), files);
    return (await filesOf(reference))[0]?.id ?? "";
  }

  it.each(["claimant", "respondent", "agent", "lead"] as const)(
    "is served to the %s",
    async (person) => {
      const answer = await fetchAs(person, await onClaim());
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytesOf.png);
    },
  );

  it.each(["stranger", "editor", "administrator"] as const)(
    "does not exist for the %s",
    async (person) => {
      expect((await fetchAs(person, await onClaim())).status).toBe(404);
    },
  );

  it("does not exist for a visitor, nor for a guest of another case", async () => {
    const id = await onClaim();
    const browser = new Browser();
    comeFrom(browser);
    expect((await fetchFile(id)).status).toBe(404);
    const other = await world.case(await world.simpleCase());
    const inAnHour = new Date(Date.now() + 3_600_000);
    browser.cookies.set(
      guestCookie().name,
      signGuest([{ caseId: other.id, proved: true, expiresAt: inAnHour }]),
    );
    expect((await fetchFile(id)).status).toBe(404);
  });

  it.each([randomUUID(), "1", "../../etc/passwd", "' or 1=1 --", "\u0000"])(
    "answers %j with 404 and not with a fault",
    async (id) => {
      expect((await fetchAs("agent", id)).status).toBe(404);
    },
  );

  it("is served as what it is, never to be run, under its own name", async () => {
    const page = Buffer.concat([bytesOf.png, bytesOf.html]);
    const picture = await fetchAs("agent", await onClaim('a";b=c/../ș 😀.html', page));
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      "content-type": "image/png",
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent("ș 😀.html")}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    });
    const letter = await fetchAs("agent", await onClaim("letter.pdf", bytesOf.pdf));
    expect(letter.headers.get("content-disposition")).toMatch(/^attachment;/);
  });

  it("tells the other side nothing but its picture; staff and its owner get it as it is", async () => {
    const photo = photoWithPlace.jpeg({ orientation: 6 });
    const id = await onClaim("stool.jpg", photo);
    const bytesFor = async (person: Person) => {
      const answer = await fetchAs(person, id);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get("content-length")).toBe(String(bytes.length));
      return bytes;
    };
    expect(await bytesFor("claimant")).toEqual(photo);
    expect(await bytesFor("agent")).toEqual(photo);
    const seen = await bytesFor("respondent");
    expect(seen.includes(place)).toBe(false);
    for (const part of photoWithPlace.drawing) expect(seen.includes(part)).toBe(true);
  });

  it("is not found, and no fault of the server, where its bytes are lost", async () => {
    const id = await onClaim("lost.png");
    const [row] = await world.db.select().from(evidence).where(eq(evidence.id, id));
    await removeStored(row?.storageKey ?? "");
    expect((await fetchAs("claimant", id)).status).toBe(404);
  });

  it("of an answer to staff alone is for its side and staff, like the answer", async () => {
    const reference = await stages.asked(world);
    const files = await keepFiles([upload("bank-statement.pdf", bytesOf.pdf)]);
    const form = { ...(await world.form(reference)), body: "Here is the proof." };
    await answerInformation(world.as("respondent"), form, files);
    const id = (await filesOf(reference))[0]?.id ?? "";
    expect((await fetchAs("respondent", id)).status).toBe(200);
    expect((await fetchAs("agent", id)).status).toBe(200);
    expect((await fetchAs("claimant", id)).status).toBe(404);
    const seen = async (person: Person) =>
      (await caseByReference(world.as(person), reference))?.evidence.map((it) => it.fileName);
    expect(await seen("respondent")).toEqual(["bank-statement.pdf"]);
    expect(await seen("claimant")).toEqual([]);
  });

  it("of a message from staff to one side is for that side alone", async () => {
    const reference = await stages.mediation(world);
    const files = await keepFiles([upload("label.png", bytesOf.png)]);
    const form = { ...(await world.form(reference)), body: "Your label.", audience: "claimant" };
    await message(world.as("agent"), { ...form, audience: "claimant" }, files);
    const id = (await filesOf(reference))[0]?.id ?? "";
    expect((await fetchAs("claimant", id)).status).toBe(200);
    expect((await fetchAs("respondent", id)).status).toBe(404);
  });

  it("of a draft is its own uploader's, and kept once however often it is chosen", async () => {
    const draft = { draftKey: randomUUID(), uploaderId: world.ids.claimant };
    const before = await filesOnDisk();
    for (const name of ["stool.png", "the same.png"]) {
      await keepDraftFiles(world.db, draft, [upload(name, bytesOf.png)], monday);
    }
    const [file, ...others] = await draftFiles(world.db, draft);
    expect(file?.fileName).toBe("stool.png");
    expect(others).toEqual([]);
    expect(await filesOnDisk()).toHaveLength(before.length + 1);
    expect((await fetchAs("claimant", file?.id ?? "")).status).toBe(200);
    for (const person of ["respondent", "agent", "lead"] as const) {
      expect((await fetchAs(person, file?.id ?? "")).status).toBe(404);
    }
  });

  it("of a draft is limited to five files over all its sendings, and the sixth leaves nothing", async () => {
    const draft = { draftKey: randomUUID(), uploaderId: world.ids.claimant };
    const five = Array.from({ length: 5 }, (_, n) => upload(`${n}.png`, pngOf(200, String(n))));
    await keepDraftFiles(world.db, draft, five, monday);
    const before = await filesOnDisk();
    const sixth = keepDraftFiles(world.db, draft, [upload("6.png", pngOf(200, "6"))], monday);
    expect(await answerOf(sixth)).toBe("invalid: files_count");
    expect(await draftFiles(world.db, draft)).toHaveLength(5);
    expect(await filesOnDisk()).toEqual(before);
  });

  it("of the same content on two claims is two files, each for its own parties", async () => {
    const [one, two] = [await onClaim(), await onClaim()];
    const keys = await Promise.all(
      [one, two].map(async (id) => {
        const [row] = await world.db.select().from(evidence).where(eq(evidence.id, id));
        return row?.storageKey;
      }),
    );
    expect(new Set(keys).size).toBe(2);
  });

  it("leaves no bytes behind when the act that brought it is refused", async () => {
    const reference = await stages.closed(world);
    const { actKey, version } = await world.form(reference);
    const before = await filesOnDisk();
    const browser = await signedIn(world.db, world.ids.claimant);
    comeFrom(browser);
    const values = { locale: "ro", act: "add_evidence", reference, actKey, version: `${version}` };
    const send = () => actOnCase(idle, formOf({ ...values, files: upload("a.png", bytesOf.png) }));
    // Without JavaScript the case itself says why; with it, the form that was sent.
    expect(await redirectOf(send())).toContain(`/ro/cases/${reference}?refused=wrong_stage`);
    browser.headers.set("next-action", "1");
    expect((await send()).errors).toEqual([{ field: "", code: "wrong_stage" }]);
    expect(await filesOnDisk()).toEqual(before);
  });

  it("is on the case once when its form arrives twice", async () => {
    const reference = await stages.mediation(world);
    const { actKey, version } = await world.form(reference);
    const before = await filesOnDisk();
    comeFrom(await signedIn(world.db, world.ids.respondent));
    const values = { locale: "fr", act: "add_evidence", reference, actKey, version: `${version}` };
    const send = () => actOnCase(idle, formOf({ ...values, files: upload("a.png", bytesOf.png) }));
    for (let n = 0; n < 2; n += 1) await expect(send()).rejects.toThrow("NEXT_REDIRECT");
    expect(await filesOf(reference)).toHaveLength(1);
    expect(await filesOnDisk()).toHaveLength(before.length + 1);
  });

  it("follows its draft into the claim", async () => {
    const form = world.claimForm(await world.order());
    const draft = { draftKey: form.submissionKey, uploaderId: world.ids.claimant };
    await keepDraftFiles(world.db, draft, [upload("stool.png", bytesOf.png)], monday);
    const [file] = await draftFiles(world.db, draft);
    await submitClaim(world.as("claimant"), form);
    expect((await fetchAs("respondent", file?.id ?? "")).status).toBe(200);
  });
});
