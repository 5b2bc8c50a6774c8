import { expect, test } from "@playwright/test";
import { expectAccessible } from "../pages/accessible";

const path = "/dev/mailbox/templates";

for (const colorScheme of ["light", "dark"] as const) {
  test(`every mail can be looked at in every language at 360 px, ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    const viewport = { width: 360, height: 800 };
    const page = await (await browser.newContext({ colorScheme, viewport })).newPage();
    await page.goto("/dev/mailbox");
    await page.getByRole("link", { name: "All templates of mails" }).click();
    await page.waitForURL(`**${path}`);
    await expectAccessible(page, path);
    const links = page.locator(`main li a[href^="${path}/"]`);
    const hrefs = await links.evaluateAll((all) => all.map((it) => it.getAttribute("href") ?? ""));
    expect(hrefs.length % 3).toBe(0);
    expect(hrefs.length).toBeGreaterThan(75);
    for (const [n, href] of hrefs.entries()) {
      const sampled = n % 9 === 0;
      // Neither words nor widths differ by the colour scheme: one round of them all is enough.
      if (colorScheme === "dark" && !sampled) continue;
      expect((await page.goto(href))?.status(), href).toBe(200);
      const [locale = ""] = href.split("/").slice(-1);
      const mail = page.frameLocator("iframe");
      await expect(mail.locator("html"), href).toHaveAttribute("lang", locale);
      const wide = await mail.locator("html").evaluate((it) => it.scrollWidth - it.clientWidth);
      expect(wide, `${href} scrolls sideways`).toBeLessThanOrEqual(0);
      if (sampled) await expectAccessible(page, href);
    }
    expect((await page.goto(`${path}/nothing/en`))?.status()).toBe(404);
    expect((await page.goto(`${path}/message/de`))?.status()).toBe(404);
  });
}
