import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { sideways } from "../pages/accessible";
import { actForm } from "../pages/case";
import { atDesk } from "../pages/desk";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Opens a request by the public form, as a sender of its own: the form's limit is by sender. */
async function openRequests(browser: Browser, count: number, name: string): Promise<string[]> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    extraHTTPHeaders: { "x-forwarded-for": `desk-${randomUUID()}` },
  });
  const page = await context.newPage();
  const opened: string[] = [];
  for (let index = 0; index < count; index += 1) {
    await page.goto("/en/report/request");
    await page.getByLabel("A question about an order").check();
    await page.getByLabel("In a few words").fill(`A question, number ${index + 1}`);
    await page.getByLabel("What happened?").fill("When does my parcel come? I have waited a week.");
    await page.getByLabel("Your name").fill(name);
    await page.getByLabel("Your e-mail address").fill("wanda@people.example");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.waitForURL("**/en/cases/**");
    opened.push(/RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.url())?.[0] ?? "");
  }
  await context.close();
  return opened;
}

async function sound(page: Page, path: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(
    violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" | ")}`),
    path,
  ).toEqual([]);
}

const rows = (page: Page) => page.locator("[data-case]");

test("an agent finds, filters and pages the queue, with every step in the address", async ({
  browser,
  page,
}) => {
  test.setTimeout(180_000);
  const name = `Wanda Questioner${Date.now()}`;
  const opened = await openRequests(browser, 27, name);
  await atDesk(page, "Elena");

  // By a part of a name, in any order and case; then from page to page and back.
  await page.getByRole("searchbox").fill(name.toLowerCase().split(" ").reverse().join(" "));
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/staff\?q=/);
  await expect(page.getByText("27 cases")).toBeVisible();
  await expect(rows(page)).toHaveCount(25);
  const first = await rows(page).allTextContents();
  await page.getByRole("link", { name: "Next", exact: true }).click();
  await expect(rows(page)).toHaveCount(2);
  const second = await rows(page).allTextContents();
  expect(new Set([...first, ...second]).size).toBe(27);
  await page.getByRole("link", { name: "Previous" }).click();
  await expect(rows(page)).toHaveText(first);

  // Filters go into the address, without empty ones, and each can be taken away again.
  await page.getByLabel("Procedure").selectOption({ label: "Delivery-guarantee claim" });
  await page.getByRole("button", { name: "Apply the filters" }).locator("visible=true").click();
  await expect(page.getByText("No case matches")).toBeVisible();
  await expect(page).toHaveURL(/kind=claim/);
  expect(page.url()).not.toMatch(/=(&|$)/);
  await page.getByRole("link", { name: /Remove the filter: Procedure/ }).click();
  await expect(page.getByText("27 cases")).toBeVisible();
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/staff$/);

  // A whole reference, as it may be said on the phone.
  const [reference = ""] = opened;
  await page.getByRole("searchbox").fill(reference.toLowerCase().replaceAll("-", " "));
  await page.getByRole("searchbox").press("Enter");
  await expect(page.getByText("1 case", { exact: true })).toBeVisible();

  // A view is an address too; its count is what it shows.
  await page.getByRole("link", { name: /^Unassigned/ }).click();
  await expect(page).toHaveURL(/\/staff\?unassigned=1$/);
  const unassigned = page.getByRole("link", { name: /^Unassigned \d+$/ });
  const count = /\d+/.exec((await unassigned.textContent()) ?? "")?.[0];
  await expect(page.getByRole("status")).toHaveText(`${count} cases`);

  // From a case back to the same view, at the same row; and on to the next one.
  await rows(page).nth(1).click();
  await page.waitForURL("**/staff/cases/**");
  const visited = /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.url())?.[0] ?? "";
  await page.getByRole("link", { name: /Next case/ }).click();
  await page.waitForURL((url) => url.pathname !== `/staff/cases/${visited}`);
  await page.goBack();
  await page.getByRole("link", { name: /Back to the queue: Unassigned/ }).click();
  await expect(page).toHaveURL(new RegExp(`/staff\\?unassigned=1#${visited}$`));
});

test("the queue works without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await atDesk(page, "Victor");
  await page.getByLabel("Procedure").selectOption("claim");
  await page.getByRole("button", { name: "Apply the filters" }).locator("visible=true").click();
  await expect(page).toHaveURL(/\/staff\?kind=claim$/);
  expect(await rows(page).count()).toBeGreaterThan(0);
  await rows(page).first().click();
  await expect(page.getByRole("heading", { name: "Move the case" })).toBeVisible();
});

