import { randomUUID } from "node:crypto";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { expectAccessible } from "../pages/accessible";
import { actForm } from "../pages/case";
import { answerChecks, atDesk, checkRequest, doAct, doCheckedAct } from "../pages/desk";
import { letter as onePage } from "../pages/letter";
import { mailTo } from "../pages/people";
import { openByMail } from "../pages/track";

const answer = "The seller of this account is registered at 4 Foundry Yard, Sheffield.";
const letter = {
  name: "request.pdf",
  mimeType: "application/pdf",
  buffer: onePage,
};

/** Somebody outside, from an address of their own: the form's limit is by sender. */
async function outside(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    extraHTTPHeaders: { "x-forwarded-for": `authority-${randomUUID()}` },
  });
  return context.newPage();
}

async function fillRequest(page: Page, email: string): Promise<void> {
  await page.goto("/en/report/authority");
  await page.getByLabel("Police", { exact: true }).check();
  await page.getByLabel("What the request is about").fill("The seller behind a public name");
  await page.getByLabel("Body", { exact: true }).fill("South Yorkshire Police");
  await page.getByLabel("Country").selectOption({ label: "United Kingdom" });
  await page.getByLabel("Function or rank").fill("Detective Constable");
  await page.getByLabel("Your file number").fill("SY/26/118");
  await page.getByLabel("Legal basis").fill("Data Protection Act 2018, Schedule 2, paragraph 2");
  await page.getByLabel("Members concerned").fill("Northgate Cycles");
  await page.getByLabel("All the data asked for").fill("Registered address of the seller");
  await page.getByLabel("Period: from").fill("2026-01-01");
  await page
    .getByLabel("What is being investigated")
    .fill("Bicycles reported as stolen were sold.");
  await page.getByLabel("Name of the official").fill("Nora Field");
  await page.getByLabel("Official e-mail address").fill(email);
}

async function sent(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.waitForURL("**/en/cases/**");
  return /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.url())?.[0] ?? "";
}

