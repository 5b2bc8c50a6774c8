import { expect, test, type Browser, type Page } from "@playwright/test";
import { actForm } from "../pages/case";
import { signInAs } from "../pages/people";
import { report, visitor } from "../pages/report";

/** Nothing that was typed is lost, also without JavaScript, when the page moved on meanwhile. */
const words = "These words took me an hour, and I would be sorry to lose them.";

async function pageOf(browser: Browser, name: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAs(page, name, path);
  return page;
}

test("a wrong address at sign-in is named, and stays", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail address").fill("nora at mail");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByRole("alert")).toContainText("e-mail");
  await expect(page.getByLabel("E-mail address")).toHaveValue("nora at mail");
});

test("a form drawn before its reader’s last act keeps what was typed", async ({ browser }) => {
  const guest = await visitor(browser);
  const reference = await report(
    guest,
    {
      kind: "request",
      reason: "Something else",
      subject: "Two tabs on one case",
      description: "I have this case open in two tabs, as people do, and write in both of them.",
    },
    { name: "Tessa Tabs", email: "tessa.tabs@mail.example" },
  );
  const state = await guest.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: state });
  const [early, late] = [await context.newPage(), await context.newPage()];
  await early.goto(`/en/cases/${reference}`);
  const before = await actForm(early, "Send a message");
  await late.goto(`/en/cases/${reference}`);
  const sent = await actForm(late, "Send a message");
  await sent.getByLabel("Your words").fill("The first of two messages.");
  await sent.getByRole("button", { name: "Send a message" }).click();
  await expect(late.getByText("The first of two messages.")).toBeVisible();

  await before.getByLabel("Your words").fill(words);
  await before.locator("input[type=file]").setInputFiles({
    name: "empty.png",
    mimeType: "image/png",
    buffer: Buffer.alloc(0),
  });
  await before.getByRole("button", { name: "Send a message" }).click();
  await expect(early.getByRole("alert")).toContainText("not empty");
  await expect((await actForm(early, "Send a message")).getByLabel("Your words")).toHaveValue(
    words,
  );
});

test("an article that a colleague saved meanwhile keeps what was typed beside theirs", async ({
  browser,
}) => {
  const [mine, theirs] = [
    await pageOf(browser, "Maria", "/staff/content"),
    await pageOf(browser, "Claire", "/staff/content"),
  ];
  await mine.getByRole("button", { name: "EN", exact: true }).click();
  await theirs.getByRole("button", { name: "EN", exact: true }).click();
  await mine.getByRole("link", { name: "New article" }).click();
  await mine.getByLabel("Title").fill("Written by two");
  await mine.getByLabel("Summary").fill("Two people write at once.");
  await mine.getByLabel("Last part of the address").fill("written-by-two");
  await mine.getByRole("button", { name: "Create the draft" }).click();
  await theirs.goto(mine.url());
  await theirs.getByLabel("Text, in Markdown").fill("What a colleague wrote.");
  await theirs.getByRole("button", { name: "Save the draft" }).click();
  await expect(theirs.getByText("Saved. Readers")).toBeVisible();

  await mine.getByLabel("Text, in Markdown").fill(words);
  await mine.getByRole("button", { name: "Save the draft" }).click();
  await expect(mine.getByText("Someone saved this text before you")).toBeVisible();
  await expect(mine.locator("pre").first()).toContainText("What a colleague wrote.");
  await expect(mine.getByLabel("Text, in Markdown")).toHaveValue(words);
  await mine.getByRole("button", { name: "Save mine as the newest" }).click();
  await expect(mine.getByText("Saved. Readers")).toBeVisible();
});
