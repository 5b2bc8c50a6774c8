import { expect, test, type Browser, type Page } from "@playwright/test";
import { expectAccessible } from "../pages/accessible";
import { signInAs } from "../pages/people";

const guide = "/en/help/trade-safely/overpayment";
const question = (page: Page) => page.getByRole("region", { name: "Was this helpful?" });
const answer = (page: Page, name: string) =>
  question(page).getByRole("button", { name, exact: true }).click();
const thanksForYes = "Thank you. Good that it helped.";

/** What an editor reads of a page, in a browser of their own. */
async function asEditor(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, "Claire", "/staff/content");
  await page.getByRole("button", { name: "EN", exact: true }).click();
  await page.getByRole("link", { name: "Readers" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What readers say" })).toBeVisible();
  return page;
}

test.describe.configure({ mode: "serial" });

test("an answer without JavaScript: thanks, a reason, a change of mind; the page stays everyone's", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(guide);
  await expect(page.getByText(thanksForYes)).toBeHidden();
  await answer(page, "No");
  await expect(page).toHaveURL(`${guide}#helpful-no`);
  await expect(page.getByText("Thank you for saying so.")).toBeVisible();
  await page.getByLabel("I do not understand it").check();
  await page
    .getByLabel("In your words")
    .fill("Which cheque? Write to ana@mail.example or 0722 123 456.");
  await question(page).getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveURL(`${guide}#helpful-told`);
  await expect(page.getByText("The people who write these pages will read it.")).toBeVisible();

  const cookies = await page.context().cookies();
  expect(cookies.map(({ name, httpOnly }) => [name, httpOnly])).toEqual([
    ["recourse.reader", true],
  ]);
  // Whoever reads gets no cookie, and everyone the same page from the cache.
  const read = await page.request.get(guide, { headers: { cookie: "" } });
  expect(read.headers()["x-nextjs-cache"]).toBe("HIT");
  expect(read.headers()["set-cookie"]).toBeUndefined();

  const editor = await asEditor(browser);
  const row = editor.getByRole("row", { name: /overpayment/ });
  await expect(row).toContainText("1 of 1");
  await expect(row).toContainText("1 × I do not understand it");
  await expect(row).toContainText("Which cheque? Write to […] or […].");

  await page.goto(guide);
  await answer(page, "Yes");
  await expect(page.getByText(thanksForYes)).toBeVisible();
  await editor.reload();
  await expect(row).toHaveCount(0);
});

test("an answer with JavaScript: thanks on the spot, and a lost connection loses nothing", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await page.goto(guide);
  const marked = await page.evaluate(() => Object.assign(window, { samePage: true }).samePage);
  expect(marked).toBe(true);
  await answer(page, "Yes");
  await expect(page.getByText(thanksForYes)).toBeVisible();
  await expect(page.getByText(thanksForYes)).toBeFocused();
  await answer(page, "No");
  await expect(page.getByText(thanksForYes)).toBeHidden();
  await page.getByLabel("I did what it says, and it did not work").check();
  await page.getByLabel("In your words").fill("The bank said no.");
  await expectAccessible(page, "the form of reasons");
  await page.context().setOffline(true);
  await question(page).getByRole("button", { name: "Send" }).click();
  await expect(question(page).getByRole("alert")).toContainText("Check your connection");
  await expect(page.getByLabel("In your words")).toHaveValue("The bank said no.");
  await page.context().setOffline(false);
  await question(page).getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("The people who write these pages will read it.")).toBeVisible();
  await expect(question(page).getByRole("alert")).toBeHidden();
  expect(await page.evaluate(() => "samePage" in window)).toBe(true);

  const editor = await asEditor(browser);
  await expectAccessible(editor, "the figures");
  const row = editor.getByRole("row", { name: /overpayment/ });
  await row.getByRole("link", { name: /^All answers/ }).click();
  await expect(editor.getByRole("cell", { name: "The bank said no." })).toBeVisible();
  await expectAccessible(editor, "the answers");
  await editor.goBack();
  await row.getByRole("link", { name: /^Mend the text/ }).click();
  await expect(editor.getByLabel("Title")).toHaveValue(/./);
});

