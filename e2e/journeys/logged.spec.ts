import { expect, test } from "@playwright/test";
import { expectAccessible } from "../pages/accessible";
import { actForm } from "../pages/case";
import { atDesk, doAct } from "../pages/desk";
import { mailTo } from "../pages/people";

test("a phone call is logged, found by its channel, and turned into a complaint", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  await atDesk(page, "Elena", "/staff");
  await page.getByRole("link", { name: "Log a case" }).click();
  await expectAccessible(page, "the form for logged cases");
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByRole("link", { name: "Choose how it reached us." })).toBeVisible();
  await page.getByLabel("How did it reach us?").selectOption({ label: "Telephone" });
  await page.getByLabel("When did we receive it?").fill("2026-01-05T10:30");
  await page.getByLabel("Member").fill("Tom B.");
  await page.getByLabel("Language to write in").selectOption("en");
  await page.getByLabel("A question about an order").check();
  await page.getByLabel("In a few words").fill("The courier shouted at him");
  await page.getByLabel("What happened?").fill("He rang and said that the courier was very rude.");
  await page.getByLabel("Order number").fill("AG-10243");
  const hours = 3_600_000;
  const local = new Date(Date.now() - 2 * hours).toLocaleString("sv-SE", {
    timeZone: "Europe/Bucharest",
  });
  await page.getByLabel("When did we receive it?").fill("2031-01-05T10:30");
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByRole("link", { name: "later than now" })).toBeVisible();
  await expect(page.getByLabel("Member")).toHaveValue("Tom B.");
  await page.getByLabel("When did we receive it?").fill(local.replace(" ", "T").slice(0, 16));
  await page.getByRole("button", { name: "Log it" }).click();
  await page.waitForURL("**/staff/cases/RC-**");
  await expect(page.getByText("The case is logged.")).toBeVisible();
  await expect(page.getByText("Received", { exact: false }).first()).toBeVisible();
  const reference = /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.url())?.[0] ?? "";
  await mailTo(request, "tom.bradley@people.example", new RegExp(reference));

  await page.goto("/staff?channel=phone");
  await expect(page.getByRole("link", { name: "The courier shouted at him" })).toBeVisible();
  await page.goto("/staff?channel=fax");
  await expect(page.getByRole("link", { name: "The courier shouted at him" })).toHaveCount(0);

  await page.goto(`/staff/cases/${reference}`);
  await doAct(page, "Turn into another case", {
    "Which kind of case": "complaint",
    Reason: "complaint: A delivery",
  });
  const record = await page.locator("main").innerText();
  const others = record.match(/RC-[A-Z0-9]{4}-[A-Z0-9]{4}/g) ?? [];
  const complaint = others.find((it) => it !== reference) ?? "";
  await page.goto(`/staff/cases/${complaint}`);
  await expect(page.getByRole("heading", { name: "The courier shouted at him" })).toBeVisible();
  await expect(page.getByText("Telephone")).toBeVisible();
  await expect(page.getByText("AG-10243").first()).toBeVisible();
  await expect(page.getByText("Tom B.").first()).toBeVisible();
  await expect(page.getByText("He rang and said that the courier was very rude.")).toBeVisible();
});

test("a mail answered at once is closed, and its writer gets the answer", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  await atDesk(page, "Elena", "/staff/cases/new");
  const email = `rita-${Date.now()}@people.example`;
  await page.getByLabel("How did it reach us?").selectOption({ label: "E-mail" });
  await page.getByLabel("Name", { exact: false }).first().fill("Rita Rowe");
  await page.getByLabel("E-mail address (optional)").fill(email);
  await page.getByLabel("Language to write in").selectOption("fr");
  await page.getByLabel("Something else").check();
  await page.getByLabel("In a few words").fill("How to change a password");
  await page.getByLabel("What happened?").fill("She asks how the password can be changed.");
  await page.getByLabel("Answer given at once").fill("Signing in works by a link sent by e-mail.");
  await page.getByRole("button", { name: "Log it" }).click();
  await page.waitForURL("**/staff/cases/RC-**");
  await expect(page.getByText("Closed").first()).toBeVisible();
  const mail = await mailTo(request, email, /Notre réponse/);
  expect(mail.text).toContain("Signing in works by a link");
  await page.goto("/staff/insights");
  await expect(
    page.getByRole("heading", { name: "Requests by e-mail: average time to the first answer" }),
  ).toBeVisible();
  await expect(page.getByText("aim: 12 hours")).toBeVisible();
  await expectAccessible(page, "insights");
});

test("without JavaScript a case is logged just the same", async ({ browser }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await atDesk(page, "Elena", "/staff/cases/new");
  await page.getByLabel("How did it reach us?").selectOption({ label: "Post" });
  await page.getByLabel("Name", { exact: false }).first().fill("Gil Letter");
  await page.getByLabel("My account").check();
  await page.getByLabel("In a few words").fill("Wants the account closed");
  await page.getByLabel("What happened?").fill("A letter asks us to close the account for good.");
  await page.getByRole("button", { name: "Log it" }).click();
  await page.waitForURL("**/staff/cases/RC-**");
  const replying = await actForm(page, "Answer and close");
  await expect(replying).toBeVisible();
});
