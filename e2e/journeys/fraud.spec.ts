import { expect, test, type Browser, type Locator, type Page } from "@playwright/test";
import { wordsOfPdf } from "../../test/pdf-words";
import { photoWithPlace, place } from "../../test/photos";
import { expectAccessible, narrow } from "../pages/accessible";
import { downloadBundle, expectRightChecksums } from "../pages/bundle";
import { actForm } from "../pages/case";
import { deskOf, doCheckedAct, done, openAtDesk } from "../pages/desk";
import { letter } from "../pages/letter";
import { mailTo, signInAs } from "../pages/people";

const secret = "The same account was reported three times.";

async function pageOf(browser: Browser, name: string, next?: string, js = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: js, acceptDownloads: true });
  const page = await context.newPage();
  await signInAs(page, name, next);
  return page;
}

const radio = (page: Page | Locator, group: string, answer: string) =>
  page.getByRole("radiogroup", { name: group }).getByLabel(answer, { exact: true });

/** Fills in the form of a fraud report but for who writes, and sends it; the reference. */
async function report(page: Page, as: string, subject: string, fill = async () => {}) {
  await page.goto("/en/report/fraud");
  await page.getByLabel(as).check();
  await page.getByLabel("In a few words").fill(subject);
  await page.getByLabel("Who is it about?").fill("Northgate Cycles");
  await radio(page, "Did money move?", "Yes").check();
  await radio(page, "Did you tell the police?", "No").check();
  await page
    .getByLabel("What happened?")
    .fill("I paid by a link that was not yours. Since then nobody answers, and the page is gone.");
  await page.locator("input[type=file]").setInputFiles({
    name: "Écran à Iași.jpg",
    mimeType: "image/jpeg",
    buffer: photoWithPlace.jpeg({ orientation: 6 }),
  });
  await fill();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.waitForURL("**/en/cases/**");
  return /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.url())?.[0] ?? "";
}

async function act(page: Page, title: string, fill: (form: Locator) => Promise<unknown>) {
  const form = await actForm(page, title);
  await fill(form);
  await done(page, () => form.getByRole("button", { name: title }).click());
}

