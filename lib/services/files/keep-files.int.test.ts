import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { readStored } from "@/lib/storage/disk";
import { bytesOf, pngOf, upload } from "@/test/files";
import { pdfOf } from "@/test/pdf";
import { filesOnDisk } from "@/test/stored";
import { answerOf } from "@/test/world";
import { evidenceLimits } from "@/lib/domain/case/evidence";
import { keepFiles, safeName } from "./attach";

describe("keeping uploaded files", () => {
  let before: string[];
  beforeEach(async () => {
    before = await filesOnDisk();
  });

  it.each([
    ["a PNG named .pdf", upload("scan.pdf", bytesOf.png, "application/pdf"), "image/png"],
    ["a JPEG named .html", upload("page.html", bytesOf.jpeg, "text/html"), "image/jpeg"],
    ["a PDF without an ending", upload("letter", bytesOf.pdf, ""), "application/pdf"],
    [
      "a PNG that goes on as a page",
      upload("x.html", Buffer.concat([bytesOf.png, bytesOf.html]), "text/html"),
      "image/png",
    ],
  ])("takes %s for what it begins as", async (_name, file, mediaType) => {
    const [kept] = await keepFiles([file]);
    expect(kept?.mediaType).toBe(mediaType);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(await readStored(kept?.storageKey ?? "")).toEqual(bytes);
    expect(kept).toMatchObject({
      sizeBytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
  });

  it.each([
    ["a page named .png", upload("photo.png", bytesOf.html)],
    ["a drawing that runs scripts", upload("photo.svg", bytesOf.svg, "image/svg+xml")],
    ["a page that goes on as a PDF", upload("a.pdf", Buffer.concat([bytesOf.html, bytesOf.pdf]))],
    ["a program", upload("photo.png", Buffer.from("MZ\u0090\u0000\u0003"))],
    ["an archive", upload("photo.png", Buffer.from("504b030414000000", "hex"))],
    ["an animated GIF", upload("photo.png", Buffer.from("GIF89a\u0001\u0000"))],
    ["words", upload("photo.png", Buffer.from("I am a photograph."))],
    ["one byte", upload("photo.png", Buffer.from([0x89]))],
  ])("refuses %s and keeps nothing", async (_name, file) => {
    expect(await answerOf(keepFiles([file]))).toBe("invalid: files_type");
    expect(await filesOnDisk()).toEqual(before);
  });

  const hugePng = Buffer.from(bytesOf.png);
  hugePng.writeUInt32BE(60_000, 16);
  hugePng.writeUInt32BE(60_000, 20);
  const noPng = Buffer.from(bytesOf.png);
  noPng.writeUInt32BE(0, 16);
  // Its frame header says height and width from byte 25.
  const hugeJpeg = Buffer.from(bytesOf.jpeg);
  hugeJpeg.writeUInt32BE(0xffff_ffff, 25);
  const script = "<< /S /JavaScript /JS (app.alert(1)) >>";

  it.each([
    ["a picture of 60,000 by 60,000", "a.png", hugePng, "files_picture_large"],
    ["a photo of 65,535 by 65,535", "a.jpg", hugeJpeg, "files_picture_large"],
    ["a picture of no width", "a.png", noPng, "files_picture_broken"],
    ["a photo without a frame", "a.jpg", bytesOf.jpeg.subarray(0, 20), "files_picture_broken"],
    ["a document without a table", "a.pdf", Buffer.from("%PDF-1.4 %%EOF"), "files_pdf_broken"],
    [
      "a document with a script",
      "a.pdf",
      pdfOf(["<< /Type /Catalog >>", script]),
      "files_pdf_active",
    ],
  ])("refuses %s, says which, and keeps nothing", async (_name, name, bytes, code) => {
    await expect(
      keepFiles([upload("good.png", bytesOf.png), upload(name, bytes)]),
    ).rejects.toMatchObject({
      errors: [{ field: "files", code, detail: { fileName: name } }],
    });
    expect(await filesOnDisk()).toEqual(before);
  });

  it("refuses an empty file", async () => {
    const answer = await answerOf(keepFiles([upload("empty.png", Buffer.alloc(0))]));
    expect(answer).toBe("invalid: files_empty");
  });

  it("takes a file of 10 MB to the byte, and refuses one byte more", async () => {
    expect(await answerOf(keepFiles([upload("a.png", pngOf(evidenceLimits.bytes))]))).toBe("done");
    const over = upload("a.png", pngOf(evidenceLimits.bytes + 1));
    expect(await answerOf(keepFiles([over]))).toBe("invalid: files_size");
  });

  it("takes five files and refuses six", async () => {
    const files = Array.from({ length: 6 }, (_, n) => upload(`${n}.png`, pngOf(200, String(n))));
    expect(await answerOf(keepFiles(files.slice(1)))).toBe("done");
    expect(await answerOf(keepFiles(files))).toBe("invalid: files_count");
    expect(await filesOnDisk()).toHaveLength(before.length + 5);
  });

  it("keeps none of several when one of them is refused, and says which", async () => {
    const files = [upload("good.png", bytesOf.png), upload("bad.png", bytesOf.html)];
    await expect(keepFiles(files)).rejects.toMatchObject({
      errors: [{ field: "files", code: "files_type", detail: { fileName: "bad.png" } }],
    });
    expect(await filesOnDisk()).toEqual(before);
  });

  it.each([
    ["../../../etc/passwd", "passwd"],
    ["C:\\Users\\ana\\stool.png", "stool.png"],
    ["/absolute/path.pdf", "path.pdf"],
    ["..", "file"],
    [".", "file"],
    ["", "file"],
    ["photo\u0000.png\r\nSet-Cookie: a=b", "photo.pngSet-Cookie a=b"],
    ["gnp\u202Efdp.exe", "gnpfdp.exe"],
    ["half \ud83d.png", "half .png"],
    ["ploaie și țărână.png", "ploaie și țărână.png"],
    [`${"é".repeat(300)}.png`, `${"é".repeat(116)}.png`],
  ])("shows the name %j as %j", (name, shown) => {
    expect(safeName(name)).toBe(shown);
  });

  it("puts a file where its name has no say", async () => {
    const [kept] = await keepFiles([upload("../../escape.png", bytesOf.png)]);
    expect(kept?.storageKey).toMatch(/^[0-9a-f]{2}\/[0-9a-f-]{36}$/);
    expect(await filesOnDisk()).toHaveLength(before.length + 1);
  });

  it.each(["../../../etc/passwd", "ab/../../x", "", "\u0000"])(
    "never reads %j from the disk",
    (key) => {
      expect(() => readStored(key)).toThrow("not a storage key");
    },
  );
});
