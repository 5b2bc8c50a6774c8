import { expect, test, type Page } from "@playwright/test";

const focused = (page: Page) => page.locator(":focus");

/** Presses Tab until the wanted element has the focus; fails when it never does. */
async function tabTo(page: Page, wanted: ReturnType<Page["locator"]>): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never came to ${wanted}`);
}

/** Where Tab stops, from the top once through the page, and what is wrong with a stop. */
async function walk(page: Page): Promise<{ stops: string[]; faults: string[] }> {
  const stops: string[] = [];
  const faults: string[] = [];
  for (let press = 0; press < 300; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(async () => {
      // What took the focus is scrolled to before the next picture is drawn.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const element = document.activeElement;
      const seen = ((window as { seen?: Set<Element> }).seen ??= new Set());
      if (!element || element === document.body || seen.has(element)) return null;
      seen.add(element);
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const inSight = [0.1, 0.5, 0.9].some((part) => {
        const point = [box.x + box.width / 2, box.y + box.height * part] as const;
        const top = document.elementFromPoint(...point);
        return top !== null && (element.contains(top) || top.contains(element));
      });
      return {
        name: `${element.tagName} ${element.getAttribute("href") ?? element.id}`,
        marked: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
        inSight,
      };
    });
    if (!stop) return { stops, faults };
    stops.push(stop.name);
    if (!stop.marked) faults.push(`no focus ring: ${stop.name}`);
    if (!stop.inSight) faults.push(`hidden: ${stop.name}`);
  }
  throw new Error(`Tab never leaves the page: ${stops.slice(-5).join(", ")}`);
}

for (const address of ["/en", "/fr/help/something-went-wrong/not-received", "/ro/report/fraud"]) {
  for (const width of [1280, 360]) {
    test(`Tab goes through ${address} at ${width} px, each stop marked and in sight`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      // Else the page still glides to where the focus is while it is judged.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(address);
      const { stops, faults } = await walk(page);
      expect(faults).toEqual([]);
      const links = await page
        .locator("a[href]:visible, button:visible, input:visible, summary:visible")
        .count();
      // Radio buttons of one name are one stop.
      const radios = await page.locator("input[type=radio]:visible").count();
      expect(stops.length).toBeGreaterThanOrEqual(links - radios);
    });
  }
}

test("the first stop leads past the header to the content", async ({ page }) => {
  await page.goto("/en/help/trade-safely");
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveText("Skip to the content");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("menu and language by keyboard on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("/en/policies/complaints");
  await tabTo(page, page.locator("header summary", { hasText: "Menu" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator("header details a", { hasText: "Follow a case" }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/track");
  await tabTo(page, page.getByRole("link", { name: "Română" }).first());
  await page.keyboard.press("Enter");
  await page.waitForURL("**/ro/track");
});

test("the questions lead to a form, by keyboard alone", async ({ page }) => {
  await page.goto("/en");
  await page.goto("/en/start");
  const choose = async (label: string) => {
    const option = page.getByLabel(label, { exact: true });
    await tabTo(page, page.locator("main input[type=radio]").first());
    for (let press = 0; press < 12 && !(await option.isChecked()); press += 1) {
      await page.keyboard.press(press === 0 ? "Space" : "ArrowDown");
    }
    await expect(option).toBeChecked();
    await page.keyboard.press("Enter");
  };
  await choose("I cannot agree with another member");
  await expect(page.getByLabel("I sold")).toBeVisible();
  await choose("I bought");
  await expect(page.getByLabel("We disagree about a refund")).toBeVisible();
  await choose("We disagree about a refund");
  await expect(page.getByLabel("Not yet")).toBeVisible();
  await choose("Not yet");
  await tabTo(page, page.getByRole("link", { name: "Open a dispute" }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/report/dispute?**");
});

test("a request is sent by keyboard alone, past its own faults", async ({ page }) => {
  await page.goto("/en/report/request");
  const send = page.getByRole("button", { name: "Send", exact: true });
  await tabTo(page, send);
  await page.keyboard.press("Enter");
  const summary = page.locator("main").getByRole("alert");
  await expect(summary).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(summary.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main input[type=radio]").first()).toBeFocused();
  await page.keyboard.press("Space");
  const fill = async (label: string, text: string) => {
    await tabTo(page, page.getByLabel(label));
    await page.keyboard.insertText(text);
  };
  await fill("In a few words", "Another address");
  await fill("What happened?", "Please bring the parcel to my office instead of my flat.");
  await fill("Your name", "Nora Field");
  await fill("Your e-mail address", "nora.field@mail.example");
  await tabTo(page, send);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/cases/RC-**");
  await expect(page.getByRole("heading", { name: "Another address" })).toBeVisible();
});