test("readings are counted of readers who did not ask to be left alone", async ({ browser }) => {
  test.setTimeout(120_000);
  const read = async (path: string, doNotTrack: "0" | "1") => {
    const context = await browser.newContext({ extraHTTPHeaders: { dnt: doNotTrack } });
    // A browser under a test's control says so, and is not counted either.
    await context.addInitScript((asked) => {
      Object.defineProperty(navigator, "webdriver", { get: () => false });
      Object.defineProperty(navigator, "doNotTrack", { get: () => asked });
    }, doNotTrack);
    const page = await context.newPage();
    const sent = page.waitForRequest("**/api/reads", { timeout: 3_000 }).catch(() => null);
    await page.goto(path);
    const request = await sent;
    await context.close();
    return request;
  };
  for (let times = 0; times < 3; times += 1) {
    expect(await read("/fr/help/trade-safely/counterfeit", "0")).not.toBeNull();
  }
  expect(await read("/fr/help/trade-safely/meet-in-person", "1")).toBeNull();
  const editor = await asEditor(browser);
  const table = editor.getByRole("region", { name: "Most read" }).last();
  await expect(async () => {
    await editor.reload();
    const row = table.getByRole("row", { name: /trade-safely\/counterfeit/ });
    await expect(row.getByRole("cell")).toHaveText("3", { timeout: 500 });
  }).toPass({ timeout: 40_000 });
  await expect(table).not.toContainText("meet-in-person");
  await expect(editor.getByText("Readers without it")).toBeVisible();
});

test("a search in vain leads to what is missing", async ({ browser, request }) => {
  for (let times = 0; times < 2; times += 1) {
    await request.get("/en/search?q=zeppelin");
  }
  const editor = await asEditor(browser);
  const row = editor.getByRole("row", { name: /zeppelin/ });
  await expect(async () => {
    await editor.reload();
    await expect(row).toContainText("2", { timeout: 500 });
  }).toPass();
  await row.getByRole("link", { name: /^Write an article/ }).click();
  await expect(editor.getByLabel("Title")).toHaveValue("zeppelin");
});

test("hostile answers are told what is wrong, and change nothing", async ({ request, baseURL }) => {
  const post = (form: Record<string, string>, headers = {}) =>
    request.post("/fr/helpful", { form, headers, maxRedirects: 0 });
  const path = "/help/trade-safely/overpayment";
  const cases: [Record<string, string>, number][] = [
    [{}, 400],
    [{ path, helpful: "perhaps" }, 400],
    [{ path, helpful: "no", reason: "'; drop table helpful_votes; --" }, 400],
    [{ path, helpful: "no", words: "x".repeat(501) }, 400],
    [{ path, helpful: "no", words: "x".repeat(100_000) }, 400],
    [{ path: "/help/nothing/there", helpful: "no" }, 404],
    [{ path: "//evil.example", helpful: "yes" }, 404],
    [{ path: "/help/trade-safely\u0000/x", helpful: "yes" }, 404],
  ];
  for (const [form, status] of cases) {
    const answered = await post(form);
    expect(answered.status(), JSON.stringify(form).slice(0, 80)).toBe(status);
    expect((await answered.text()).length).toBeGreaterThan(20);
  }
  expect((await post({ path, helpful: "yes" }, { origin: "https://evil.example" })).status()).toBe(
    403,
  );
  expect((await request.post("/en/helpful", { data: "{}" })).status()).toBe(400);
  expect((await request.get("/en/helpful")).status()).toBe(405);
  const reads = await request.post("/api/reads", { data: "/en/../../etc/passwd\u0000" });
  expect([reads.status(), await reads.text()]).toEqual([204, ""]);
  const good = await post({ path, helpful: "yes", words: "مرحبا 👍" }, { origin: baseURL ?? "" });
  expect([good.status(), good.headers().location]).toEqual([303, `/fr${path}#helpful-yes`]);
});

test("who answers over and over is slowed down and told so", async ({ playwright, baseURL }) => {
  const one = await playwright.request.newContext({
    ...(baseURL && { baseURL }),
    extraHTTPHeaders: { "x-forwarded-for": "203.0.113.77" },
  });
  const form = { path: "/help/trade-safely/overpayment", helpful: "yes" };
  let taken = 0;
  let status = 303;
  // The count begins anew every quarter of an hour, which may fall in between.
  for (; status === 303 && taken <= 120; taken += 1) {
    status = (await one.post("/ro/helpful", { form, maxRedirects: 0 })).status();
  }
  expect(status).toBe(429);
  expect(taken).toBeGreaterThan(60);
});

test("figures are for who writes", async ({ page }) => {
  await signInAs(page, "Victor", "/staff");
  for (const path of ["/staff/content/figures", "/staff/content/figures/answers"]) {
    expect((await page.goto(path))?.status()).toBe(403);
  }
});
