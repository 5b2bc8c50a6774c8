import { randomUUID } from "node:crypto";
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "../pages/accessible";
import { fetchPage, formsIn, newAsker, send, signInBy } from "../pages/asker";
import { claimByPost } from "../pages/claim-by-post";
import { doAct } from "../pages/desk";
import { mailTo, signInAs } from "../pages/people";
import { report, visitor } from "../pages/report";
import { complainByPost, follow, followByPost, openByMail, openingLink } from "../pages/track";

const narrow = { viewport: { width: 360, height: 780 } };
const mailFor = (name: string) => `${name}-${randomUUID().slice(0, 8)}@mail.example`;
const complaint = {
  kind: "complaint",
  reason: "The service",
  subject: "I was promised a call back",
  description: "Twice somebody promised to call me back about my parcel, and nobody did.",
} as const;

/** A guest opens a complaint in a browser of their own. */
async function complain(page: Page, email: string, subject: string = complaint.subject) {
  return report(page, { ...complaint, subject }, { name: "Nora Field", email });
}

test("a seller who knows the buyer's e-mail is told where the claim stands, and can do nothing", async ({
  page,
  baseURL,
}) => {
  const buyer = "camille.laurent@people.example";
  const claimant = await newAsker(baseURL ?? "");
  await signInBy(page, claimant, buyer);
  const reference = await claimByPost(page, claimant, "Plaid en laine");
  const drawn = await (await fetchPage(claimant, `/en/cases/${reference}`)).text();

  const visiting = await newAsker(baseURL ?? "");
  const signedIn = await newAsker(baseURL ?? "");
  await signInBy(page, signedIn, "radu.ionescu@people.example");
  for (const [seller, status] of [
    [visiting, 307],
    [signedIn, 404],
  ] as const) {
    const told = await followByPost(page, seller, reference, buyer);
    expect(told).toContain("The other side answers");
    expect(told).toContain("Sign in to open it");
    for (const secret of ["Camille", "The parcel never came", "Plaid en laine", "Full refund"]) {
      expect(told).not.toContain(secret);
    }
    const path = `/en/cases/${reference}`;
    expect((await fetchPage(seller, path)).status()).toBe(status);
    expect((await fetchPage(seller, `${path}/bundle`)).status()).toBe(404);
    const file = /\/api\/files\/[0-9a-f-]{36}/.exec(drawn)?.[0] ?? "";
    expect((await fetchPage(seller, file)).status()).toBe(404);
    // The buyer's own form, sent by somebody who only followed the case.
    const forms = await formsIn(page, drawn);
    const withdraw = forms.find(({ values }) => values.act === "withdraw");
    if (!withdraw) throw new Error("the claimant can withdraw");
    expect((await send(seller, path, withdraw)).status()).not.toBe(200);
    await seller.dispose();
  }
  const after = await (await fetchPage(claimant, `/en/cases/${reference}`)).text();
  const acts = (await formsIn(page, after)).map(({ values }) => values.act);
  expect(acts, "nothing was withdrawn").toContain("withdraw");
  await claimant.dispose();
});

test("a guest's case is told by its stage, and opened by the mailed link, without JavaScript", async ({
  browser,
}) => {
  const email = mailFor("nora");
  const reference = await complain(await visitor(browser), email);
  const later = await visitor(browser, { javaScriptEnabled: false, ...narrow });
  await follow(later, reference.toLowerCase(), "someone@else.example");
  await expect(later.getByRole("alert")).toContainText("We find no case");
  await later.getByLabel("Your e-mail address").fill(email);
  await later.getByRole("button", { name: "Show where it stands" }).click();
  const told = later.getByRole("status");
  await expect(told).toContainText(reference);
  await expect(told).toContainText("First contact");
  await expect(told).toContainText("Our team");
  await expect(later.getByLabel("Your e-mail address")).toHaveValue(email);
  await expect(later.getByText("Nora Field")).toHaveCount(0);
  await expect(later.getByText(complaint.subject)).toHaveCount(0);

  const link = await openingLink(later.request, email, /^Open your case/);
  // A mail scanner opens every link, and nothing by it.
  expect((await later.request.get(link)).status()).toBe(200);
  await later.goto(`/en/cases/${reference}`);
  await expect(later).toHaveURL(/sign-in/);
  await later.goto(link);
  await later.getByRole("button", { name: "Open the case" }).click();
  await expect(later.getByRole("heading", { name: complaint.subject })).toBeVisible();
  await doAct(later, "Send a message", { "Your words": "I am at home on Tuesday." });
  await expect(later.getByText("I am at home on Tuesday.")).toBeVisible();
});

test("every new state of the page passes axe at 360 px", async ({ browser }) => {
  const email = mailFor("axe");
  const reference = await complain(await visitor(browser), email);
  const page = await visitor(browser, narrow);
  await follow(page, reference, email);
  await expect(page.getByRole("status")).toBeFocused();
  await expectAccessible(page, "a guest's case that was followed");
  await page.goto(await openingLink(page.request, email, /We have your case/));
  await expectAccessible(page, "the page of the mailed link");
  await page.goto(`/en/track/open?token=${reference}.1.forged`);
  await expect(page.getByText("That link does not work any more")).toBeVisible();
  await expect(page.getByLabel("Reference")).toHaveValue(reference);
  await expectAccessible(page, "a link that works no more");
  // An old link to the case itself: there is nothing to sign in to.
  await page.goto(`/en/cases/${reference}`);
  await expectAccessible(page, "the way from signing in to following a case");
  await page.getByRole("link", { name: "follow the case by its reference" }).click();
  await expect(page.getByLabel("Reference")).toHaveValue(reference);
});

test("two cases are open in one browser, and a link opens its own alone", async ({ browser }) => {
  const [first, second] = [mailFor("one"), mailFor("two")];
  const guest = await visitor(browser);
  const one = await complain(guest, first, "The first matter of mine");
  const two = await complain(await visitor(browser), second, "The second matter of mine");
  await openByMail(guest, second, /We have your case/);
  for (const [reference, subject] of [
    [one, "The first matter of mine"],
    [two, "The second matter of mine"],
  ]) {
    await guest.goto(`/en/cases/${reference}`);
    await expect(guest.getByRole("heading", { name: subject ?? "" })).toBeVisible();
  }
  const other = await visitor(browser);
  await openByMail(other, first, /We have your case/);
  await other.goto(`/en/cases/${two}`);
  await expect(other).toHaveURL(/sign-in/);
});

test("a signed-in member opens the case that they opened without the account", async ({
  browser,
  baseURL,
}) => {
  const email = mailFor("both");
  const asker = await newAsker(baseURL ?? "");
  const member = await visitor(browser);
  const reference = await complainByPost(member, asker, email);
  await signInAs(member, "Camille L.");
  await member.goto(`/en/cases/${reference}`);
  await expect(member.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await follow(member, reference, email);
  await expect(member.getByRole("status")).toContainText("the mail that we have just sent");
  await openByMail(member, email, /^Open your case/);
  await expect(member.getByRole("heading", { name: "Nobody calls me back" })).toBeVisible();
  await member.goto("/en/cases");
  await expect(member.getByRole("link", { name: "Nobody calls me back" })).toBeVisible();
  await follow(member, reference, email);
  await member.getByRole("status").getByRole("link", { name: "Open the case" }).click();
  await expect(member).toHaveURL(new RegExp(`/cases/${reference}`));
  await mailTo(member.request, email, /We have your case/);
  await asker.dispose();
});
