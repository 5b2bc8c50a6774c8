import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { BundleContent, BundledFile } from "@/lib/domain/bundle/bundle";
import { bytesOf } from "@/test/files";
import { bundleContent } from "@/test/bundle-content";
import { wordsOfPdf } from "@/test/pdf-words";
import { archiveOf } from "./archive";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
type Readable = BundledFile & { content: () => AsyncIterable<Uint8Array> };

async function* once(bytes: Uint8Array) {
  yield bytes;
}

function fileOf(position: number, given: Partial<Readable> = {}): Readable {
  return {
    name: `evidence/0${position}-photo.png`,
    fileName: "photo.png",
    mediaType: "image/png",
    side: "claimant",
    addedAt: new Date("2026-06-08T07:05:00Z"),
    state: "as_received",
    sizeBytes: bytesOf.png.length,
    sha256: sha256(bytesOf.png),
    receivedSha256: sha256(bytesOf.png),
    content: () => once(bytesOf.png),
    ...given,
  };
}

async function unpacked(content: BundleContent<Readable>) {
  const stream = await archiveOf(content);
  return unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
}

describe("the archive", () => {
  it("holds its files in one order, and lists the checksum of each as sha256sum reads it", async () => {
    const files = await unpacked(bundleContent({ files: [fileOf(1), fileOf(2)] }));
    expect(Object.keys(files)).toEqual([
      "summary.pdf",
      "summary.txt",
      "evidence/01-photo.png",
      "evidence/02-photo.png",
      "manifest.json",
      "manifest.txt",
    ]);
    const lines = Buffer.from(files["manifest.txt"] ?? [])
      .toString()
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const [, sum, name = ""] = /^([0-9a-f]{64}) {2}([\w./-]+)$/.exec(line) ?? [];
      expect(sha256(files[name] ?? new Uint8Array())).toBe(sum);
    }
  });

  it("is the same to the byte for the same case at the same moment", async () => {
    const content = bundleContent({ files: [fileOf(1)] });
    const [one, two] = [await unpacked(content), await unpacked(content)];
    expect(Buffer.from(one["summary.pdf"] ?? [])).toEqual(Buffer.from(two["summary.pdf"] ?? []));
    expect(one["manifest.txt"]).toEqual(two["manifest.txt"]);
  });

  it("opens a file when it is its turn, and holds one at a time", async () => {
    const large = 1024 * 1024;
    const pieces = 64;
    const block = new Uint8Array(large);
    let given = 0;
    let taken = 0;
    let ahead = 0;
    async function* slowly() {
      for (let n = 0; n < pieces; n += 1) {
        given += large;
        ahead = Math.max(ahead, given - taken);
        yield block;
      }
    }
    const hash = createHash("sha256");
    for (let n = 0; n < pieces; n += 1) hash.update(block);
    const file = { sizeBytes: pieces * large, sha256: hash.digest("hex"), content: slowly };
    const stream = await archiveOf(
      bundleContent({ files: [fileOf(1, file), fileOf(2, file), fileOf(3, file)] }),
    );
    expect(given, "nothing is read before somebody takes it").toBe(0);
    for await (const piece of stream) taken += piece.length;
    expect(given).toBe(3 * pieces * large);
    expect(ahead, "bytes read and not yet handed on").toBeLessThan(4 * large);
  });

  it("closes the file that is open when its reader stops half way", async () => {
    const opened: number[] = [];
    const closed: number[] = [];
    const endless = (position: number) => ({
      sizeBytes: 100_000_000,
      content: async function* () {
        opened.push(position);
        try {
          for (;;) yield new Uint8Array(100_000);
        } finally {
          closed.push(position);
        }
      },
    });
    const files = [fileOf(1, endless(1)), fileOf(2, endless(2))];
    const reader = (await archiveOf(bundleContent({ files }))).getReader();
    for (let taken = 0; taken < 1_000_000;) taken += (await reader.read()).value?.length ?? 0;
    await reader.cancel();
    expect(opened).toEqual([1]);
    expect(closed).toEqual([1]);
  });

  it("says of a missing file that it is missing, and goes on", async () => {
    const files = await unpacked(
      bundleContent({ files: [fileOf(1, { state: "missing", fileName: "gone.pdf" }), fileOf(2)] }),
    );
    expect(Object.keys(files)).not.toContain("evidence/01-photo.png");
    const words = await wordsOfPdf(files["summary.pdf"]);
    expect(words).toContain("gone.pdf");
    expect(words).toContain("missing: it could not be found in our storage");
    const manifest = JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString());
    expect(manifest.evidence[0]).toMatchObject({ name: null, state: "missing", sha256: null });
  });
});

describe("the summary", () => {
  it.each([
    ["ro", "Rezumat pentru poliție", "Cine sesizează", "Ce s-a întâmplat", "țărână și șină"],
    ["fr", "Résumé pour la police", "Qui signale", "L’autre partie", "œuvre reçue à Noël"],
    ["en", "Summary for the police", "Who reports", "How an authority asks", "café – “so”"],
  ] as const)(
    "of %s has its words with every letter right",
    async (locale, title, first, second, description) => {
      const base = bundleContent({ locale });
      const content = { ...base, view: { ...base.view, description } };
      const files = await unpacked({ ...content, files: [] });
      const text = await wordsOfPdf(files["summary.pdf"]);
      for (const word of [title, first, second, description]) expect(text).toContain(word);
      expect(Buffer.from(files["summary.txt"] ?? []).toString()).toContain(description);
    },
  );

  it("has its title, its language and its structure for a reader who cannot see it", async () => {
    const files = await unpacked({ ...bundleContent({ locale: "ro" }), files: [fileOf(1)] });
    const pdf = await getDocumentProxy(new Uint8Array(files["summary.pdf"] ?? []));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: "ro-RO", PDFFormatVersion: "1.7" });
    expect((info as { Title: string }).Title).toContain("Rezumat pentru poliție: Cazul RC-");
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    for (const role of ["Document", "Sect", "H1", "H2", "Table", "TH", "TD"]) {
      expect(tree).toContain(`"role":"${role}"`);
    }
  });

  it("flows over as many pages as it takes, and numbers them", async () => {
    const { view } = bundleContent();
    const description = Array.from({ length: 400 }, (_, n) => `Line ${n} of a long story.`);
    const content = { ...bundleContent(), view: { ...view, description: description.join("\n") } };
    const files = await unpacked({ ...content, files: [] });
    const pdf = await getDocumentProxy(new Uint8Array(files["summary.pdf"] ?? []));
    expect(pdf.numPages).toBeGreaterThan(5);
    const words = await wordsOfPdf(files["summary.pdf"]);
    expect(words).toContain("Line 399 of a long story.");
    expect(words).toContain(`Page ${pdf.numPages} of ${pdf.numPages}`);
  });

  it("shows a box for what its font lacks, says so, and keeps it in the plain text", async () => {
    const base = bundleContent();
    const content = {
      ...base,
      view: { ...base.view, description: "He wrote 你好 and then left." },
    };
    const files = await unpacked({ ...content, files: [] });
    const words = await wordsOfPdf(files["summary.pdf"]);
    expect(words).toContain("He wrote □□ and then left.");
    expect(words).toContain("the file summary.txt has them all");
    expect(Buffer.from(files["summary.txt"] ?? []).toString()).toContain("你好");
    const plain = await wordsOfPdf((await unpacked({ ...base, files: [] }))["summary.pdf"]);
    expect(plain).not.toContain("□");
  });
});
