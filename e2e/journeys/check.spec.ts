import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, looks, narrow } from "../pages/accessible";
import { signInAs } from "../pages/people";

const scam =
  "Hello, I am from Agora support. Verify your card within 24 hours at https://agora-pay.example " +
  "and send me the code <script>alert(1)</script><b id=planted>that</b> you received.";

const field = (page: Page) => page.getByLabel("The message or the link");
async function check(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole("button", { name: "Check it" }).click();
}
const sign = (page: Page, name: string) => page.locator(`[data-sign=${name}]`);

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`a pasted message is explained, and reported when chosen, ${how} JavaScript`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto("/en/scam-check");
    await check(page, "   ");
    await expect(page.locator("main").getByRole("alert")).toContainText(
      "Paste the message or the link.",
    );
    await check(page, scam);
    await expect(page.getByRole("heading", { name: "Strong signs of a scam" })).toBeVisible();
    await expect(sign(page, "address_borrowed")).toContainText("https://agora-pay.example");
    await expect(sign(page, "address_borrowed")).toContainText(
      "It imitates Agora. The real address is agora.example.",
    );
    await expect(sign(page, "asks_code")).toContainText("send me the code");
    await expect(sign(page, "urgency")).toContainText("within 24 hours");
    expect(await page.locator("#planted").count()).toBe(0);
    expect(await page.getByText("safe", { exact: true }).count()).toBe(0);
    await expect(field(page)).toHaveValue(scam);

    // Nothing that was pasted is in the link to the plain report, or anywhere in the address.
    const plain = page.getByRole("link", { name: "Report without the message" });
    expect(await plain.getAttribute("href")).toBe("/en/report/fraud");
    expect(page.url()).toMatch(/\/en\/scam-check$/);

    await page.getByRole("button", { name: "Report with the message filled in" }).click();
    await expect(page.getByLabel("What happened?")).toHaveValue(`I received this:\n\n${scam}`);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator("main").getByRole("alert")).toContainText("Choose a reason.");
    await expect(page.getByLabel("What happened?")).toHaveValue(`I received this:\n\n${scam}`);
    await page.getByLabel("It happened to me").check();
    await page.getByLabel("In a few words").fill("A false payment page");
    await page.locator("input[name=moneyMoved][value=no]").check();
    await page.locator("input[name=policeTold][value=no]").check();
    await page.getByLabel("Your name").fill("Nora Field");
    await page.getByLabel("Your e-mail address").fill("nora.field@mail.example");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.waitForURL("**/en/cases/RC-**");
    await expect(page.getByRole("heading", { name: "A false payment page" })).toBeVisible();
    await context.close();
  });
}

test("the bank comes first when money moved, and nothing is ever called safe", async ({ page }) => {
  await page.goto("/en/scam-check");
  await page.getByLabel("Yes").check();
  await check(page, "Is the jacket still available? I pay through Agora.");
  await expect(page.getByRole("heading", { name: "No known sign found" })).toBeVisible();
  await expect(page.locator("main")).toContainText("That is not a promise.");
  await expect(page.getByRole("heading", { level: 3 }).first()).toHaveText("Call your bank first");
  await expect(page.getByRole("link", { name: "Report without the message" })).toHaveAttribute(
    "href",
    "/en/report/fraud?moneyMoved=yes",
  );
});

test("an account in another country than the seller's", async ({ page }) => {
  await page.goto("/en/scam-check");
  await page.getByLabel("Where does the other side").selectOption("RO");
  await check(page, "My account: LT12 1000 0111 0100 1000");
  await expect(sign(page, "iban_foreign")).toContainText("LT12 1000 0111 0100 1000");
  await expect(page.getByLabel("Where does the other side")).toHaveValue("RO");
});

test("the answer takes the focus, and all of it works by keyboard", async ({ page }) => {
  await page.goto("/en/scam-check");
  await field(page).focus();
  await page.keyboard.insertText(scam);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Check it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Strong signs of a scam" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Report without the message" })).toBeFocused();
});

