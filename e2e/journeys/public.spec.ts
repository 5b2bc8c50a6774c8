import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../pages/accessible";

const paths = [
  "",
  "/help",
  "/help/something-went-wrong",
  "/help/something-went-wrong/not-received",
  "/policies",
  "/policies/fraud-prevention",
  "/policies/complaints",
  "/policies/disputes",
  "/contact",
  "/report",
  "/report/request",
  "/report/complaint",
  "/report/dispute",
  "/report/fraud",
  "/report/authority",
  "/track",
  "/sign-in",
];

for (const locale of ["en", "fr", "ro"]) {
  test(`every public page in ${locale} passes axe and fits 360 px`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 360, height: 780 });
    for (const path of paths) {
      const answer = await page.goto(`/${locale}${path}`);
      expect(answer?.status(), path).toBe(200);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(
        violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" | ")}`),
        path,
      ).toEqual([]);
    }
  });
}

test("policies state the figures of the procedures", async ({ page }) => {
  await page.goto("/en/policies/complaints");
  for (const figure of ["24 hours", "48 hours", "5 days", "7 business days"]) {
    await expect(page.locator("main")).toContainText(figure);
  }
});

const guides = [
  "request",
  "complaint",
  "claim",
  "dispute",
  "fraud-report",
  "authority-request",
].map((name) => `/help/how-we-resolve/how-${/^a/.test(name) ? "an" : "a"}-${name}-goes`);

for (const locale of ["en", "fr", "ro"]) {
  test(`each procedure is drawn with its deadlines in ${locale}, at 320 px and on paper`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 780 });
    for (const path of guides) {
      await page.goto(`/${locale}${path}`);
      const drawing = page.locator("figure.path");
      await expect(drawing.locator("ol > li")).not.toHaveCount(0);
      await expect(drawing.locator(".path-limit").first()).toContainText(/\d/);
      const wide = await drawing.evaluate((it) => it.scrollWidth - it.clientWidth);
      expect(wide, `${path} is wider than its column`).toBeLessThanOrEqual(0);
      await expectAccessible(page, path);
    }
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("figure.path")).toBeVisible();
    await expect(page.locator("header, footer, main nav").locator("visible=true")).toHaveCount(0);
  });
}

test("the first screen of a phone offers every way in", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const locale of ["en", "fr", "ro"]) {
    await page.goto(`/${locale}`);
    const tiles = page.locator("main ul").first().getByRole("link");
    await expect(tiles).toHaveCount(8);
    for (const tile of (await tiles.all()).slice(0, 7)) await expect(tile).toBeInViewport();
  }
});

test("an unknown page is a 404 in the reader's language", async ({ page }) => {
  const answer = await page.goto("/fr/nulle-part");
  expect(answer?.status()).toBe(404);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`the language changes on the same page and is kept, ${how} JavaScript`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto("/en/policies/complaints");
    await page.getByRole("link", { name: "Français" }).first().click();
    await page.waitForURL("**/fr/policies/complaints");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await page.goto("/");
    await expect(page).toHaveURL(/\/fr$/);
    await page.goto("/fr/help/trade-safely");
    await page.getByRole("link", { name: "Română" }).first().click();
    await page.waitForURL("**/ro/help/trade-safely");
    await page.goto("/");
    await expect(page).toHaveURL(/\/ro$/);
  });
}

test("a missing page says so whole, also without JavaScript", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const answer = await page.goto("/ro/report/nimic");
  expect(answer?.status()).toBe(404);
  await expect(page.locator("html")).toHaveAttribute("lang", "ro");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
