import { beforeAll, expect, it } from "vitest";
import { contentRevisions } from "@/db/schema";
import { pageOfFile } from "@/lib/domain/content/paths";
import { ContentWorld, smallSite } from "@/test/content-world";
import { describeOnEveryDatabase } from "@/test/databases";
import { after, answerOf, monday, World } from "@/test/world";
import { createPage } from "./create-page";
import { importContent } from "./import";
import { contentVersion, publishedContent } from "./in-force";
import { publishText, unpublishText } from "./publish";
import { historyOf, listContent, textToEdit } from "./queries";
import { sendBack, submitForReview } from "./review";
import { restoreRevision, saveText } from "./save";

describeOnEveryDatabase("editing content", (open) => {
  let world: World;
  let site: ContentWorld;
  beforeAll(async () => {
    const { db } = await open();
    world = await World.in(db);
    site = await ContentWorld.in(db);
  });
  const cards = "/help/pay/cards";
  const published = async () => (await publishedContent(world.db)).files;

  it("imports what ships once, to the byte, and each language as published", async () => {
    const version = await contentVersion(world.db);
    expect(await published()).toEqual(smallSite);
    const how = { origin: "shipped" as const, by: null, now: monday };
    expect(await importContent(world.db, smallSite, how)).toBe(0);
    expect(await contentVersion(world.db)).toBe(version);
    expect([...smallSite.keys()].every((file) => pageOfFile(file))).toBe(true);
  });

  it("keeps a draft that readers do not see until it is published", async () => {
    const { version } = await saveText(
      world.as("editor"),
      await site.edited(cards, { body: "New words." }),
    );
    expect((await published()).get("en/help/pay/cards.md")).toContain("Use a card.");
    expect(await site.text(cards)).toMatchObject({
      status: "draft",
      latest: 2,
      published: 1,
      version,
    });
    await submitForReview(world.as("editor"), await site.form(cards));
    expect(await site.text(cards)).toMatchObject({ status: "in_review" });
    await publishText(world.as("administrator", after(1)), await site.form(cards));
    expect((await published()).get("en/help/pay/cards.md")).toContain("New words.\n");
    expect(await site.text(cards)).toMatchObject({ status: "published", published: 2 });
    expect(await site.events(cards)).toEqual(["saved 2", "submitted 2", "published 2"]);
  });

  it("leaves alone what people here wrote when a release ships other words", async () => {
    const newer = new Map(smallSite)
      .set("en/help/pay/cards.md", smallSite.get("en/help/pay/cash.md") ?? "")
      .set(
        "en/help/pay/cash.md",
        (smallSite.get("en/help/pay/cash.md") ?? "").replace("cash.", "coins."),
      );
    const how = { origin: "shipped" as const, by: null, now: after(2) };
    expect(await importContent(world.db, newer, how)).toBe(1);
    expect((await published()).get("en/help/pay/cards.md")).toContain("New words.");
    expect((await published()).get("en/help/pay/cash.md")).toContain("coins.");
  });

  it("refuses those who may not, and says so", async () => {
    const input = await site.edited(cards, { body: "No." });
    const form = await site.form(cards);
    for (const person of ["agent", "claimant"] as const) {
      expect(await answerOf(saveText(world.as(person), input))).toBe("forbidden: forbidden");
    }
    expect(await answerOf(saveText(world.visitor(), input))).toBe("forbidden: forbidden");
    for (const verb of [publishText, unpublishText, sendBack]) {
      expect(await answerOf(verb(world.as("lead"), form))).toBe("forbidden: forbidden");
    }
    expect(await answerOf(submitForReview(world.as("service"), form))).toBe("forbidden: forbidden");
    const page = {
      place: "/help/pay",
      slug: "x",
      locale: "en",
      title: "X",
      summary: "X.",
    } as const;
    expect(await answerOf(createPage(world.as("agent"), page))).toBe("forbidden: forbidden");
    expect(await listContent(world.as("claimant"), "en")).toEqual([]);
    expect(await textToEdit(world.as("agent"), input.pageId, "en")).toBeNull();
    expect(await historyOf(world.as("agent"), input.pageId, "en")).not.toBeNull();
    expect(await historyOf(world.as("claimant"), input.pageId, "en")).toBeNull();
  });

  it("refuses what does not fit the state", async () => {
    const form = await site.form(cards);
    expect(await answerOf(submitForReview(world.as("editor"), form))).toBe("refused: wrong_state");
    expect(await answerOf(publishText(world.as("editor"), form))).toBe("refused: wrong_state");
    expect(await answerOf(sendBack(world.as("editor"), form))).toBe("refused: wrong_state");
  });

  it("warns the second of two people, shows the first one's text, and overwrites nothing", async () => {
    const first = await site.edited(cards, { body: "First." });
    const second = await site.edited(cards, { body: "Second." });
    await saveText(world.as("editor"), first);
    const late = saveText(world.as("lead"), second);
    await expect(late).rejects.toMatchObject({
      kind: "conflict",
      errors: [
        {
          code: "conflict",
          detail: { by: world.ids.editor, theirs: expect.stringContaining("First.") },
        },
      ],
    });
    const newest = (await site.revisions(cards)).at(-1);
    expect(newest?.source).toContain("First.");
    // The same form sent twice is one saving.
    expect(await answerOf(saveText(world.as("editor"), first))).toBe("done");
    expect((await site.revisions(cards)).at(-1)?.number).toBe(newest?.number);
    // Over the other's, knowingly: theirs stays in the history.
    await saveText(world.as("lead"), { ...second, version: first.version + 1 });
    const bodies = (await site.revisions(cards))
      .slice(-2)
      .map(({ source }) => source.split("---\n")[2]);
    expect(bodies).toEqual(["First.\n", "Second.\n"]);
  });

  it("lets one of many at the same moment through", async () => {
    const forms = await Promise.all(
      ["a", "b", "c", "d", "e"].map((word) => site.edited(cards, { body: `Race ${word}.` })),
    );
    const before = (await site.revisions(cards)).length;
    const answers = await Promise.all(
      forms.map((form) => answerOf(saveText(world.as("editor"), form))),
    );
    expect(answers.sort()).toEqual([...Array(4).fill("conflict: conflict"), "done"]);
    expect((await site.revisions(cards)).length).toBe(before + 1);
  });

  it("publishes once, however many press the button", async () => {
    const form = await site.form(cards);
    const answers = await Promise.all(
      [1, 2, 3].map(() => answerOf(publishText(world.as("editor"), form))),
    );
    expect(answers.sort()).toEqual(["conflict: conflict", "conflict: conflict", "done"]);
  });

  it("brings back an older text as a new draft", async () => {
    await restoreRevision(world.as("editor"), { ...(await site.form(cards)), number: 1 });
    const revisions = await site.revisions(cards);
    expect(revisions.at(-1)).toMatchObject({ origin: "restored", source: revisions[0]?.source });
    expect(await site.text(cards)).toMatchObject({ status: "draft" });
    const unknown = { ...(await site.form(cards)), number: 99 };
    expect(await answerOf(restoreRevision(world.as("editor"), unknown))).toBe(
      "not_found: not_found",
    );
    await expect(world.db.delete(contentRevisions)).rejects.toThrow();
  });

  it("sends a text back with a remark, and not without", async () => {
    await submitForReview(world.as("lead"), await site.form(cards));
    const form = await site.form(cards);
    expect(await answerOf(sendBack(world.as("editor"), form))).toBe("invalid: note_required");
    await sendBack(world.as("editor"), { ...form, note: "Name the bank." });
    expect(await site.text(cards)).toMatchObject({ status: "draft" });
  });

  it("takes a text away from readers and keeps it", async () => {
    await unpublishText(world.as("editor"), await site.form(cards));
    expect((await published()).has("en/help/pay/cards.md")).toBe(false);
    expect(await answerOf(unpublishText(world.as("editor"), await site.form(cards)))).toBe(
      "refused: wrong_state",
    );
    await publishText(world.as("editor"), await site.form(cards));
    expect((await published()).has("en/help/pay/cards.md")).toBe(true);
  });

  it("makes a page that only its editors see, at an address of its own", async () => {
    const page = {
      place: "/help/pay",
      slug: "wallets",
      locale: "en",
      title: "Wallets",
      summary: "S.",
    } as const;
    await createPage(world.as("lead"), page);
    expect(await site.text("/help/pay/wallets")).toMatchObject({
      status: "draft",
      published: null,
    });
    expect((await published()).has("en/help/pay/wallets.md")).toBe(false);
    expect(await site.events("/help/pay/wallets")).toEqual(["created 1"]);
    expect(await answerOf(createPage(world.as("lead"), page))).toBe("invalid: slug_taken");
    const nowhere = { ...page, place: "/help/nowhere" };
    expect(await answerOf(createPage(world.as("lead"), nowhere))).toBe("invalid: place_required");
  });

  it.each([
    ["a figure that nobody defines", { body: "In {{no.such}}." }, "figures_unknown"],
    ["a picture of another site", { body: "![a](https://evil.example/x.png)" }, "images_strange"],
    ["a picture without words", { body: `![](/images/${"a".repeat(32)}-1x1.png)` }, "images_alt"],
    ["more than a megabyte", { body: "é".repeat(500_001) }, "body_large"],
    ["a day that is none", { reviewed: "" }, "reviewed_wrong"],
  ])("refuses %s, naming it, and keeps nothing", async (_, change, code) => {
    const before = (await site.revisions(cards)).length;
    const answer = await answerOf(saveText(world.as("editor"), await site.edited(cards, change)));
    expect(answer.split(": ")[1]?.split(", ")).toContain(code);
    expect((await site.revisions(cards)).length).toBe(before);
  });
});