test("a request becomes a disclosure that two people let go, and stands in the register", async ({
  browser,
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const email = `nora-${randomUUID()}@police.example`;
  const authority = await outside(browser);
  await fillRequest(authority, email);
  await authority.locator("input[type=file]").setInputFiles(letter);
  const reference = await sent(authority);

  await atDesk(page, "Paul", "/staff/authorities");
  await page.getByRole("link", { name: "The seller behind a public name" }).last().click();
  await page.goto(`/staff/cases/${reference}`);
  await expect(page.getByText("Not possible now, and why")).toBeVisible();
  await checkRequest(page, ["Yes", "Yes", "Yes", "Yes"]);
  await expect(page.getByText("The check is on the record.")).toBeVisible();
  await doAct(page, "Send on", { "Where to": "Simple request" });
  await doAct(page, "List data to disclose", {
    "E-mail address or public name": "Northgate Cycles",
    "Kind of data": "Postal address",
    "Which data exactly": "Registered address",
    "Why this is within the scope": "It is what the request names.",
  });
  await doAct(page, "Draft the answer", {
    "Your words": answer,
    "What this answer discloses": "The one piece of data that is listed",
    "How the answer goes out": "On the page and by courier",
  });
  await expect(page.locator("summary", { hasText: "Approve and send" })).toHaveCount(0);
  await expect(page.getByText("Somebody else has to approve it.").first()).toBeAttached();
  await expectAccessible(page, "a drafted answer at the desk");

  const lead = await (await browser.newContext()).newPage();
  await atDesk(lead, "Maria", "/staff");
  await lead.goto(`/staff/cases/${reference}`);
  await doCheckedAct(lead, "Approve and send", {});
  await expect(lead.getByText("The answer was sent and the case is closed.")).toBeVisible();

  const mail = await mailTo(request, email, /Our answer to your request/);
  expect(mail.text).not.toContain("Foundry Yard");
  // Any address can be typed: the answer is for whoever reads its mail.
  await authority.reload();
  await expect(authority.getByText("Our answer is ready")).toBeVisible();
  await expect(authority.getByText(answer)).toHaveCount(0);
  await authority.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(authority, "an answer that waits for a proved mailbox");
  await authority.getByRole("button", { name: "Send me the link" }).click();
  await expect(authority.getByText("We have sent you the mail.")).toBeVisible();
  await openByMail(authority, email, new RegExp(`Open your case ${reference}`));
  await expect(authority.getByText(answer)).toBeVisible();
  await expect(authority.getByText("Our answer is ready")).toHaveCount(0);
  const elsewhere = await outside(browser);
  await openByMail(elsewhere, email, /Our answer to your request/);
  await expect(elsewhere.getByText(answer)).toBeVisible();
  await expect(authority.getByText("It is what the request names.")).toHaveCount(0);

  await page.goto(`/staff/cases/${reference}`);
  await doAct(page, "Note the courier", {
    Courier: "Royal Post",
    "Tracking number": "RP1234567GB",
  });
  await mailTo(request, email, /is on its way/);

  await page.goto("/staff/authorities/register");
  await page.getByLabel("Body", { exact: true }).fill("yorkshire");
  await page.getByLabel("Member", { exact: true }).fill("northgate");
  await page.getByRole("button", { name: "Show" }).click();
  const row = page.getByRole("row", { name: new RegExp(reference) });
  await expect(row).toContainText("Northgate Cycles – Postal address");
  await expect(row).toContainText("drafted by Paul");
  await expect(row).toContainText("approved by Maria");
  await expectAccessible(page, "the register");
  const csv = await page.request.get("/staff/authorities/register/export?member=northgate");
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect(await csv.text()).toContain(`,${reference},South Yorkshire Police,police,GB,`);
});

test("a request that lacks a signature is asked for it and completed on the same case", async ({
  browser,
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const email = `nora-${randomUUID()}@police.example`;
  const authority = await outside(browser);
  await fillRequest(authority, email);
  await authority.getByRole("button", { name: "Send", exact: true }).click();
  await expect(
    authority.getByRole("link", { name: "Add the signed official request as a file." }),
  ).toBeVisible();
  await expect(authority.getByLabel("Members concerned")).toHaveValue("Northgate Cycles");
  await expect(authority.getByLabel("Police", { exact: true })).toBeChecked();
  await expectAccessible(authority, "the form for authorities with an error");
  await authority.locator("input[type=file]").setInputFiles(letter);
  const reference = await sent(authority);

  await atDesk(page, "Paul", "/staff");
  await page.goto(`/staff/cases/${reference}`);
  const checking = await answerChecks(page, ["Yes", "Yes", "No", "Yes"]);
  await checking.getByRole("button", { name: "Check the request" }).click();
  await expect(checking.getByText("Say what is lacking").first()).toBeVisible();
  await checking.getByLabel("What you found").nth(2).fill("The letter carries no signature.");
  await checking.getByRole("button", { name: "Check the request" }).click();
  await expect(page.getByText("The check is on the record.")).toBeVisible();
  await expect(page.locator("summary", { hasText: "Draft the answer" })).toHaveCount(0);
  const asking = await actForm(page, "Ask a side");
  await expect(asking.getByLabel("Your words")).toHaveValue(
    /– The signature\. The letter carries no signature\./,
  );
  await asking.getByRole("button", { name: "Ask a side" }).click();
  await expect(page.getByText("The question was sent.")).toBeVisible();
  await expect(page.getByText("stands still")).toBeVisible();

  const mail = await mailTo(request, email, /We need something from you/);
  expect(mail.text).toContain("The letter carries no signature.");
  await authority.reload();
  const completing = await actForm(authority, "Answer our question");
  await completing.getByLabel("Your words").fill("Here it is, signed.");
  await completing.locator("input[type=file]").setInputFiles({ ...letter, name: "signed.pdf" });
  await completing.getByRole("button", { name: "Answer our question" }).click();
  await expect(authority.getByText("Your answer is in the case.")).toBeVisible();

  await page.reload();
  await expect(page.getByRole("link", { name: "signed.pdf" })).toBeVisible();
  await expect(page.getByText("stands still")).toHaveCount(0);
  await checkRequest(page, ["Yes", "Yes", "Yes", "Yes"]);
  await expect(page.locator("summary", { hasText: "Draft the answer" })).toHaveCount(1);
});

test("a legal hold is set for a request, seen on what it holds, and ended in two steps", async ({
  browser,
  page,
}) => {
  test.setTimeout(240_000);
  const authority = await outside(browser);
  await fillRequest(authority, `nora-${randomUUID()}@police.example`);
  await authority.locator("input[type=file]").setInputFiles(letter);
  const reference = await sent(authority);
  const reason = `Kept for file ${randomUUID()}`;

  await atDesk(page, "Paul", "/staff");
  await page.goto(`/staff/cases/${reference}`);
  await doAct(page, "Set a legal hold", {
    "What must be kept": reference,
    "Why it must be kept": reason,
  });
  await expect(page.getByRole("heading", { name: "Legal hold", exact: true })).toBeVisible();
  await authority.reload();
  await expect(authority.getByText("Legal hold")).toHaveCount(0);
  await page.goto("/staff/authorities/holds");
  await expect(page.getByText(reason)).toBeVisible();
  await expectAccessible(page, "the legal holds");

  await page.goto(`/staff/cases/${reference}`);
  const ending = await actForm(page, "End a legal hold");
  await ending.getByLabel("Which hold").selectOption({ label: reference });
  await ending.getByLabel("Why it ends").fill("The investigation was closed.");
  await ending.getByRole("button", { name: "Check before it is sent" }).click();
  await expect(ending.getByText("Nobody is written to.")).toBeVisible();
  await ending.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByText("The hold has ended.")).toBeVisible();
  await page.goto("/staff/authorities/holds?state=ended");
  await expect(page.getByText("The investigation was closed.").first()).toBeVisible();
});

test("only legal and leads come to the authorities' desk", async ({ browser }) => {
  for (const [who, status] of [
    ["Paul", 200],
    ["Maria", 200],
    ["Elena", 403],
    ["Andrei", 403],
  ] as const) {
    const page = await (await browser.newContext()).newPage();
    await atDesk(page, who, who === "Andrei" ? "/staff/settings" : "/staff");
    for (const path of ["", "/register", "/holds", "/register/export"]) {
      const answered = await page.request.get(`/staff/authorities${path}`);
      expect(answered.status(), `${who} ${path}`).toBe(status);
    }
    await page.context().close();
  }
});
