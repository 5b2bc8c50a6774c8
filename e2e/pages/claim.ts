import { expect, type Page } from "@playwright/test";

export type Claim = { item: string; solution: string; amount?: string };

/** Goes on to the next step of the claim, whose heading this is. */
export async function onTo(page: Page, heading: string): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: heading })).toBeFocused();
}

/** Opens the claim form; false where no script draws it in steps. */
export async function openClaim(page: Page, locale = "en"): Promise<boolean> {
  await page.goto(`/${locale}/report/claim`);
  const scripted = await page.evaluate(() => document.scripts.length > 0 && "__next_f" in window);
  if (scripted) await expect(page.locator("#claim-step")).toBeVisible();
  return scripted;
}

/** Fills the claim form up to its summary: in steps, or on one page without JavaScript. */
export async function fillClaim(page: Page, claim: Claim): Promise<void> {
  const scripted = await openClaim(page);
  const on = async (heading: string) => {
    if (scripted) await onTo(page, heading);
  };
  await page.getByLabel(claim.item).check();
  await on("Talk to the seller first");
  await page.getByLabel("Yes, we did not agree").check();
  await on("What happened");
  await page.getByLabel("Damaged", { exact: true }).check();
  await page
    .getByLabel("What happened?")
    .fill("It arrived with a long crack along the side. The photo was taken when I opened it.");
  await on("Evidence");
  await page.getByLabel(/^Evidence/).setInputFiles({
    name: "crack.png",
    mimeType: "image/png",
    buffer: onePixel,
  });
  await on("Your proposal");
  await page.getByLabel(claim.solution, { exact: true }).check();
  if (claim.amount) await page.getByLabel(/^Amount/).fill(claim.amount);
  await on("Check before you send");
  if (!scripted) await page.getByRole("button", { name: "Check your answers" }).last().click();
  await expect(page.getByRole("heading", { name: "Check before you send" })).toBeVisible();
}

/** Fills the claim form, checks it and sends it; returns the reference. */
export async function claimFor(page: Page, claim: Claim): Promise<string> {
  await fillClaim(page, claim);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.waitForURL("**/en/cases/**");
  await expect(page.getByText("We have your case", { exact: true })).toBeVisible();
  return /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.url())?.[0] ?? "";
}

export const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
