import { expect, test, type Page } from "@playwright/test";
import { deskOf } from "../pages/desk";
import { mailTo } from "../pages/people";
import { report, visitor } from "../pages/report";

const dayMs = 24 * 3_600_000;

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
  const { now } = (await (await request.get("/dev/clock")).json()) as { now: string };
  const localDay = (days: number) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Bucharest" }).format(
      new Date(Date.parse(now) + days * dayMs),
    );
  expect(await explained(guest, reference)).not.toContain("Inventory");

  // The administrator closes four days in a row: first the preview, then the change.
  const admin = await deskOf(browser, baseURL ?? "", "Andrei");
  await admin.goto("/staff/settings/calendar");
  await admin.getByLabel("First day").fill(localDay(2));
  await admin.getByLabel(/^Last day/).fill(localDay(5));
  await admin.getByLabel("Name", { exact: true }).fill("Inventory");
  await admin.getByRole("button", { name: /^Continue/ }).click();
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

  // It is taken back, one day after the other, and the explanation with it.
  const removals = admin.getByRole("link", { name: /^Remove Inventory/ });
  for (let left = 4; left > 0; left -= 1) {
    await admin.goto(`/staff/settings/calendar?year=${localDay(2).slice(0, 4)}`);
    if ((await removals.count()) === 0) {
      await admin.goto(`/staff/settings/calendar?year=${localDay(5).slice(0, 4)}`);
    }
    await removals.first().click();
    await admin.getByRole("button", { name: "Confirm the change" }).click();
    await expect(admin.getByText(/The calendar is changed/)).toBeVisible();
  }
  expect(await explained(guest, reference)).not.toContain("Inventory");
});