test("a victim reports, security works it, and the police bundle holds the victim's own case", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const victim = await pageOf(browser, "Ioana M.", "/en/cases", false);
  await victim.goto("/en/report/fraud");
  const advised = victim.locator("section", { hasText: "What to do now" }).getByRole("heading");
  await expect(advised).toContainText([
    "What to do now",
    "Call your bank now",
    "Contact the seller, where it is safe",
    "The seller refuses to talk?",
    "complaint at your local police station",
  ]);
  const reference = await report(victim, "It happened to me", "A payment link that was none");

  const security = await deskOf(browser, baseURL ?? "", "Irina");
  await openAtDesk(security, reference);
  await doCheckedAct(security, "Name the other side", {
    "E-mail address or public name": "Northgate Cycles",
    "What it is about, for the other side": "A payment link in your name",
    "What you tell the other side": "Somebody was sent a payment link in the name of your shop.",
  });
  await act(security, "Record a contact", async (form) => {
    await form.getByLabel("Which side?").selectOption("respondent");
    await form.getByLabel("How?").selectOption("phone");
    await radio(form, "Was the side reached?", "No").check();
  });
  await expect(
    security.getByText("Northgate Cycles: tried by phone, not reached").first(),
  ).toBeVisible();
  await act(security, "Write an internal note", (form) =>
    form.getByLabel("Your words").fill(secret),
  );
  await act(security, "Ask a side", async (form) => {
    await form.getByLabel("Whom do you ask?").selectOption("claimant");
    await form.getByLabel("Your words").fill("Which account did you pay to?");
  });

  await victim.goto(`/en/cases/${reference}`);
  await act(victim, "Answer our question", async (form) => {
    await form.getByLabel("Your words").fill("RO49 AAAA 1B31 0075 9384 0000.");
    await form.locator("input[type=file]").setInputFiles({
      name: "statement.pdf",
      mimeType: "application/pdf",
      buffer: letter,
    });
  });

  const other = await pageOf(browser, "Northgate Cycles", "/en/cases");
  await other.goto(`/en/cases/${reference}`);
  await expect(other.getByRole("link", { name: "Download the police bundle" })).toHaveCount(0);
  // The accused reads what security tells, and nothing of the report, its files or its answers.
  await expect(other.getByText("Somebody was sent a payment link").first()).toBeVisible();
  const photo = victim.getByRole("link", { name: "Écran à Iași.jpg" });
  const href = (await photo.getAttribute("href")) ?? "";
  expect((await victim.request.get(href)).status()).toBe(200);
  expect((await other.request.get(href)).status()).toBe(404);
  for (const hidden of ["A payment link that was none", "nobody answers", "Écran", "RO49"]) {
    await expect(other.locator("body")).not.toContainText(hidden);
  }
  await act(other, "Add files", (form) =>
    form.locator("input[type=file]").setInputFiles({
      name: "our-shop.jpg",
      mimeType: "image/jpeg",
      buffer: photoWithPlace.jpeg(),
    }),
  );

  await security.reload();
  const answer = await actForm(security, "Answer and close");
  await radio(answer, "What did the analysis find?", "Fraud was found").check();
  await answer.getByLabel("Reasons").fill("The link led to a page that copied ours.");
  await answer.getByRole("button", { name: "Check before it is sent" }).click();
  await expect(answer.getByText("Fraud was found").first()).toBeVisible();
  await answer.getByRole("button", { name: "Send it" }).click();
  await security.waitForURL(/done=reply/);
  const mail = await mailTo(
    victim.request,
    "ioana.marin@people.example",
    new RegExp(`${reference}`),
  );
  expect(mail.text).toContain(reference);

  await victim.goto(`/en/cases/${reference}`);
  await expect(victim.getByText("Fraud was found").first()).toBeVisible();
  const files = await downloadBundle(victim);
  expect(Object.keys(files)).toEqual([
    "summary.pdf",
    "summary.txt",
    "evidence/01-Ecran-a-Iasi.jpg",
    "evidence/02-statement.pdf",
    "evidence/03-our-shop.jpg",
    "manifest.json",
    "manifest.txt",
  ]);
  expectRightChecksums(files);
  expect(files["evidence/01-Ecran-a-Iasi.jpg"]?.includes(place)).toBe(true);
  expect(files["evidence/03-our-shop.jpg"]?.includes(place)).toBe(false);
  const words = await wordsOfPdf(files["summary.pdf"]);
  for (const told of [
    reference,
    "Ioana Marin",
    "Bulevardul Unirii 5, Iași",
    "Northgate Cycles",
    "Fraud was found",
    "tried by phone, not reached",
  ]) {
    expect(words).toContain(told);
  }
  for (const hidden of [
    secret,
    "James Okafor",
    "hello@northgatecycles.example",
    "Foundry Yard",
    "7700 900023",
    "Irina",
  ]) {
    expect(words).not.toContain(hidden);
  }

  // Downloaded again, it is the same event on the record.
  await downloadBundle(victim);
  await victim.reload();
  await expect(victim.getByText("The police bundle was downloaded")).toHaveCount(1);

  // For security it is the same; for everybody else it is not there.
  const path = `/en/cases/${reference}/bundle`;
  const stranger = await pageOf(browser, "Tom B.", "/en/cases");
  const colleague = await deskOf(browser, baseURL ?? "", "Victor");
  await openAtDesk(colleague, reference);
  const visitor = await (await browser.newContext()).newPage();
  for (const page of [other, stranger, colleague, visitor]) {
    expect((await page.request.get(path)).status()).toBe(404);
    expect((await page.request.head(path)).status()).toBe(404);
  }
  expect((await security.request.get(path)).status()).toBe(200);
  expect((await victim.request.head(path)).status()).toBe(200);

  for (const width of narrow) {
    await other.setViewportSize({ width, height: 800 });
    await security.setViewportSize({ width, height: 800 });
    await expectAccessible(security, `the desk at ${width}`);
  }
});

test("a witness without an account reports, gets a reference, and sees that report alone", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
  const witness = await context.newPage();
  const reference = await report(
    witness,
    "I have seen it",
    "Somebody sells pictures of my neighbour's car",
    async () => {
      await witness.getByLabel("Your name").fill("Wim Nijs");
      await witness.getByLabel("Your e-mail address").fill("wim.nijs@mail.example");
    },
  );
  expect(reference).not.toBe("");
  await expect(witness.getByText("We have your case", { exact: true })).toBeVisible();
  const mail = await mailTo(witness.request, "wim.nijs@mail.example", new RegExp(reference));
  expect(mail.text).toContain(reference);
  const files = await downloadBundle(witness);
  expectRightChecksums(files);
  expect(await wordsOfPdf(files["summary.pdf"])).toContain("I have seen it");

  // Another's case is not theirs, whatever the reference.
  const victim = await pageOf(browser, "Camille L.", "/en/cases", false);
  const theirs = await report(victim, "It happened to me", "Paid twice for one parcel");
  expect((await witness.request.get(`/en/cases/${theirs}/bundle`)).status()).toBe(404);
  const page = await witness.goto(`/en/cases/${theirs}`);
  expect(page?.url()).toContain("/en/sign-in");
  expect((await victim.request.get(`/en/cases/${reference}/bundle`)).status()).toBe(404);
});

test("the pages of a fraud report are accessible in each language, light and dark", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await pageOf(browser, "Tom B.", "/en/cases");
  const reference = await report(page, "It happened to me", "A courier asked for a fee");
  for (const locale of ["en", "fr", "ro"]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of [`/${locale}/report/fraud`, `/${locale}/cases/${reference}`]) {
        await page.setViewportSize({ width: 320, height: 800 });
        await page.goto(path);
        await expectAccessible(page, `${path} ${colorScheme}`);
      }
    }
  }
});
