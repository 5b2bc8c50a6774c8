import { expect, test } from "@playwright/test";
import { expectNothingLost, sideways } from "../pages/accessible";

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
    }
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("figure.path")).toBeVisible();
    await expect(page.locator("header, footer, main nav").locator("visible=true")).toHaveCount(0);
  });
}

test("a page tells browsers to load nothing from elsewhere and to let nobody frame it", async ({
  request,
}) => {
  for (const path of ["/en", "/ro/policies/disputes", "/fr/sign-in", "/en/report/claim"]) {
    const policy = (await request.get(path)).headers()["content-security-policy"] ?? "";
    for (const rule of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"]) {
      expect(policy, path).toContain(rule);
    }
  }
});

/** What is drawn, what has most on it, and a form: the pages where a wider typeface tells first. */
const narrowest = [...guides, "/policies/complaints", "", "/report/authority", "/scam-check"];

for (const locale of ["en", "fr", "ro"]) {
  test(`fits 320 px in ${locale} with the device's own typeface`, async ({ page }) => {
    await page.route("**/*.woff2", (route) => route.abort());
    await page.setViewportSize({ width: 320, height: 780 });
    for (const path of narrowest) {
      const what = `/${locale}${path}`;
      await page.goto(what);
      expect(await sideways(page), `${what} scrolls sideways`).toBeLessThanOrEqual(0);
      await expectNothingLost(page, what);
    }
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
