import { expect, test, type Page } from "@playwright/test";
import { deskOf } from "../pages/desk";
import { mailTo } from "../pages/people";
import { report, visitor } from "../pages/report";

/** The deadlines page of a case as its claimant reads it. */
async function explained(page: Page, reference: string): Promise<string> {
  await page.goto(`/en/cases/${reference}/deadlines`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("deadlines");
  return page.locator("main").innerText();
}

test("a closure moves running deadlines: seen before it is confirmed, told, and explained day by day", async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(180_000);
  const email = "carla.calendar@mail.example";
  const guest = await visitor(browser);
  const reference = await report(
    guest,
    {
      kind: "request",
      reason: "Something else",
      subject: "Which days do you work on?",
      description: "I would like to know on which days somebody reads what I write.",
    },
    { name: "Carla Calendar", email },
  );
  const before = await explained(guest, reference);
  expect(before).not.toContain("Inventory");
  const counted = [...before.matchAll(/^\w+, (\d+ \w+ \d{4})\s[^\n]*Business day/gm)];
  const day = new Date(`${counted[1]?.[1]} UTC`).toISOString().slice(0, 10);

  // The administrator closes the second day that was counted: first the preview, then the change.
  const admin = await deskOf(browser, baseURL ?? "", "Andrei");
  await admin.goto("/staff/settings/calendar");
  await admin.getByLabel("First day").fill(day);
  await admin.getByLabel("Name", { exact: true }).fill("Inventory");
  const closure = admin.locator("form", { has: admin.getByLabel("First day") });
  await closure.getByRole("button", { name: /^Continue/ }).click();
  await expect(admin.getByRole("heading", { name: "Before you confirm" })).toBeVisible();
  await expect(admin.getByText(/\d+ running deadlines? will move/)).toBeVisible();
  expect(await explained(guest, reference), "nothing moved yet").not.toContain("Inventory");
  await admin.getByRole("button", { name: "Confirm the change" }).click();
  await expect(
    admin.getByText(/The calendar is changed\. \d+ running deadlines? moved/),
  ).toBeVisible();

  const mail = await mailTo(
    request,
    email,
    new RegExp(`The date in case ${reference} has changed`),
  );
  expect(mail.text).toContain("Before");
  const after = await explained(guest, reference);
  expect(after).toContain("Closed: Inventory");
  await guest.goto(`/en/cases/${reference}`);
  await expect(guest.getByText("the calendar of business days changed")).toBeVisible();

  // It is taken back, and the deadline is what it was.
  await admin.goto(`/staff/settings/calendar?year=${day.slice(0, 4)}`);
  await admin.getByRole("link", { name: /^Remove Inventory/ }).click();
  await admin.getByRole("button", { name: "Confirm the change" }).click();
  await expect(admin.getByText(/The calendar is changed/)).toBeVisible();
  expect(await explained(guest, reference)).not.toContain("Inventory");
});
