import { expect, type APIRequestContext, type Page } from "@playwright/test";

/** Signs in as one of the demo's people with one click. */
export async function signInAs(page: Page, publicName: string, next = "/en/cases"): Promise<void> {
  await page.goto(`/en/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole("button", { name: new RegExp(`^${publicName}`) }).click();
  await page.waitForURL((url) => url.pathname === next);
}

export type KeptMail = { to: string; subject: string; text: string; html: string };

/** Waits for a mail to this address whose subject matches, and returns it. */
export async function mailTo(
  request: APIRequestContext,
  to: string,
  subject: RegExp,
): Promise<KeptMail> {
  let found: KeptMail | undefined;
  await expect
    .poll(
      async () => {
        const answer = await request.get(`/dev/mailbox/messages?to=${encodeURIComponent(to)}`);
        const mails = (await answer.json()) as KeptMail[];
        found = mails.find((mail) => subject.test(mail.subject));
        return found?.subject;
      },
      { timeout: 15_000, message: `a mail to ${to} about ${subject}` },
    )
    .toBeTruthy();
  if (!found) throw new Error("no such mail");
  return found;
}

/** The first link of a mail under a path. */
export function linkIn(mail: KeptMail, path: string): string {
  const href = [...mail.html.matchAll(/href="([^"]+)"/g)]
    .map((match) => (match[1] ?? "").replaceAll("&amp;", "&"))
    .find((candidate) => candidate.includes(path));
  if (!href) throw new Error(`the mail has no link to ${path}`);
  return href;
}
