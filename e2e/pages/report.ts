import type { Browser, BrowserContextOptions, Page } from "@playwright/test";

type Report = {
  kind: "request" | "complaint" | "dispute";
  reason: string;
  subject: string;
  description: string;
};

let senders = 0;

/** A browser of somebody who is not signed in, at an address of their own. */
export async function visitor(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const extraHTTPHeaders = { "x-forwarded-for": `203.0.113.${(senders += 1) % 250}` };
  return (await browser.newContext({ extraHTTPHeaders, ...options })).newPage();
}

/** Opens a case by its public form, as whoever the page is signed in as; its reference. */
export async function report(
  page: Page,
  { kind, reason, subject, description }: Report,
  writer?: { name: string; email: string },
): Promise<string> {
  await page.goto(`/en/report/${kind}`);
  await page.getByLabel(reason, { exact: true }).check();
  await page.getByLabel("In a few words").fill(subject);
  await page.getByLabel("What happened?").fill(description);
  if (writer) {
    await page.getByLabel("Your name").fill(writer.name);
    await page.getByLabel("Your e-mail address").fill(writer.email);
  }
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.waitForURL("**/en/cases/**");
  return /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.url())?.[0] ?? "";
}
