import { expect, type APIRequestContext, type Page } from "@playwright/test";
import { fetchPage, fillIn, formsIn, send, type Asker } from "./asker";
import { linkIn, mailTo } from "./people";

/** Types a reference and an e-mail into the form that tells where a case stands. */
export async function follow(page: Page, reference: string, email: string): Promise<void> {
  await page.goto("/en/track");
  await page.getByLabel("Reference").fill(reference);
  await page.getByLabel("Your e-mail address").fill(email);
  await page.getByRole("button", { name: "Show where it stands" }).click();
}

/** Where the button of a mail about a guest's case leads. */
export async function openingLink(
  request: APIRequestContext,
  email: string,
  subject: RegExp,
): Promise<string> {
  return linkIn(await mailTo(request, email, subject), "/track/open?");
}

/** Opens a guest's case as its claimant does: by the button of a mail, and the one behind it. */
export async function openByMail(page: Page, email: string, subject: RegExp): Promise<void> {
  await page.goto(await openingLink(page.request, email, subject));
  await page.getByRole("button", { name: "Open the case" }).click();
  await page.waitForURL("**/cases/**");
}

/** Opens a complaint without an account; its reference. The asker's mailbox is not proved by it. */
export async function complainByPost(page: Page, asker: Asker, email: string): Promise<string> {
  const opened = await fillIn(page, asker, "/en/report/complaint", ["submissionKey"], {
    intent: "send",
    subject: "Nobody calls me back",
    description: "Twice somebody promised to call me back about my parcel, and nobody did.",
    orderNumber: "",
    about: "",
    name: "Gina Guest",
    email,
  });
  const { location = "" } = opened.headers();
  const reference = /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(location)?.[0] ?? "";
  expect(reference, "a complaint was opened").not.toBe("");
  return reference;
}

/** Opens a guest's case by the link of its first mail, without a browser. */
export async function openByPost(page: Page, asker: Asker, email: string): Promise<void> {
  const link = new URL(await openingLink(asker, email, /We have your case/));
  const path = link.pathname + link.search;
  await fillIn(page, asker, path, ["token"], {});
}

/** Posts the form that tells where a case stands; the page that answers. */
export async function followByPost(page: Page, asker: Asker, reference: string, email: string) {
  const forms = await formsIn(page, await (await fetchPage(asker, "/en/track")).text());
  const form = forms.find(({ values }) => "reference" in values);
  if (!form) throw new Error("/en/track has no form");
  const answer = await send(asker, "/en/track", form, { reference, email });
  expect(answer.status()).toBe(200);
  return answer.text();
}
