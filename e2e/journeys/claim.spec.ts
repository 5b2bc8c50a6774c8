import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import en from "../../messages/parts/report.en.json" with { type: "json" };
import fr from "../../messages/parts/report.fr.json" with { type: "json" };
import ro from "../../messages/parts/report.ro.json" with { type: "json" };
import { sideways } from "../pages/accessible";
import { fillClaim, onePixel, onTo, openClaim } from "../pages/claim";
import { signInAs } from "../pages/people";

const words = { en, fr, ro };
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function faultsOf(page: Page, step: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 780 });
    const over = await sideways(page);
    if (over > 0) faults.push(`${step}: ${over} px too wide at ${width}`);
  }
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const look = new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag);
    const { violations } = await look.analyze();
    faults.push(
      ...violations.flatMap((it) =>
        it.nodes.map(({ html }) => `${step}, ${colorScheme}: ${it.id}: ${html}`),
      ),
    );
  }
  return faults;
}

for (const locale of ["en", "fr", "ro"] as const) {
  test(`each step of the claim in ${locale} passes axe, light and dark, and fits 320 px`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
    await signInAs(page, "Ana P.", "/en/cases");
    await openClaim(page, locale);
    const { titles, next } = words[locale].steps;
    const faults: string[] = [];
    for (const [step, title] of Object.entries(titles)) {
      await expect(page.locator("#claim-step")).toHaveText(title);
      faults.push(...(await faultsOf(page, step)));
      if (step === "check") break;
      // An answer to each question, whichever it is.
      for (const group of await page.locator("fieldset:visible").all()) {
        await group.getByRole("radio").and(page.locator(":enabled")).first().check();
      }
      for (const box of await page.locator("textarea:visible").all()) {
        await box.fill("It arrived with a long crack along the side, as the photo shows.");
      }
      await page.getByRole("button", { name: next, exact: true }).click();
    }
    expect(faults).toEqual([]);
  });
}

test("by keyboard alone, from the first step to the summary", async ({ page }) => {
  await signInAs(page, "Ana P.", "/en/cases");
  await openClaim(page);
  const on = async (heading: string) => {
    // The button that goes on is the last one of a step: Enter in it, wherever Tab finds it.
    const button = page.getByRole("button", { name: "Continue" });
    for (let n = 0; n < 30; n += 1) {
      if (await button.evaluate((it) => it === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: heading })).toBeFocused();
  };
  const choose = async (name: string) => {
    for (let n = 0; n < 30; n += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((it) => document.activeElement?.getAttribute("name") === it, name))
        break;
    }
    await page.keyboard.press("Space");
  };
  await page.locator("#claim-step").focus();
  await choose("orderId");
  await on("Talk to the seller first");
  await choose("contact");
  await on("What happened");
  await choose("reason");
  await page.keyboard.press("Tab");
  await page.keyboard.type("It arrived with a long crack along the side.");
  await on("Evidence");
  await on("Your proposal");
  await choose("solution");
  await on("Check before you send");
});

test("back and a reload keep what was typed, and a refused file says why at once", async ({
  page,
}) => {
  await signInAs(page, "Ana P.", "/en/cases");
  await openClaim(page);
  await page.getByRole("radio").and(page.locator(":enabled")).first().check();
  await onTo(page, "Talk to the seller first");
  await page.getByLabel("Yes, we did not agree").check();
  await onTo(page, "What happened");
  await page.getByLabel("Damaged", { exact: true }).check();
  const story = page.getByLabel("What happened?");
  await story.fill("It arrived with a long crack along the side.");
  await onTo(page, "Evidence");
  await page.goBack();
  await expect(story).toHaveValue("It arrived with a long crack along the side.");
  await page.reload();
  await expect(page.locator("#claim-step")).toHaveText("What happened");
  await expect(story).toHaveValue("It arrived with a long crack along the side.");
  await expect(page.getByLabel("Damaged", { exact: true })).toBeChecked();
  await onTo(page, "Evidence");
  const large = Buffer.concat([onePixel, Buffer.alloc(11 * 1024 * 1024)]);
  const file = page.locator("input[type=file]");
  await file.setInputFiles({ name: "large.png", mimeType: "image/png", buffer: large });
  await expect(page.locator("main").getByRole("alert")).toContainText("large.png");
  await file.setInputFiles({ name: "crack.png", mimeType: "image/png", buffer: onePixel });
  await expect(page.getByRole("listitem").filter({ hasText: "crack.png" })).toBeVisible();
});

test("a double click makes one claim", async ({ page }) => {
  await signInAs(page, "Camille L.", "/en/cases");
  await openClaim(page);
  const order = page.getByRole("radio").and(page.locator(":enabled")).first();
  const label = page.locator(`label[for="${await order.getAttribute("id")}"]`);
  const [item = ""] = (await label.innerText()).split("\n");
  await fillClaim(page, { item, solution: "Full refund" });
  await page.getByRole("button", { name: "Send", exact: true }).dblclick();
  await page.waitForURL("**/en/cases/RC-**");
  await page.goto("/en/cases");
  const links = page.locator("main a[href*='/cases/RC-']");
  await expect(links.filter({ hasText: item })).toHaveCount(1);
});
