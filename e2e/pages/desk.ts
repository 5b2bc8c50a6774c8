import { expect, type Browser, type Page } from "@playwright/test";
import { actForm } from "./case";
import { signInAs } from "./people";

/** A desk in English, whatever the language of whoever sits there. */
export async function deskOf(browser: Browser, baseURL: string, name: string): Promise<Page> {
  const context = await browser.newContext();
  await context.addCookies([{ name: "locale", value: "en", url: baseURL }]);
  const page = await context.newPage();
  await signInAs(page, name, "/staff");
  return page;
}

/** Signs an agent in, with the desk in English whatever their own language. */
export async function atDesk(page: Page, agent: string, path = "/staff"): Promise<void> {
  await signInAs(page, agent, path);
  if ((await page.locator("html").getAttribute("lang")) !== "en") {
    await page.getByRole("button", { name: "EN", exact: true }).click();
  }
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
}

/** Checks an official request: yes or no, check by check. */
export async function checkRequest(page: Page, answers: readonly ("Yes" | "No")[]): Promise<void> {
  const form = await answerChecks(page, answers);
  await done(page, () => form.getByRole("button", { name: "Check the request" }).click());
}

/** Fills in the form that checks an official request. */
export async function answerChecks(page: Page, answers: readonly ("Yes" | "No")[]) {
  const form = await actForm(page, "Check the request");
  const groups = form.getByRole("radiogroup");
  for (const [index, answer] of answers.entries()) {
    await groups.nth(index).getByLabel(answer, { exact: true }).check();
  }
  return form;
}

export async function openAtDesk(page: Page, reference: string): Promise<void> {
  await page.goto(`/staff/cases/${reference}`);
  await expect(page.getByText(reference).first()).toBeVisible();
}

/** What an act's form is filled with, by label: words, or one of a list. */
export type Filling = Record<string, string>;

/** Does an act on the case page that is open: its form, filled in, and its button. */
export async function doAct(page: Page, title: string, filling: Filling = {}): Promise<void> {
  const form = await fillAct(page, title, filling);
  await done(page, () => form.getByRole("button", { name: title }).click());
}

/** Does an act that asks nothing: its button stands on the page itself. */
export async function pressAct(page: Page, title: string): Promise<void> {
  await done(page, () => page.getByRole("button", { name: title }).click());
}

/** An act that is shown whole before it is sent: checked, then sent. */
export async function doCheckedAct(page: Page, title: string, filling: Filling): Promise<void> {
  const form = await fillAct(page, title, filling);
  await form.getByRole("button", { name: "Check before it is sent" }).click();
  await done(page, () => form.getByRole("button", { name: "Send it" }).click());
}

/** The page is drawn anew once an act is done, with the act in its address. */
export async function done(page: Page, press: () => Promise<void>): Promise<void> {
  const before = page.url();
  await press();
  await page.waitForURL((url) => url.href !== before && url.searchParams.has("done"));
}

async function fillAct(page: Page, title: string, filling: Filling) {
  const form = await actForm(page, title);
  for (const [label, value] of Object.entries(filling)) {
    const radio = form.getByRole("radio", { name: value, exact: true });
    // An optional field says so in its label.
    const field = form.getByLabel(new RegExp(`^${label.replaceAll(/[?.]/g, "\\$&")}`));
    if ((await radio.count()) > 0) await radio.check();
    else if (await field.evaluate((it) => it.tagName === "SELECT")) {
      await field.selectOption({ label: value });
    } else await field.fill(value);
  }
  return form;
}
