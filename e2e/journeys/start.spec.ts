import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { waysThrough } from "@/lib/domain/triage/check";
import { triage, type Answers } from "@/lib/domain/triage/graph";
import { prefillOf } from "@/lib/domain/triage/walk";
import { expectAccessible, looks, narrow } from "../pages/accessible";
import { signInAs } from "../pages/people";

const ways = waysThrough(triage);
const query = (answers: Answers | Record<string, string>) =>
  new URLSearchParams(answers as Record<string, string>).toString();
const { ends } = JSON.parse(readFileSync("messages/parts/triage.en.json", "utf8")) as {
  ends: Record<string, string>;
};
const words = (html: string) =>
  html
    .replaceAll("&#x27;", "’")
    .replaceAll("&amp;", "&")
    .replaceAll(/<[^>]+>/g, "");

test("every way through ends with its heading and the form, filled in", async ({ page }) => {
  test.setTimeout(180_000);
  const forms = new Map<string, Record<string, string>>();
  for (const { answers, end } of ways) {
    const answer = await page.request.get(`/en/start?${query(answers)}`);
    const html = await answer.text();
    expect(answer.status(), query(answers)).toBe(200);
    expect(words(html), query(answers)).toContain(ends[end] ?? "no such end");
    const reached = triage.ends[end];
    if (!reached?.form) continue;
    const filled = prefillOf(reached, answers);
    const path = `/en/report/${reached.form}${query(filled) && `?${query(filled)}`}`;
    expect(html, query(answers)).toContain(`href="${path.replaceAll("&", "&amp;")}"`);
    forms.set(path, filled);
  }
  expect(new Set([...forms.keys()].map((path) => path.split(/[/?]/)[3])).size).toBe(6);
  await signInAs(page, "Ana P.", "/en/cases");
  for (const [path, filled] of forms) {
    const html = await (await page.request.get(path)).text();
    for (const [name, value] of Object.entries(filled)) {
      const input = (html.match(/<input[^>]*>/g) ?? []).find(
        (it) => it.includes(`name="${name}"`) && it.includes(`value="${value}"`),
      );
      expect(input, `${path}: ${name}`).toMatch(/checked/);
    }
  }
});

// One way to each end is gone by hand, screen by screen.
const byEnd = [...new Map(ways.map((way) => [way.end, way])).values()];
for (const { answers, end } of byEnd) {
  test(`to "${end}" screen by screen, without JavaScript`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/en/start");
    for (let screen = 0; screen < Object.keys(answers).length; screen++) {
      const offered = await page.locator("main input[type=radio]").first().getAttribute("name");
      const value = answers[offered as keyof Answers] ?? "";
      await page.locator(`main input[name=${offered}][value=${value}]`).check();
      await page.getByRole("button", { name: "Continue" }).click();
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(ends[end] ?? "");
    await expect(page.getByRole("heading", { level: 3 }).first()).toBeVisible();
    await context.close();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`Back keeps answers, and a question needs one, ${how} JavaScript`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const next = () => page.getByRole("button", { name: "Continue" }).click();
    await page.goto("/en/start");
    await next();
    await expect(page.locator("main").getByRole("alert")).toContainText(
      "Choose the answer that fits best.",
    );
    await page.getByLabel("I cannot agree with another member").check();
    await next();
    await page.getByLabel("I sold").check();
    await next();
    await page.getByLabel("We disagree about a refund").check();
    await next();
    await page.getByRole("link", { name: "Back" }).click();
    await expect(page.getByLabel("We disagree about a refund")).toBeChecked();
    await page.getByRole("link", { name: "Back" }).click();
    await expect(page.getByLabel("I sold")).toBeChecked();
    await page.getByLabel("I bought").check();
    await next();
    // What was answered further on is still there.
    await expect(page.getByLabel("We disagree about a refund")).toBeChecked();
    await next();
    await page.getByLabel("Not yet").check();
    await next();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(ends.dispute ?? "");
    await page.goBack();
    await expect(page.getByLabel("Not yet")).toBeVisible();
    await page.goForward();
    await page.getByText("Your answers", { exact: true }).click();
    await page.getByRole("link", { name: /^Change.*What is it about/ }).click();
    await expect(page.getByLabel("We disagree about a refund")).toBeChecked();
    await page.goto("/en/start?what=conflict&side=buyer&reason=refund_contested&talked=not_yet");
    await page.getByRole("link", { name: "Open a dispute" }).click();
    await expect(page.locator("input[name=reason][value=refund_contested]")).toBeChecked();
    await context.close();
  });
}

test("the message to the other side can be copied, and selected without JavaScript", async ({
  browser,
}) => {
  const way = "/en/start?what=conflict&side=buyer&reason=refund_contested&talked=not_yet";
  const context = await browser.newContext({
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  await page.goto(way);
  await page.getByRole("button", { name: "Copy the message" }).click();
  await expect(page.getByRole("status")).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("I would like us to find a way that is fair to both.");
  await context.close();
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(way);
  await expect(plain.getByText("fair to both")).toBeVisible();
  await expect(plain.getByRole("button", { name: "Copy the message" })).toHaveCount(0);
});

test("by keyboard alone", async ({ page }) => {
  await page.goto("/en/start");
  await page.getByLabel("An order has not arrived").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which side are you on?");
});

test("an address with nonsense in it asks the first question", async ({ page }) => {
  for (const nonsense of [
    "what=__proto__",
    "what=a&what=b",
    "at=%00",
    `what=${"x".repeat(5000)}`,
  ]) {
    const answer = await page.goto(`/en/start?${nonsense}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What happened?");
  }
});

for (const { locale, scheme } of looks) {
  test(`is accessible in ${locale}, ${scheme}, down to 320 px`, async ({ browser }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ colorScheme: scheme });
    const page = await context.newPage();
    const screens = [
      "",
      "?after=what",
      "?what=fraud&side=buyer&money=yes&talked=fraud_suspected&police=no",
    ];
    const everyEnd = byEnd.map(({ answers }) => `?${query(answers)}`);
    for (const width of narrow) {
      await page.setViewportSize({ width, height: 800 });
      const more = width === 360 && scheme === "light" ? everyEnd : [];
      for (const screen of [...screens, ...more]) {
        await page.goto(`/${locale}/start${screen}`);
        await expectAccessible(page, `${locale} ${scheme} ${width} ${screen}`);
      }
    }
    await context.close();
  });
}
