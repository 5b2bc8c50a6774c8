import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "../pages/accessible";

const box = (page: Page) => page.locator("main").getByRole("search").getByRole("combobox");
const suggested = (page: Page) => page.locator("main").getByRole("option");
const said = (page: Page) => page.locator("main").getByRole("search").getByRole("status");

/** Enters the box and types: suggestions begin with the first focus. */
async function type(page: Page, text: string): Promise<void> {
  await page.locator("main").getByRole("searchbox").focus();
  await expect(box(page)).toBeVisible();
  await page.keyboard.type(text);
}

test("the results page works without JavaScript: highlights, and the query stays", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/en");
  await page.locator("main").getByRole("searchbox").fill("refunds for damged goods");
  await page.locator("main").getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/en\/search\?q=refunds\+for\+damged\+goods$/);
  await expect(page.locator("main").getByRole("searchbox")).toHaveValue("refunds for damged goods");
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText("refunds for damged");
  await expect(page.locator("main ol > li").first().locator("mark").first()).toBeVisible();
  await page.locator("main ol > li h3 a").first().click();
  await expect(page).toHaveURL(/\/en\/(help|policies)/);
});

const finds: [locale: string, query: string, path: RegExp, why: string][] = [
  ["ro", "reclamatie", /\/ro\/policies\/complaints/, "no diacritics"],
  ["ro", "reclamaţie", /\/ro\/policies\/complaints/, "cedilla"],
  ["ro", "reclamație", /\/ro\/policies\/complaints/, "comma below"],
  ["ro", "reclamatiile", /\/ro\/policies\/complaints/, "inflected"],
  ["ro", "reclamtie", /\/ro\/policies\/complaints/, "typo"],
  ["fr", "litiges", /\/fr\/policies\/disputes/, "plural"],
  ["fr", "reclamation", /\/fr\/policies\/complaints/, "no accents"],
  ["en", "complaning", /\/en\/policies\/complaints/, "typo, inflected"],
];
for (const [locale, query, path, why] of finds) {
  test(`finds by "${query}" in ${locale}: ${why}`, async ({ page }) => {
    await page.goto(`/${locale}/search?${new URLSearchParams({ q: query })}`);
    const found = await page
      .locator("main ol > li h3 a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(
      found.some((it) => path.test(it)),
      found.join(" "),
    ).toBe(true);
  });
}

test("words of another language lead there, and it is said", async ({ page }) => {
  await page.goto("/ro/search?q=counterfeit");
  await expect(page.locator("main")).toContainText("Aceste pagini sunt în engleză.");
  await expect(page.locator("main ol")).toHaveAttribute("lang", "en");
  await expect(page.locator("main ol > li h3 a").first()).toHaveAttribute("href", /^\/en\//);
  await expectAccessible(page, "results in another language");
});

test("nothing found offers the questions and a person", async ({ page }) => {
  await page.goto("/en/search?q=zzxqwv");
  const main = page.locator("main");
  await expect(main).toContainText("We found nothing for “zzxqwv”");
  await expect(main.getByRole("link", { name: "Answer a few questions" })).toHaveAttribute(
    "href",
    "/en/start",
  );
  await main.getByRole("link", { name: "Ask us" }).click();
  await expect(page).toHaveURL(/\/en\/report\/request$/);
});

test("suggestions as one types, by keyboard alone, and read out", async ({ page }) => {
  await page.goto("/en");
  await type(page, "refun");
  await expect(box(page)).toHaveAttribute("aria-expanded", "true");
  await expect(said(page)).toHaveText(/^\d suggested pages?\. Use the up and down arrow keys\.$/);
  await expect(page.getByRole("listbox", { name: "Suggested pages" })).toBeVisible();
  await expect(suggested(page).first().locator("mark")).toBeVisible();
  await expectAccessible(page, "open suggestions");

  const chosen = () => page.locator('main [role=option][aria-selected="true"]');
  await page.keyboard.press("ArrowDown");
  await expect(chosen()).toHaveCount(1);
  await expect(box(page)).toHaveAttribute(
    "aria-activedescendant",
    String(await chosen().getAttribute("id")),
  );
  await page.keyboard.press("ArrowUp");
  await expect(chosen()).toHaveCount(0);
  await expect(box(page)).not.toHaveAttribute("aria-activedescendant", /./);
  await page.keyboard.press("ArrowUp");
  await expect(suggested(page).last()).toHaveAttribute("aria-selected", "true");

  // Escape closes and keeps what was typed and the place in the page.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(box(page)).toHaveAttribute("aria-expanded", "false");
  await expect(box(page)).toHaveValue("refun");
  await expect(box(page)).toBeFocused();

  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("listbox")).toBeVisible();
  if ((await chosen().count()) === 0) await page.keyboard.press("ArrowDown");
  const target = await chosen().getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${target}`);
});

test("Enter without a choice searches, and no suggestion is said", async ({ page }) => {
  await page.goto("/fr");
  await type(page, "zzxqwv");
  await expect(said(page)).toContainText("Aucune suggestion");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/fr/search?q=zzxqwv");
});

test("the search of the header folds out by keyboard, on every page", async ({ page }) => {
  await page.goto("/en/policies/disputes");
  const fold = page.locator("header summary", { hasText: "Search" });
  await fold.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("header").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("courier");
  await expect(page.locator("header").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.locator("header").getByRole("listbox")).toHaveCount(0);
});