test("hostile texts get a clear answer", async ({ page }) => {
  test.setTimeout(120_000);
  const broken: string[] = [];
  page.on("response", (answer) => {
    if (answer.status() >= 500) broken.push(answer.url());
  });
  page.on("dialog", (dialog) => {
    broken.push("a script ran");
    void dialog.dismiss();
  });
  await page.goto("/en/scam-check");
  await check(page, "x".repeat(100_000));
  await expect(page.locator("main").getByRole("alert")).toContainText("up to 20,000 characters");
  await expect(page.locator("main").getByRole("alert").getByRole("link")).toHaveAttribute(
    "href",
    "#check-text",
  );
  expect((await field(page).inputValue()).length).toBe(20_000);
  const texts = [
    "https://a.example/b?c=d ".repeat(800),
    "invoice\u202Efdp.exe \u2066x\u2069",
    "https://\u0430gora.example/ \u0441ode",
    "xn--xn--xn--.example http://[::1]/ http://192.0.2.1@x.example",
    "<img src=x onerror=alert(1)>\"'><svg onload=alert(1)>",
    "'; drop table known_names; -- %' or 1=1",
    "(((((a+)+)+)+)+)+$",
    "😀🏴‍☠️ مرحبا \u0301\u0301\u0301",
  ];
  for (const text of texts) {
    await check(page, text);
    await expect(page.locator("#todo"), text.slice(0, 40)).toBeVisible();
    await expect(page.locator("main").getByRole("alert"), text.slice(0, 40)).toHaveCount(0);
  }
  expect(broken).toEqual([]);
});

test("an administrator lists a name, and the check then knows who imitates it", async ({
  browser,
  page,
}) => {
  await page.goto("/en/scam-check");
  await check(page, "See https://zorvex-parceI.example");
  await expect(page.locator("[data-sign^=address]")).toHaveCount(0);

  const desk = await (await browser.newContext()).newPage();
  await signInAs(desk, "Irina", "/staff/settings/names");
  await desk.getByRole("button", { name: "EN", exact: true }).click();
  await expect(desk.getByRole("heading", { name: "Names for the scam check" })).toBeVisible();
  await expect(desk.getByText("swiftparcel.example")).toBeVisible();
  await expect(desk.getByRole("heading", { name: "Add a name" })).toHaveCount(0);
  await expect(desk.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
  const admin = await (await browser.newContext()).newPage();
  await signInAs(admin, "Andrei", "/staff/settings/names");
  await admin.getByRole("button", { name: "EN", exact: true }).click();
  await admin.getByRole("button", { name: "Add", exact: true }).click();
  await expect(admin.locator("main").getByRole("alert")).toContainText("Choose what it is.");
  await admin.getByRole("radio", { name: "Courier" }).check();
  await admin.getByLabel("Name", { exact: true }).fill("Zorvex Parcel");
  await admin.getByLabel("Real address").fill("https://www.ZorvexParcel.example");
  await admin.getByRole("button", { name: "Add", exact: true }).click();
  await expect(
    admin.getByRole("listitem").filter({ hasText: "zorvexparcel.example" }),
  ).toBeVisible();
  await expectAccessible(admin, "the list of names");

  await check(page, "Look at https://zorvex-parceI.example");
  await expect(sign(page, "address_similar")).toContainText("It imitates Zorvex Parcel.");
  await admin.getByRole("button", { name: "Remove Zorvex Parcel" }).click();
  await expect(admin.getByText("zorvexparcel.example")).toHaveCount(0);
});

for (const { locale, scheme } of looks) {
  test(`is accessible in ${locale}, ${scheme}, down to 320 px`, async ({ browser }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ colorScheme: scheme });
    const page = await context.newPage();
    for (const width of narrow) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/${locale}/scam-check`);
      await expectAccessible(page, `${locale} ${scheme} ${width}: asking`);
      await page.locator("button[value=check]").click();
      await expect(page.locator("main").getByRole("alert")).toBeVisible();
      await expectAccessible(page, `${locale} ${scheme} ${width}: nothing pasted`);
      await page
        .locator("textarea")
        .fill(`${scam} ${"long".repeat(60)} https://${"a".repeat(60)}.agora-pay.example/`);
      await page.locator("button[value=check]").click();
      await expect(page.locator("#todo")).toBeVisible();
      await expectAccessible(page, `${locale} ${scheme} ${width}: the answer`);
      await page.locator("button[value=report]").click();
      await expect(page.locator("#fraud-description")).toBeVisible();
      await expectAccessible(page, `${locale} ${scheme} ${width}: the report`);
    }
    await context.close();
  });
}
