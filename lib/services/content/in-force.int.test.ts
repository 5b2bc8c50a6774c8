import { beforeAll, expect, it } from "vitest";
import { contentInForce, putContentInForce, takeStaleAddresses } from "@/lib/content/in-force";
import { articleByKey, movedTo } from "@/lib/content/library";
import { ContentWorld, smallSite } from "@/test/content-world";
import { describeOnEveryDatabase } from "@/test/databases";
import { World } from "@/test/world";
import { takeOverContent } from "./in-force";
import { movePage } from "./move";
import { publishText } from "./publish";
import { saveText } from "./save";

describeOnEveryDatabase("content in force", (open) => {
  let world: World;
  let site: ContentWorld;
  beforeAll(async () => {
    world = await World.in((await open()).db);
    site = await ContentWorld.in(world.db);
    putContentInForce({ version: -1, files: smallSite, redirects: new Map() }, []);
    takeStaleAddresses();
  });

  it("is what was shipped, and no page is stale for it", async () => {
    expect(await takeOverContent(world.db)).toBe(true);
    expect(takeStaleAddresses()).toEqual([]);
    expect(await takeOverContent(world.db)).toBe(false);
  });

  it("changes with a publication, for the pages that it concerns and no other", async () => {
    const path = "/help/pay/cash";
    await saveText(world.as("editor"), await site.edited(path, { body: "Coins, too." }));
    expect(await takeOverContent(world.db)).toBe(false);
    await publishText(world.as("editor"), await site.form(path));
    expect(await takeOverContent(world.db)).toBe(true);
    expect(articleByKey("en", "pay/cash")?.html).toContain("Coins, too.");
    // French and Romanian have no text of their own: their addresses lead to this one.
    expect(takeStaleAddresses().sort()).toEqual([`/en${path}`, `/fr${path}`, `/ro${path}`]);
  });

  it("leads from old addresses, and renews what was written under them", async () => {
    const { id } = await site.page("/help/pay/cards");
    await movePage(world.as("editor"), { pageId: id, path: "/help/pay/cards", slug: "plastic" });
    await takeOverContent(world.db);
    expect(movedTo("/help/pay/cards")).toBe("/help/pay/plastic");
    const stale = takeStaleAddresses();
    expect(stale).toEqual(expect.arrayContaining(["/en/help/pay/cards", "/fr/help/pay/plastic"]));
    expect(stale).not.toContain("/en/policies/refunds");
  });

  it("stays as it was when what comes cannot be drawn", async () => {
    const before = contentInForce();
    const path = "/policies/refunds";
    await saveText(world.as("editor"), await site.edited(path, { body: "x" }));
    await publishText(world.as("editor"), await site.form(path));
    await world.db.execute("alter table content_revisions disable trigger user");
    await world.db.execute(
      "update content_revisions set source = 'no front matter' where source like '%x\n'",
    );
    await expect(takeOverContent(world.db)).rejects.toThrow(/front matter/);
    expect(contentInForce()).toBe(before);
  });
});
