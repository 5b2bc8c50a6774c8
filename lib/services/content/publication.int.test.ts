import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import { ContentWorld } from "@/test/content-world";
import { describeOnEveryDatabase } from "@/test/databases";
import { after, answerOf, World } from "@/test/world";
import { createPage } from "./create-page";
import { publishedContent } from "./in-force";
import { movePage } from "./move";
import { publishText, scheduleText, unpublishText } from "./publish";
import { publishDue } from "./publish-due";
import { listContent, textToEdit } from "./queries";
import { saveText } from "./save";

const cards = "/help/pay/cards";
const cash = "/help/pay/cash";

describeOnEveryDatabase("publication", (open) => {
  let world: World;
  let site: ContentWorld;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  beforeEach(async () => {
    site = await ContentWorld.in(world.db);
  });
  const editor = (hours = 0) => world.as("editor", after(hours));
  const edit = async (path: string, body: string) =>
    saveText(editor(), await site.edited(path, { body }));
  const publish = async (path: string) => publishText(editor(), await site.form(path));
  const source = async (file: string) => (await publishedContent(world.db)).files.get(file);

  it("comes by itself at its moment, once, whoever looks", async () => {
    await edit(cash, "Later words.");
    const publishAt = after(5);
    await scheduleText(editor(), { ...(await site.form(cash)), publishAt });
    const { db } = world;
    expect(await publishDue({ db, now: after(4.99) })).toBe(0);
    expect(await source("en/help/pay/cash.md")).toContain("Use cash.");
    const times = await Promise.all([1, 2, 3].map(() => publishDue({ db, now: after(30) })));
    expect(times.sort()).toEqual([0, 0, 1]);
    expect(await source("en/help/pay/cash.md")).toContain("Later words.");
    expect(await site.text(cash)).toMatchObject({ status: "published", publishAt: null });
    expect(await site.events(cash)).toEqual(["saved 2", "scheduled 2", "published 2"]);
  });

  it("is refused for a text without words, at once and at a moment to come", async () => {
    await edit(cash, " \n");
    const form = await site.form(cash);
    expect(await answerOf(publishText(editor(), form))).toBe("invalid: body_required");
    const late = { ...form, publishAt: after(5) };
    expect(await answerOf(scheduleText(editor(), late))).toBe("invalid: body_required");
    expect(await source("en/help/pay/cash.md")).toContain("Use cash.");
  });

  it("says on which day the text was checked, as whoever publishes says", async () => {
    await edit(cash, "Newer words.");
    const form = await site.form(cash);
    for (const reviewed of ["", "yesterday"]) {
      const answer = await answerOf(publishText(editor(), { ...form, reviewed }));
      expect(answer).toBe("invalid: reviewed_wrong");
    }
    await publishText(editor(), { ...form, reviewed: "2026-06-30" });
    const shown = await source("en/help/pay/cash.md");
    expect(shown).toContain('reviewed: "2026-06-30"');
    expect(shown).toContain("Newer words.");
    expect(await site.text(cash)).toMatchObject({ published: 3, latest: 3 });
    await edit(cash, "Words to come.");
    const later = { ...(await site.form(cash)), publishAt: after(5), reviewed: "2026-07-02" };
    await scheduleText(editor(), later);
    expect(await publishDue({ db: world.db, now: after(6) })).toBe(1);
    expect(await source("en/help/pay/cash.md")).toContain('reviewed: "2026-07-02"');
  });

  it("is not scheduled for the past, nor by those who may not, nor when published already", async () => {
    const form = await site.form(cash);
    expect(await answerOf(scheduleText(editor(), { ...form, publishAt: after(1) }))).toBe(
      "refused: wrong_state",
    );
    await edit(cash, "x");
    const next = await site.form(cash);
    expect(await answerOf(scheduleText(editor(1), { ...next, publishAt: after(1) }))).toBe(
      "invalid: publish_at_past",
    );
    const late = { ...next, publishAt: after(9) };
    expect(await answerOf(scheduleText(world.as("lead"), late))).toBe("forbidden: forbidden");
    expect(await answerOf(scheduleText(editor(), { ...late, version: 1 }))).toBe(
      "conflict: conflict",
    );
  });

  it("a change takes a text off its schedule", async () => {
    await edit(cash, "x");
    await scheduleText(editor(), { ...(await site.form(cash)), publishAt: after(5) });
    await edit(cash, "y");
    expect(await site.text(cash)).toMatchObject({ status: "draft", publishAt: null });
    expect(await publishDue({ db: world.db, now: after(6) })).toBe(0);
  });

  it("a scheduled text whose link broke meanwhile becomes a draft that says why", async () => {
    await edit(cash, "[c](/help/pay/cards)");
    await scheduleText(editor(), { ...(await site.form(cash)), publishAt: after(5) });
    await unpublishText(editor(), await site.form(cards));
    await unpublishText(editor(), await site.form(cards, "fr"));
    expect(await publishDue({ db: world.db, now: after(6) })).toBe(0);
    expect(await site.text(cash)).toMatchObject({ status: "draft", published: 1 });
    expect((await site.events(cash)).at(-1)).toBe("schedule_failed 2");
  });

  it.each([
    ["[a](/help/pay/nowhere)", "/help/pay/nowhere"],
    ["[a](/en/help/pay/cards)", "/en/help/pay/cards"],
    ["[a](cards)", "cards"],
    ["[a](#nowhere)", "#nowhere"],
    ["[a](/help/pay/cards#nowhere)", "/help/pay/cards#nowhere"],
    ["[a](//evil.example)", "//evil.example"],
    ["[a](/staff)", "/staff"],
    ["[a](/help/pay/%zz)", "/help/pay/%zz"],
  ])("is refused for %s, naming the link", async (body, link) => {
    await edit(cash, body);
    await expect(publishText(editor(), await site.form(cash))).rejects.toMatchObject({
      kind: "invalid",
      errors: [{ code: "links_broken", field: "body", detail: { names: link } }],
    });
    expect(await source("en/help/pay/cash.md")).toContain("Use cash.");
  });

  it("takes links that lead somewhere", async () => {
    await edit(
      cash,
      "## Here\n[a](#here) [b](/help/pay/cards#safely) [c](/track?x=1) [d](/report/claim) [e](/) [f](https://x.example/#y) [g](/policies/refunds) [h](/help/pay)",
    );
    // The home page is written as the empty path, with its language in front.
    expect(await answerOf(publish(cash))).toBe("invalid: links_broken");
    await edit(
      cash,
      "## Here\n[a](#here) [b](/help/pay/cards#safely) [c](/track?x=1) [d](/report/claim) [g](/policies/refunds) [h](/help/pay)",
    );
    expect(await answerOf(publish(cash))).toBe("done");
  });

  it("refuses to name a guide to read next that is not there", async () => {
    await saveText(editor(), await site.edited(cash, { related: ["pay/nowhere"] }));
    expect(await answerOf(publish(cash))).toBe("invalid: links_broken");
  });

  it("of two pages that link to each other, neither slips by the other's withdrawal", async () => {
    await edit(cash, "[c](/policies/refunds)");
    const [first, second] = await Promise.all([
      answerOf(publish(cash)),
      unpublishText(editor(), await site.form("/policies/refunds")).then(() => "gone"),
    ]);
    expect(["done gone", "invalid: links_broken gone"]).toContain(`${first} ${second}`);
  });

  it("leads from an old address to the new one, twice over, and frees it for another page", async () => {
    const { id } = await site.page(cash);
    const move = (path: string, slug: string, person: "editor" | "lead" = "editor") =>
      movePage(world.as(person), { pageId: id, path, slug });
    expect(await answerOf(move(cash, "money", "lead"))).toBe("forbidden: forbidden");
    await move(cash, "money");
    await move("/help/pay/money", "coins");
    const { redirects, files } = await publishedContent(world.db);
    expect(redirects.get(cash)).toBe("/help/pay/coins");
    expect(redirects.get("/help/pay/money")).toBe("/help/pay/coins");
    expect(files.has("en/help/pay/coins.md")).toBe(true);
    // What links to the old address still may.
    expect(await answerOf(edit(cards, "[x](/help/pay/cash)").then(() => publish(cards)))).toBe(
      "done",
    );
    expect(await answerOf(move(cash, "else"))).toBe("conflict: conflict");
    expect(await answerOf(move("/help/pay/coins", "cards"))).toBe("invalid: slug_taken");
    const fresh = {
      place: "/help/pay",
      slug: "cash",
      locale: "en",
      title: "C",
      summary: "C.",
    } as const;
    await createPage(editor(), fresh);
    expect((await publishedContent(world.db)).redirects.get(cash)).toBe("/help/pay");
    expect(await site.events("/help/pay/coins")).toEqual(["moved", "moved"]);
  });

  it("leads readers of an unpublished page up to its list, until it is published again", async () => {
    await unpublishText(editor(), await site.form(cash));
    expect((await publishedContent(world.db)).redirects.get(cash)).toBe("/help/pay");
    await publish(cash);
    expect((await publishedContent(world.db)).redirects.get(cash)).toBeUndefined();
  });
});

