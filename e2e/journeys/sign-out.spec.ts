import { expect, test } from "@playwright/test";
import { signInAs } from "../pages/people";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a member finds the way out in the head of their own pages", async ({ page }) => {
      await signInAs(page, "Tom B");
      await page.goto("/en/cases");
      await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toHaveCount(0);
      await page.getByRole("banner").getByRole("link", { name: "Account" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.goto("/en/cases");
      await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
    });
  });
}
