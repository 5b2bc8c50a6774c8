import { expect, type Page } from "@playwright/test";

export type Claim = { item: string; solution: string; amount?: string };

/** Fills the claim form, checks it and sends it; returns the reference. */
export async function claimFor(page: Page, claim: Claim): Promise<string> {
  await page.goto("/en/report/claim");
  await page.getByLabel(claim.item).check();
  await page.getByLabel("Yes, we did not agree").check();
  await page.getByLabel("Damaged", { exact: true }).check();
  await page
    .getByLabel("What happened?")
    .fill("It arrived with a long crack along the side. The photo was taken when I opened it.");
  await page.getByLabel("Evidence").setInputFiles({
    name: "crack.png",
    mimeType: "image/png",
    buffer: onePixel,
  });
  await page.getByLabel(claim.solution, { exact: true }).check();
  if (claim.amount) await page.getByLabel(/^Amount/).fill(claim.amount);
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByRole("heading", { name: "Check before you send" })).toBeVisible();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.waitForURL("**/en/cases/**");
  await expect(page.getByText("We have your case", { exact: true })).toBeVisible();
  return /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.url())?.[0] ?? "";
}

export const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
