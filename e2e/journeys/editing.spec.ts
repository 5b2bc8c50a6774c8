import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import sharp from "sharp";
import { signInAs } from "../pages/people";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No violation of WCAG 2.2 A and AA on the page as it stands. */
async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** The desk's own words are read in English, whoever works there. */
async function atDesk(page: Page, person: string): Promise<void> {
  await signInAs(page, person, "/staff/content");
  await page.getByRole("button", { name: "EN", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Content" })).toBeVisible();
}

const body = (page: Page) => page.getByLabel("Text, in Markdown");
const problem = (page: Page) => page.getByRole("alert", { name: "There is a problem" });
const save = (page: Page) => page.getByRole("button", { name: "Save the draft" }).click();
const publish = (page: Page) => page.getByRole("button", { name: "Publish now" }).click();

test("an article is written, previewed, reviewed, published and shown at once; the rest stays cached", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await atDesk(page, "Maria");
  await accessible(page);
  await page.getByRole("link", { name: "New article" }).click();
  await accessible(page);
  await page.getByLabel("Title").fill("Parcel lockers");
  await page.getByLabel("Summary").fill("Send and collect through a locker.");
  await page.getByLabel("Last part of the address").fill("Parcel Lockers");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await expect(problem(page)).toContainText("Use small letters");
  await expect(page.getByLabel("Title")).toHaveValue("Parcel lockers");
  await page.getByLabel("Last part of the address").fill("parcel-lockers");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await page.waitForURL(/\/staff\/content\/[0-9a-f-]{36}\/en/);
  const place = new URL(page.url()).pathname;

  await body(page).fill("## Collecting\n\nBring the **code**. <script>alert(1)</script>\n");
  const preview = page.getByRole("region", { name: "As readers will see it" }).last();
  await expect(preview.getByRole("heading", { name: "Collecting" })).toBeVisible();
  await expect(preview.locator("script")).toHaveCount(0);
  await accessible(page);
  await save(page);
  await expect(page.getByText("Saved. Readers see it once it is published.")).toBeVisible();

  // A lead writes; what readers see is decided by editors.
  await expect(page.getByRole("button", { name: "Publish now" })).toHaveCount(0);
  await page.getByRole("button", { name: "Send for review" }).click();
  await expect(page.getByText("Sent for review.")).toBeVisible();

  const editor = await (await browser.newContext()).newPage();
  await atDesk(editor, "Claire");
  const topic = await editor.request.get("/en/help/trade-safely");
  expect(await topic.text()).not.toContain("Parcel lockers");
  const address = "/en/help/trade-safely/parcel-lockers";
  expect((await editor.request.get(address)).status()).toBe(404);
  const elsewhere = "/en/policies/disputes";
  await editor.request.get(elsewhere);
  await editor.goto(place);
  await publish(editor);
  await expect(editor.getByText("Published. Readers see it now.")).toBeVisible();
  const shown = await editor.request.get(address);
  expect(shown.status()).toBe(200);
  expect(await shown.text()).toContain('<h2 id="collecting">Collecting</h2>');
  expect(await (await editor.request.get("/en/help/trade-safely")).text()).toContain(
    "Parcel lockers",
  );
  // Another page was not written anew, and the new one is by now.
  const cached = await editor.request.get(elsewhere);
  expect(cached.headers()["x-nextjs-cache"]).toBe("HIT");
  expect((await editor.request.get(address)).headers()["x-nextjs-cache"]).toBe("HIT");

  // A link that leads nowhere is named, and keeps the new words from readers.
  await editor.goto(place);
  await body(editor).fill("See [this](/help/trade-safely/no-such-guide).");
  await save(editor);
  await expect(editor.getByText("Saved. Readers")).toBeVisible();
  await publish(editor);
  await expect(problem(editor)).toContainText("/help/trade-safely/no-such-guide");
  expect(await (await editor.request.get(address)).text()).toContain("Collecting");

  // Its address changes: the old one leads to the new one for good.
  await editor.goto(place);
  await editor.getByLabel("Last part of the address").fill("lockers");
  await editor.getByRole("button", { name: "Change the address" }).click();
  await expect(editor.getByText("The address is changed.")).toBeVisible();
  const moved = await editor.request.get(address, { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toContain("/en/help/trade-safely/lockers");
  expect((await editor.request.get("/en/help/trade-safely/lockers")).status()).toBe(200);
  await accessible(editor);

  await editor.goto(`${place}/history`);
  await expect(editor.getByRole("heading", { name: /^History/ })).toBeVisible();
  await accessible(editor);
  await editor.getByRole("button", { name: "Restore 2" }).click();
  await editor.waitForURL(/done=restore/);
  await expect(body(editor)).toHaveValue(/Collecting/);
});

test("the second of two people is warned, sees both texts, and overwrites nothing", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await atDesk(page, "Claire");
  await page.getByRole("link", { name: /^Edit ?: Before you buy, English$/ }).click();
  await body(page).waitFor();
  const place = new URL(page.url()).pathname;
  const other = await (await browser.newContext()).newPage();
  await atDesk(other, "Andrei");
  await other.goto(place);
  await body(other).fill("What Andrei wrote.");
  await save(other);
  await expect(other.getByText("Saved. Readers")).toBeVisible();
  await body(page).fill("What Claire wrote.");
  await expect(page.getByText("A colleague has just saved this text.")).toBeVisible();
  await save(page);
  await expect(page.getByText("Someone saved this text before you")).toBeVisible();
  await expect(page.getByText(/Andrei saved it on/)).toBeVisible();
  await expect(body(page)).toHaveValue("What Claire wrote.");
  await page.getByText("The text as saved").click();
  await expect(page.locator("pre").first()).toContainText("What Andrei wrote.");
  await accessible(page);
  await page.getByRole("button", { name: "Save mine as the newest" }).click();
  await expect(page.getByText("Saved. Readers")).toBeVisible();
  await expect(body(page)).toHaveValue(/What Claire wrote\./);
});

/** Opens one language of an article at the desk. */
async function edit(page: Page, title: string, language: string): Promise<void> {
  await page.goto("/staff/content");
  await page
    .getByRole("link", { name: new RegExp(`^(Edit|Translate) ?: ${title}, ${language}$`) })
    .click();
  await body(page).waitFor();
}

/** The cell of one language in the list: its state in words. */
const stateOf = (page: Page, title: string, column: number) =>
  page
    .getByRole("row", { name: new RegExp(`^${title}`) })
    .getByRole("cell")
    .nth(column);

test("a picture needs words, a translation follows its source, a slip is no change", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await atDesk(page, "Claire");
  const named = "What your bank can do";

  await edit(page, named, "English");
  const png = await sharp({
    create: { width: 40, height: 30, channels: 3, background: "#11564c" },
  })
    .png()
    .toBuffer();
  const picture = { name: "card.png", mimeType: "image/png", buffer: png };
  await page.getByLabel("Picture", { exact: true }).setInputFiles(picture);
  await page.getByRole("button", { name: "Add the picture" }).click();
  await expect(problem(page)).toContainText("Say what the picture shows");
  await page.getByLabel("Picture", { exact: true }).setInputFiles(picture);
  await page.getByLabel("What the picture shows").fill("A bank card, its back");
  await page.getByRole("button", { name: "Add the picture" }).click();
  await expect(page.getByText("The picture is added.")).toBeVisible();
  const line = await page.locator("code").filter({ hasText: "A bank card" }).innerText();
  expect(line).toMatch(/^!\[A bank card, its back\]\(\/images\/\S+\.png\)$/);

  const before = await body(page).inputValue();
  await body(page).fill(`${before}\n${line.replace("A bank card, its back", "")}\n`);
  await save(page);
  await expect(problem(page)).toContainText("Say what this picture shows");
  await body(page).fill(`${before}\n${line}\n`);
  await save(page);
  await expect(page.getByText("Saved. Readers")).toBeVisible();
  await publish(page);
  await expect(page.getByText("Published. Readers see it now.")).toBeVisible();
  const address =
    (await page.getByRole("link", { name: "View", exact: true }).getAttribute("href")) ?? "";
  const shown = await (await page.request.get(address)).text();
  const [tag = "", src = ""] = /<img [^>]*src="(\/images\/[^"]+)"[^>]*>/.exec(shown) ?? [];
  expect(tag).toContain('alt="A bank card, its back"');
  expect(tag).toContain('width="40"');
  expect((await page.request.get(src)).headers()["content-type"]).toBe("image/png");

  // Its meaning changed: both translations have to follow, and say so.
  await page.goto("/staff/content");
  await expect(stateOf(page, named, 1)).toContainText("Outdated");
  await expect(stateOf(page, named, 2)).toContainText("Outdated");
  await edit(page, named, "Français");
  const follows = page.getByLabel("This text now says what the English text says");
  await expect(page.getByText("The meaning changed since this was translated")).toBeVisible();
  await expect(follows).not.toBeChecked();
  await body(page).fill(
    `${await body(page).inputValue()}\n${line.replace("A bank card, its back", "Le dos d’une carte")}\n`,
  );
  await follows.check();
  await save(page);
  await expect(page.getByText("Saved. Readers")).toBeVisible();
  await publish(page);
  await expect(page.getByText("Published. Readers see it now.")).toBeVisible();
  await page.goto("/staff/content");
  await expect(stateOf(page, named, 1)).not.toContainText("Outdated");

  // A slip mended in the source leaves the translation in line with it.
  await edit(page, named, "English");
  await body(page).fill(`${before}\n${line}\n\nA slip, mended.\n`);
  await page.getByLabel("A small correction: the meaning stays").check();
  await save(page);
  await expect(page.getByText("Saved. Readers")).toBeVisible();
  await publish(page);
  await expect(page.getByText("Published. Readers see it now.")).toBeVisible();
  await page.goto("/staff/content");
  await expect(stateOf(page, named, 1)).not.toContainText("Outdated");
  await expect(stateOf(page, named, 2)).toContainText("Outdated");

  // Written ahead, put on the schedule, and taken off it again.
  await edit(page, named, "English");
  await body(page).fill(`${before}\nFor later.\n`);
  await save(page);
  await expect(page.getByText("Saved. Readers")).toBeVisible();
  await page.getByText("Publish later").first().click();
  await page.getByLabel("Day and time").fill("2020-01-01T10:00");
  await page.getByRole("button", { name: "Publish later" }).click();
  await expect(problem(page)).toContainText("Choose a moment that is still to come");
  await page.getByLabel("Day and time").fill("2040-01-02T10:00");
  await page.getByRole("button", { name: "Publish later" }).click();
  await expect(page.getByText(/Will be published:.*2040/)).toBeVisible();
  expect(await (await page.request.get(address)).text()).not.toContain("For later.");

  // Taken away from readers: they are led to where it was listed.
  await page.getByText("Unpublish", { exact: true }).first().click();
  await page.getByRole("button", { name: "Unpublish" }).click();
  await expect(page.getByText("Unpublished. Readers no longer see it.")).toBeVisible();
  const gone = await page.request.get(address, { maxRedirects: 0 });
  expect([gone.status(), gone.headers().location]).toEqual([
    307,
    expect.stringMatching(/\/(en\/help\/something-went-wrong|fr\/help\/.+bank.*)$/),
  ]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a text is previewed and saved, and nothing typed is lost", async ({ page }) => {
    await atDesk(page, "Claire");
    await page.getByRole("link", { name: /^Edit ?: Before you buy, Română$/ }).click();
    await body(page).fill("## Fără scripturi\n");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("heading", { name: "Fără scripturi" })).toBeVisible();
    await page.getByLabel("Title").fill("");
    await save(page);
    await expect(problem(page)).toContainText("Write a title");
    await expect(body(page)).toHaveValue("## Fără scripturi\n");
    await page.getByLabel("Title").fill("Un titlu");
    await save(page);
    await expect(page.getByText("Saved. Readers")).toBeVisible();
  });
});