test("a decision is shown whole before it is sent, and can be changed", async ({
  browser,
  page,
}) => {
  const [reference = ""] = await openRequests(browser, 1, "Wilma Waiting");
  await atDesk(page, "Elena");
  await page.goto(`/staff/cases/${reference}?from=${encodeURIComponent("unassigned=1")}`);
  await page.getByRole("button", { name: "Take the case" }).click();
  await expect(page.getByText("The case is yours.")).toBeVisible();
  await expect(page).toHaveURL(/from=unassigned%3D1/);
  const answer = await actForm(page, "Answer and close");
  await answer.getByLabel("Your words").fill("It comes on Friday.");
  await answer.getByRole("button", { name: "Check before it is sent" }).click();
  await expect(answer.getByRole("heading", { name: "Check before it is sent" })).toBeFocused();
  await expect(answer.getByText("One mail goes out:")).toBeVisible();
  await expect(answer.getByText("wanda@people.example", { exact: false }).first()).toBeVisible();
  await answer.getByRole("button", { name: "Change it" }).click();
  await expect(answer.getByLabel("Your words")).toHaveValue("It comes on Friday.");
  await answer.getByLabel("Your words").fill("It comes on Monday.");
  await answer.getByRole("button", { name: "Check before it is sent" }).click();
  await expect(answer.getByRole("definition").getByText("It comes on Monday.")).toBeVisible();
  await answer.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByText("The answer was sent and the case is closed.")).toBeVisible();
  await expect(page.getByText("Not possible now, and why")).toBeVisible();
});

test("a quick look shows a case beside the queue, by key and by touch", async ({ page }) => {
  await atDesk(page, "Victor");
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("p");
  const look = page.getByRole("dialog", { name: "Quick look" });
  const subject = (await rows(page).nth(0).textContent()) ?? "";
  await expect(look.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  await expect(look.getByRole("heading", { name: "What it is about" })).toBeVisible();
  await expect(look.locator("form")).toHaveCount(1);
  await sound(page, "the quick look");
  await page.keyboard.press("Escape");
  await expect(look).toBeHidden();
  await expect(rows(page).nth(0)).toBeFocused();
  await page
    .getByRole("button", { name: /^Quick look: RC-/ })
    .nth(1)
    .click();
  const second = (await rows(page).nth(1).textContent()) ?? "";
  await expect(look.getByRole("heading", { level: 1, name: second })).toBeVisible();
  await look.getByRole("link", { name: "Open the case" }).click();
  await page.waitForURL("**/staff/cases/**");
});

test("single keys work in the queue, are silent in fields, and can be turned off", async ({
  page,
}) => {
  await atDesk(page, "Victor");
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(rows(page).nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(rows(page).nth(0)).toBeFocused();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("jk?");
  await expect(page.getByRole("searchbox")).toHaveValue("jk?");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Tab");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await sound(page, "the list of shortcuts");
  await page.getByLabel("Shortcuts are on").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.keyboard.press("j");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(rows(page).nth(0)).not.toBeFocused();
  await page.reload();
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByLabel("Shortcuts are on")).not.toBeChecked();
  await page.getByLabel("Shortcuts are on").check();
  await page.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/staff/cases/**");
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("u");
  await page.waitForURL((url) => url.pathname === "/staff");
});

test("insights take a period, and refuse an impossible one quietly", async ({ page }) => {
  await atDesk(page, "Victor", "/staff/insights");
  await expect(page.getByRole("region", { name: "Open at this moment" })).toBeVisible();
  await page.getByRole("link", { name: "Last 7 days" }).click();
  await expect(page.getByRole("region", { name: "In the period" })).toBeVisible();
  await page.getByLabel("From", { exact: true }).fill("2020-01-01");
  await page.getByLabel("To", { exact: true }).fill("2020-01-31");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Nothing happened in this period")).toBeVisible();
  expect((await page.goto("/staff/insights?from=x&to=9999-99-99"))?.status()).toBe(200);
});

const pages = [
  "/staff",
  "/staff?state=closed",
  "/staff?q=nobody-has-this-name",
  "/staff/authorities",
  "/staff/insights",
  "/staff/settings",
  "/staff/settings/mail",
];

/** Every page of the desk, two cases among them, to a lead who may open them all. */
async function everyPage(page: Page): Promise<string[]> {
  await atDesk(page, "Maria");
  await page.goto("/staff?kind=claim");
  const hrefs = await rows(page).evaluateAll((links) =>
    links.slice(0, 2).map((link) => link.getAttribute("href") ?? ""),
  );
  return [...pages, ...hrefs];
}

for (const [colorScheme, width] of [
  ["light", 360],
  ["light", 1280],
  ["dark", 360],
] as const) {
  test(`every page of the desk passes axe and fits ${width} px, ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const path of await everyPage(page)) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      expect(await sideways(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      await sound(page, path);
    }
  });
}

test("every page of the desk fits 360 px in French and in Romanian", async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 360, height: 800 });
  const paths = await everyPage(page);
  for (const locale of ["fr", "ro"]) {
    await page.getByRole("button", { name: locale.toUpperCase(), exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    for (const path of paths) {
      await page.goto(path);
      expect(await sideways(page), `${path} scrolls sideways in ${locale}`).toBeLessThanOrEqual(0);
    }
  }
});
