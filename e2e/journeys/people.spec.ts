import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { expectAccessible, narrow } from "../pages/accessible";
import { atDesk } from "../pages/desk";
import { linkIn, mailTo } from "../pages/people";

test("an administrator lets somebody work here, who signs in by mail and sees the desk of the role", async ({
  browser,
  page,
  request,
}) => {
  const email = `ina.${randomUUID().slice(0, 8)}@agora.example`;
  await atDesk(page, "Andrei", "/staff/settings/people");
  await expectAccessible(page, "people");
  await page.getByLabel("E-mail address").fill("ina");
  await page.getByLabel("Name", { exact: true }).fill("Ina Nouă");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const problem = page.getByRole("alert", { name: "There is a problem" });
  await expect(problem).toBeFocused();
  await expect(problem).toContainText("Tick at least one role.");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ina Nouă");
  await problem.getByRole("link", { name: "Tick at least one role." }).click();
  const add = page.getByRole("region", { name: "Add somebody" });
  await expect(add.getByLabel("Customer service")).toBeFocused();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Name that people in a case read").fill("Ina");
  await add.getByLabel("Legal").check();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("They can sign in now");
  await expect(page.getByRole("listitem").filter({ hasText: email })).toContainText("Legal");

  const ina = await (await browser.newContext()).newPage();
  await ina.goto("/en/sign-in");
  await ina.getByLabel("E-mail address").fill(email);
  await ina.getByRole("button", { name: "Send me the link" }).click();
  await expect(ina.getByRole("status")).toContainText("on its way");
  const mail = await mailTo(request, email, /sign-in link/);
  await ina.goto(linkIn(mail, "/sign-in/confirm"));
  await ina.locator("main").getByRole("button").first().click();
  await ina.waitForURL((url) => !url.pathname.includes("/sign-in"));
  expect((await ina.goto("/staff/authorities"))?.status()).toBe(200);

  // The last administrator stays one, and reads why.
  const own = page.getByRole("listitem").filter({ hasText: "Administrator" }).first();
  await own.locator("summary").click();
  await own.getByLabel("Administrator").uncheck();
  await own.getByRole("button", { name: "Save the roles" }).click();
  await expect(problem).toContainText("This is the only administrator");

  const row = page.getByRole("listitem").filter({ hasText: email });
  await row.locator("summary").click();
  await row.getByLabel("Legal").uncheck();
  await row.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.getByRole("status")).toContainText("The roles are changed");
  await expect(page.getByRole("listitem").filter({ hasText: email })).toHaveCount(0);
  expect((await ina.goto("/staff"))?.status()).toBe(404);
  for (const width of narrow) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page, `people at ${width} px`);
  }
});
