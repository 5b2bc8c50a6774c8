import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { GET, HEAD } from "@/app/[locale]/cases/[reference]/bundle/route";
import { evidence, procedures } from "@/db/schema";
import { guestCookie } from "@/lib/auth/cookies";
import { signGuest } from "@/lib/auth/guest-access";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { fraud } from "@/lib/domain/procedure/published/fraud";
import { env } from "@/lib/env";
import * as verbs from "@/lib/services/case";
import { caseByReference } from "@/lib/services/case/queries";
import { verifyRecord } from "@/lib/services/case/verify-record";
import { keepFiles } from "@/lib/services/files/attach";
import { removeStored } from "@/lib/storage/disk";
import { describeOnEveryDatabase } from "@/test/databases";
import { bytesOf, upload } from "@/test/files";
import { wordsOfPdf } from "@/test/pdf-words";
import { people } from "@/test/people";
import { photoWithPlace, place } from "@/test/photos";
import { Browser, comeFrom, serveFrom, signedIn } from "@/test/request";
import { stages } from "@/test/stages";
import { after, type Person, World } from "@/test/world";
import { recordDownload } from "./record-download";

vi.mock("next/headers", () => import("@/test/request"));

const hidden = {
  note: "The same account was reported four times this spring.",
  toRespondent: "Please send us a copy of your identity card.",
  fromRespondent: "My home is at 9 rue Cachée and my bank is Banque Cachée.",
};

