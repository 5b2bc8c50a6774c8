import { expect, type Page } from "@playwright/test";

/** Makes a key of the API by the settings page, as an administrator does; its secret. */
export async function makeKey(
  page: Page,
  name: string,
  member: string,
  scopes: string[],
): Promise<string> {
  await page.goto("/staff/settings/api-keys");
  await page.getByLabel("What is it for?").fill(name);
  await page.getByLabel("For which member does it act?").fill(member);
  for (const scope of scopes) await page.getByLabel(scope).check();
  await page.getByRole("button", { name: "Make a key" }).click();
  await expect(page.getByText("The key is made")).toBeVisible();
  return (await page.locator("blockquote").innerText()).trim();
}