describeOnEveryDatabase("translations", (open) => {
  let world: World;
  let site: ContentWorld;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  beforeEach(async () => {
    site = await ContentWorld.in(world.db);
  });
  const state = async (path: string, locale: string) => {
    const pages = await listContent(world.as("editor"), "en");
    return pages
      .find(({ page }) => page.path === path)
      ?.texts.find((text) => text.locale === locale)?.translation;
  };
  const change = async (given: Parameters<ContentWorld["edited"]>[1], locale: Locale = "en") => {
    await saveText(world.as("editor"), await site.edited(cards, given, locale));
    await publishText(world.as("editor"), await site.form(cards, locale));
  };

  it("are missing, complete, outdated once the meaning changed in public, and complete again", async () => {
    expect(await state(cards, "en")).toBe("source");
    expect(await state(cards, "fr")).toBe("complete");
    expect(await state(cards, "ro")).toBe("missing");
    await saveText(world.as("editor"), await site.edited(cards, { body: "Only a draft." }));
    expect(await state(cards, "fr")).toBe("complete");
    await change({ body: "Another meaning." });
    expect(await state(cards, "fr")).toBe("outdated");
    const { page } =
      (await textToEdit(world.as("editor"), (await site.page(cards)).id, "fr")) ?? {};
    expect(page?.sourceLocale).toBe("en");
    await change({ body: "Autre sens.", follows: 3 }, "fr");
    expect(await state(cards, "fr")).toBe("complete");
  });

  it("stay complete after a typo, and outdated after a typo that follows a change", async () => {
    await change({ body: "Use a card, always.", small: "1" });
    expect(await state(cards, "fr")).toBe("complete");
    await change({ body: "Never use a card." });
    await change({ body: "Never use a card!", small: "1" });
    expect(await state(cards, "fr")).toBe("outdated");
  });

  it("show what changed since they were last in line", async () => {
    await change({ body: "Another meaning." });
    const { id } = await site.page(cards);
    const found = await textToEdit(world.as("editor"), id, "fr");
    expect(found?.original).toMatchObject({
      revision: 2,
      values: { body: "Another meaning.\n" },
      before: { body: expect.stringContaining("Use a card.") },
    });
  });

  it("begin from nothing, with what is not language filled in", async () => {
    const { id } = await site.page(cards);
    const found = await textToEdit(world.as("editor"), id, "ro");
    expect(found).toMatchObject({ text: null, values: { title: "", body: "", order: "1" } });
    await change({ body: "Folosiți un card.", follows: 1 }, "ro");
    expect(await state(cards, "ro")).toBe("complete");
  });
});
