import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { readContentFiles } from "@/lib/content/shipped";
import { readSource, writeSource } from "@/lib/content/source";
import { pageOfFile } from "@/lib/domain/content/paths";
import { ContentWorld, smallSite } from "@/test/content-world";
import { describeOnEveryDatabase } from "@/test/databases";
import { pngOf } from "@/test/files";
import { answerOf, monday, World } from "@/test/world";
import { addImage } from "./add-image";
import { exportContent } from "./export";
import { importContentFolder, writeContentFolder } from "./folder";
import { movePage } from "./move";
import { publishText } from "./publish";
import { saveText } from "./save";

/** Every file under a folder with its bytes. */
function bytesUnder(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return Object.fromEntries(names.map((it) => [it, readFileSync(path.join(folder, it), "base64")]));
}

/** A PNG of one colour with a header that states its size. */
function picture(width: number, height: number): File {
  const bytes = pngOf(200);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new File([new Uint8Array(bytes)], "photo.html", { type: "text/html" });
}

it("writes every shipped file back to the byte", () => {
  for (const [file, source] of readContentFiles()) {
    const { kind } = pageOfFile(file) ?? {};
    if (!kind) throw new Error(file);
    const { data, body } = readSource(kind, source, file);
    expect(writeSource(kind, data, body)).toBe(source);
  }
});

describeOnEveryDatabase("a folder of content", (open) => {
  let folder: string;
  let db: Database;
  beforeAll(async () => {
    db = (await open()).db;
  });
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), "recourse-content-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(
    "goes round to the byte: what ships, what was edited, odd bytes, pictures and redirects",
    { timeout: 90_000 },
    async () => {
      const world = await World.in(db);
      const odd = smallSite.get("en/help/pay/cash.md")?.replaceAll("\n", "\r\n").trimEnd() ?? "";
      const site = await ContentWorld.in(
        db,
        new Map([...readContentFiles(), ...smallSite, ["en/help/pay/cash.md", `${odd}🛵 ‮ é`]]),
      );
      const cards = "/help/pay/cards";
      const ids = { pageId: (await site.page(cards)).id, locale: "en" as const };
      const { src } = await addImage(
        world.as("editor"),
        { ...ids, alt: "A card" },
        picture(40, 30),
      );
      await saveText(world.as("editor"), await site.edited(cards, { body: `![A card](${src})` }));
      await publishText(world.as("editor"), await site.form(cards));
      await movePage(world.as("editor"), { pageId: ids.pageId, path: cards, slug: "by-card" });

      const first = path.join(folder, "first");
      await writeContentFolder(first, await exportContent(db));
      const fresh = (await open()).db;
      expect(await importContentFolder(fresh, first, monday)).toBeGreaterThan(130);
      expect(await importContentFolder(fresh, first, monday)).toBe(0);
      const second = path.join(folder, "second");
      await writeContentFolder(second, await exportContent(fresh));
      expect(bytesUnder(second)).toEqual(bytesUnder(first));
      const names = Object.keys(bytesUnder(first));
      expect(names).toContain("redirects.json");
      expect(names).toContain(src.slice(1));
      expect(names.filter((it) => it.endsWith(".md")).length).toBeGreaterThan(130);
    },
  );

  it.each([
    ["a file that is no page's", "en/notes.md", "x", /en\/notes\.md/],
    ["a file without front matter", "en/policies/a.md", "x", /en\/policies\/a\.md: front matter/],
    ["a field that is wrong", "en/policies/a.md", '---\ntitle: ""\n---\n', /a\.md: .*title/],
    ["a picture under another's name", "images/x.png", "x", /files_type/],
    ["a redirect to nowhere", "redirects.json", '{"/policies/a":"/policies/b"}', /policies\/b/],
  ])("is refused for %s, naming it", async (_, name, text, message) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
    await expect(importContentFolder(db, folder, monday)).rejects.toThrow(message);
  });
});

describeOnEveryDatabase("pictures", (open) => {
  it("are what their bytes say, with words, by those who write", async () => {
    const world = await World.in((await open()).db);
    const site = await ContentWorld.in(world.db);
    const input = {
      pageId: (await site.page("/help/pay/cards")).id,
      locale: "fr" as const,
      alt: "Une carte",
    };
    const add = (file: File | undefined, person: "editor" | "agent" = "editor") =>
      answerOf(addImage(world.as(person), input, file));
    expect(await add(picture(40, 30))).toBe("done");
    expect(await add(picture(40, 30), "agent")).toBe("forbidden: forbidden");
    expect(await add(picture(4_001, 30))).toBe("invalid: files_pixels");
    expect(await add(picture(0, 30))).toBe("invalid: files_type");
    expect(await add(new File(["<svg onload=alert(1)>"], "a.png"))).toBe("invalid: files_type");
    expect(await add(new File([], "a.png"))).toBe("invalid: files_empty");
    expect(await add(new File([new Uint8Array(pngOf(2 * 1024 * 1024 + 1))], "a.png"))).toBe(
      "invalid: files_size",
    );
    expect(await add(undefined)).toBe("invalid: files_required");
    expect(await site.events("/help/pay/cards")).toEqual(["image_added"]);
  });
});
