import { expect, test } from "@playwright/test";

test("policies state the figures of the procedures", async ({ page }) => {
  await page.goto("/en/policies/complaints");
  for (const figure of ["24 hours", "48 hours", "5 days", "7 business days"]) {
    await expect(page.locator("main")).toContainText(figure);
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
