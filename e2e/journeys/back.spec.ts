import { expect, test, type Page } from "@playwright/test";
import { actForm } from "../pages/case";
import { fillClaim } from "../pages/claim";
import { signInAs } from "../pages/people";
import { visitor } from "../pages/report";

const writer = { name: "Nora Field", email: "nora.field@mail.example" };
const subjects = ["Deliver to my neighbour", "The second parcel is missing"] as const;
const stories = [
  "I am away next week. Could you deliver next door?",
  "Of two parcels that were promised for today, one came.",
] as const;

async function fillRequest(page: Page, matter: 0 | 1): Promise<void> {
  await page.getByLabel("A change of delivery").check();
  await page.getByLabel("In a few words").fill(subjects[matter]);
  await page.getByLabel("What happened?").fill(stories[matter]);
  await page.getByLabel("Your name").fill(writer.name);
  await page.getByLabel("Your e-mail address").fill(writer.email);
}

const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true }).click();

/** The reference of the case that was just opened, once its page says so. */
async function opened(page: Page): Promise<string> {
  await page.waitForURL("**/en/cases/RC-*opened=1");
  await expect(page.getByText("We have your case", { exact: true })).toBeVisible();
  return /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.url())?.[0] ?? "";
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`what is written after Back is a request of its own, ${how}`, async ({ browser }) => {
    const page = await visitor(browser, { javaScriptEnabled });
    await page.goto("/en/report/request");
    await fillRequest(page, 0);
    await send(page);
    const first = await opened(page);
    await page.goBack();
    await fillRequest(page, 1);
    await send(page);
    const second = await opened(page);
    expect(second).not.toBe(first);
    await expect(page.getByRole("heading", { name: subjects[1] })).toBeVisible();
    await expect(page.locator("main")).toContainText(stories[1]);
  });

  test(`what is written after Back is a message of its own, ${how}`, async ({ browser }) => {
    const page = await visitor(browser, { javaScriptEnabled });
    await page.goto("/en/report/request");
    await fillRequest(page, 0);
    await send(page);
    const reference = await opened(page);
    await page.goto(`/en/cases/${reference}`);
    for (const words of ["The gate code is 4021.", "Please ring twice, too."]) {
      const form = await actForm(page, "Send a message");
      await form.getByRole("textbox").fill(words);
      await form.getByRole("button", { name: "Send a message" }).click();
      await page.waitForURL("**done=message");
      await expect(page.locator("main").getByText(words)).toBeVisible();
      if (words.startsWith("Please")) break;
      await page.goBack();
      // Not the form that the browser is about to take away.
      await expect(page.getByText("Your message is in the case.")).toHaveCount(0);
    }
    await expect(page.locator("main").getByText("The gate code is 4021.")).toBeVisible();
  });
}

test("a form whose key was used comes back whole, says why, and can be sent as a new one", async ({
  browser,
}) => {
  // The answer of a server to a page that was kept, script and all: also without JavaScript.
  for (const javaScriptEnabled of [true, false]) {
    const page = await visitor(browser, { javaScriptEnabled });
    await page.goto("/en/report/request");
    const keyOf = page.locator("form input[name=submissionKey]").first();
    const key = await keyOf.getAttribute("value");
    await fillRequest(page, 0);
    await send(page);
    const first = await opened(page);
    await page.route("**/en/report/request", async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      const drawn = /name="submissionKey"[^>]*value="([^"]+)"/.exec(body)?.[1] ?? "";
      await route.fulfill({ response: answer, body: body.replaceAll(drawn, key ?? "") });
    });
    await page.goto("/en/report/request");
    await page.unrouteAll();
    expect(await keyOf.getAttribute("value")).toBe(key);
    await fillRequest(page, 1);
    await send(page);
    const alert = page.locator("main").getByRole("alert");
    await expect(alert).toContainText(`that case is ${first}`);
    await expect(page.getByLabel("In a few words")).toHaveValue(subjects[1]);
    await expect(page.getByLabel("What happened?")).toHaveValue(stories[1]);
    await expect(page.getByLabel("A change of delivery")).toBeChecked();
    expect(await keyOf.getAttribute("value")).not.toBe(key);
    await send(page);
    expect(await opened(page)).not.toBe(first);
  }
});

test("a page that the browser kept whole has a fresh key when it is shown again", async ({
  browser,
}) => {
  const page = await visitor(browser);
  await page.goto("/en/report/request");
  const key = page.locator("form input[name=submissionKey]").first();
  const drawn = (await key.getAttribute("value")) ?? "";
  await page.getByLabel("In a few words").fill(subjects[0]);
  // Again and again until the page's script runs.
  await expect(async () => {
    await page.evaluate(() =>
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
    );
    expect(await key.getAttribute("value")).not.toBe(drawn);
  }).toPass();
  await expect(page.getByLabel("In a few words")).toHaveValue(subjects[0]);
});

test("what is written after Back is a claim of its own", async ({ page }) => {
  await signInAs(page, "Tom B.", "/en/cases");
  await fillClaim(page, { item: "Waxed saddlebag", solution: "Full refund" });
  await send(page);
  const first = await opened(page);
  const form = "/en/report/claim";
  for (let n = 0; n < 8 && new URL(page.url()).pathname !== form; n += 1) await page.goBack();
  await expect(page.locator("#claim-step")).toBeVisible();
  await fillSteps(page, "Linen apron, slate");
  await send(page);
  const second = await opened(page);
  expect(second).not.toBe(first);
  await expect(page.getByRole("heading", { name: "Linen apron, slate" })).toBeVisible();
  await expect(page.locator("main")).toContainText("It came with a burn at its hem.");
});

/** Goes through the steps of a claim that is drawn already, without loading its page. */
async function fillSteps(page: Page, item: string): Promise<void> {
  const next = () => page.getByRole("button", { name: "Continue" }).click();
  const at = (step: string) => expect(page.locator("#claim-step")).toHaveText(step);
  await page.getByLabel(item).check();
  await next();
  await at("Talk to the seller first");
  await page.getByLabel("Yes, we did not agree").check();
  await next();
  await at("What happened");
  await page.getByLabel("Damaged", { exact: true }).check();
  await page.getByLabel("What happened?").fill("It came with a burn at its hem.");
  await next();
  await at("Evidence");
  await next();
  await at("Your proposal");
  await page.getByLabel("Replacement", { exact: true }).check();
  await next();
  await at("Check before you send");
}