describeOnEveryDatabase("the police bundle", (open) => {
  let world: World;
  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
  });

  const propsOf = (reference: string, locale = "ro") => ({
    params: Promise.resolve({ locale, reference }),
  });
  const request = new Request("http://localhost:3000/");
  async function as(person: Person) {
    comeFrom(await signedIn(world.db, world.ids[person]));
  }
  async function fetchAs(person: Person, reference: string, locale?: string) {
    await as(person);
    return GET(request, propsOf(reference, locale));
  }
  async function unpacked(answer: Response): Promise<Record<string, Uint8Array>> {
    expect(answer.status).toBe(200);
    return unzipSync(new Uint8Array(await answer.arrayBuffer()));
  }
  const downloads = async (reference: string) =>
    (await world.record(reference)).filter((it) => it.type === "bundle_downloaded");

  /** A report that both sides and staff have said and added things to, some of it for one alone. */
  async function report(): Promise<string> {
    const reference = await stages.fraud(world);
    const form = async () => world.form(reference);
    const keep = (name: string, bytes: Uint8Array) => keepFiles([upload(name, bytes)]);
    const photo = await keep("Țesătură ruptă.jpeg", photoWithPlace.jpeg());
    await verbs.addEvidence(world.as("claimant", after(1)), await form(), photo);
    const letter = await keep("../letter.html", bytesOf.pdf);
    await verbs.addEvidence(world.as("claimant", after(2)), await form(), letter);
    const theirs = await keep("parcel.jpg", photoWithPlace.jpeg({ orientation: 6 }));
    await verbs.addEvidence(world.as("respondent", after(3)), await form(), theirs);
    await verbs.note(world.as("security"), { ...(await form()), body: hidden.note });
    await verbs.askInformation(world.as("security"), {
      ...(await form()),
      asks: "respondent",
      body: hidden.toRespondent,
    });
    const card = await keep("identity-card.png", bytesOf.png);
    const answer = { ...(await form()), body: hidden.fromRespondent };
    await verbs.answerInformation(world.as("respondent"), answer, card);
    return reference;
  }

  it("holds the claimant's files as they were received, and checksums that are right", async () => {
    const reference = await report();
    const answer = await fetchAs("claimant", reference);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="${reference}-police.zip"`,
    );
    const files = await unpacked(answer);
    expect(Object.keys(files)).toEqual([
      "summary.pdf",
      "summary.txt",
      "evidence/01-Tesatura-rupta.jpg",
      "evidence/02-letter.pdf",
      "evidence/03-parcel.jpg",
      "manifest.json",
      "manifest.txt",
    ]);
    expect(Buffer.from(files["evidence/01-Tesatura-rupta.jpg"] ?? [])).toEqual(
      photoWithPlace.jpeg(),
    );
    expect(Buffer.from(files["evidence/02-letter.pdf"] ?? [])).toEqual(bytesOf.pdf);
    const sums = Buffer.from(files["manifest.txt"] ?? []).toString();
    for (const [name, bytes] of Object.entries(files)) {
      if (name === "manifest.txt") continue;
      expect(sums).toContain(`${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
    }
  });

  it("holds nothing private of the other side, no note and nothing said to them alone", async () => {
    const reference = await report();
    for (const person of ["claimant", "security", "lead"] as const) {
      const files = await unpacked(await fetchAs(person, reference));
      const print = await wordsOfPdf(files["summary.pdf"]);
      const plain = Buffer.from(files["summary.txt"] ?? []).toString();
      const json = Buffer.from(files["manifest.json"] ?? []).toString();
      const { name, email, phone, address } = people.respondent;
      const staff = [people.security, people.lead].flatMap((it) => [it.name, it.publicName]);
      const secrets = [name, email, phone ?? "", address ?? "", ...Object.values(hidden), ...staff];
      for (const secret of [...secrets, "identity-card", "Cachée"]) {
        expect(print, `the print for the ${person}`).not.toContain(secret);
        expect(plain, `the plain text for the ${person}`).not.toContain(secret);
        expect(json, `the manifest for the ${person}`).not.toContain(secret);
      }
      expect(Buffer.from(files["evidence/03-parcel.jpg"] ?? []).includes(place)).toBe(false);
      // The claimant's own data and the other side's public name are what it is for.
      for (const told of [people.claimant.name, people.claimant.email, "shop-h", reference]) {
        expect(print).toContain(told);
        expect(plain).toContain(told);
      }
    }
  });

  it.each(["respondent", "stranger", "agent", "editor", "administrator"] as const)(
    "does not exist for the %s, and nothing is recorded",
    async (person) => {
      const reference = await stages.fraud(world);
      expect((await fetchAs(person, reference)).status).toBe(404);
      expect((await HEAD(request, propsOf(reference))).status).toBe(404);
      expect(await downloads(reference)).toEqual([]);
    },
  );

  it("is a guest's of that case, and no other guest's nor a visitor's", async () => {
    const [own, other] = [await world.simpleCase("fraud"), await world.simpleCase("fraud")];
    const browser = new Browser();
    comeFrom(browser);
    expect((await GET(request, propsOf(own))).status).toBe(404);
    const { id } = await world.case(own);
    browser.cookies.set(
      guestCookie().name,
      signGuest([{ caseId: id, proved: false, expiresAt: new Date(Date.now() + 3_600_000) }]),
    );
    expect((await GET(request, propsOf(other))).status).toBe(404);
    const files = await unpacked(await GET(request, propsOf(own, "en")));
    const words = await wordsOfPdf(files["summary.pdf"]);
    expect(words).toContain("Gina Guest");
    expect(words).toContain("No account on the site");
    expect(await downloads(own)).toMatchObject([{ performer: "claimant", actorId: null }]);
  });

  it.each(["nothing", "RC-AAAA-AAAA", "%E0%A4%A", "' or 1=1 --", "\u0000"])(
    "answers the reference %j with 404 and not with a fault",
    async (reference) => {
      expect((await fetchAs("claimant", reference)).status).toBe(404);
      expect((await fetchAs("claimant", reference, "xx")).status).toBe(404);
    },
  );

  it("is offered by the version that a case was opened under, and by no other procedure", async () => {
    const before = await stages.fraud(world);
    expect((await fetchAs("claimant", await stages.dispute(world))).status).toBe(404);
    const definition: Procedure = { ...fraud, version: 400 };
    delete definition.bundleFor;
    await world.db.insert(procedures).values({ kind: "fraud", version: 400, definition });
    try {
      const after = await stages.fraud(world);
      expect((await fetchAs("claimant", after)).status).toBe(404);
      expect((await caseByReference(world.as("claimant"), after))?.bundle).toBe(false);
      expect((await fetchAs("claimant", before)).status).toBe(200);
      expect((await caseByReference(world.as("claimant"), before))?.bundle).toBe(true);
    } finally {
      // Cases under it remain; the newest one offers it again.
      const again = { ...fraud, version: 401 };
      await world.db.insert(procedures).values({ kind: "fraud", version: 401, definition: again });
    }
  });

  it("is recorded once a person, day and state of the case, and moves nothing", async () => {
    const reference = await stages.fraud(world);
    const { version } = await world.case(reference);
    const at = (hours: number) => recordDownload(world.as("claimant", after(hours)), reference);
    await Promise.all([at(0), at(0), at(0)]);
    await at(1);
    expect(await downloads(reference)).toMatchObject([
      { performer: "claimant", actorId: world.ids.claimant, audience: "claimant", at: after(0) },
    ]);
    await at(24);
    expect(await downloads(reference)).toHaveLength(2);
    const form = { ...(await world.form(reference)), body: "One thing more.", audience: "parties" };
    await verbs.message(world.as("claimant", after(25)), { ...form, audience: "parties" });
    await at(25);
    await at(26);
    await recordDownload(world.as("security", after(26)), reference);
    expect((await downloads(reference)).map((it) => it.audience)).toEqual([
      ...["claimant", "claimant", "claimant", "staff"],
    ]);
    expect((await world.case(reference)).version).toBe(version + 1);
    const seen = await caseByReference(world.as("respondent"), reference);
    expect(seen?.timeline.map((it) => it.type)).not.toContain("bundle_downloaded");
    expect(seen?.bundle).toBe(false);
    expect((await verifyRecord(world.db)).broken).toBeNull();
  });

  it("says that it is there when only asked, and records nothing", async () => {
    const reference = await stages.fraud(world);
    await as("claimant");
    const asked = await HEAD(request, propsOf(reference));
    expect(asked.status).toBe(200);
    expect(asked.body).toBeNull();
    expect(asked.headers.get("content-type")).toBe("application/zip");
    expect(await downloads(reference)).toEqual([]);
  });

  it("says which file is missing or altered in storage, and still comes", async () => {
    const reference = await report();
    const { id } = await world.case(reference);
    const rows = await world.db.select().from(evidence).where(eq(evidence.caseId, id));
    const keyOf = (name: string) => rows.find((it) => it.fileName === name)?.storageKey ?? "";
    await removeStored(keyOf("letter.html"));
    await writeFile(path.join(env.DATA_DIR, "evidence", keyOf("Țesătură ruptă.jpeg")), bytesOf.png);
    const files = await unpacked(await fetchAs("claimant", reference, "fr"));
    expect(Object.keys(files)).not.toContain("evidence/02-letter.pdf");
    expect(Object.keys(files)).toContain("evidence/03-parcel.jpg");
    const words = await wordsOfPdf(files["summary.pdf"]);
    expect(words).toMatch(/manquant\s*: introuvable dans notre stockage/);
    expect(words).toMatch(/différent de ce qui a été reçu/);
    const manifest = JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString());
    expect(manifest.evidence.map((it: { state: string }) => it.state)).toEqual([
      ...["changed", "missing", "without_location"],
    ]);
  });

  it("is made ten times in a quarter of an hour at most, and the record has one event", async () => {
    const reference = await stages.fraud(world);
    await as("claimant");
    const answers: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      const { status, body } = await GET(request, propsOf(reference));
      answers.push(status);
      await body?.cancel();
    }
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    expect(await downloads(reference)).toHaveLength(1);
  });
});
