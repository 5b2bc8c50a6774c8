import AxeBuilder from "@axe-core/playwright";
import { expect, test, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { fillIn, newAsker, signInBy } from "../pages/asker";
import { sideways } from "../pages/accessible";
import { claimByPost } from "../pages/claim-by-post";
import { linkIn, mailTo, signInAs } from "../pages/people";

const buyer = "ioana.marin@people.example";
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Claims of one buyer that stand at every stage, and the question mailed after one closed. */
const world = { carryingOut: "", closed: "", appealed: "", question: "" };

async function openWorld(page: Page, origin: string): Promise<void> {
  const asker = await newAsker(origin);
  const seller = await newAsker(origin);
  const otherSeller = await newAsker(origin);
  const lead = await newAsker(origin);
  await signInBy(page, asker, buyer);
  await signInBy(page, seller, "atelier@lemnviu.example");
  await signInBy(page, otherSeller, "bonjour@maisonverdier.example");
  await signInBy(page, lead, "maria.enache@agora.example");
  const act = (by: typeof asker, reference: string, name: string, given = {}) =>
    fillIn(page, by, `/en/cases/${reference}`, ["act", name], given);
  const decide = (reference: string) =>
    fillIn(page, lead, `/staff/cases/${reference}`, ["act", "decide"], {
      remedy: "full_refund",
      amount: "",
      carryOutOn: "",
      intent: "send",
    });
  world.carryingOut = await claimByPost(page, asker, "Ramă foto din nuc");
  await act(seller, world.carryingOut, "accept");
  world.closed = await claimByPost(page, asker, "Miroir rond");
  await act(otherSeller, world.closed, "accept");
  await act(asker, world.closed, "confirm_carried_out");
  world.appealed = await claimByPost(page, asker, "Pătuț din lemn de fag");
  await act(seller, world.appealed, "decline");
  await decide(world.appealed);
  await act(asker, world.appealed, "confirm_carried_out");
  await act(seller, world.appealed, "appeal");
  const mail = await mailTo(asker, buyer, new RegExp(`${world.closed} este închis`));
  world.question = new URL(linkIn(mail, "/satisfaction?")).search;
  for (const it of [asker, seller, otherSeller, lead]) await it.dispose();
}

/** Opens a page with all that it discloses, and finds what is wrong with it. */
async function faultsOf(page: Page, path: string, status = 200): Promise<string[]> {
  const answer = await page.goto(path);
  await page.evaluate(() => {
    for (const box of document.querySelectorAll("details")) {
      box.removeAttribute("name");
      box.open = true;
    }
  });
  const faults: string[] = [];
  if (answer?.status() !== status) faults.push(`answers ${answer?.status()}`);
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 780 });
    const over = await sideways(page);
    if (over > 0) faults.push(`${over} px too wide at ${width}`);
  }
  const told = (scheme: string, { violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>) =>
    violations.flatMap((it) => it.nodes.map(({ html }) => `${scheme} ${it.id}: ${html}`));
  // In the page itself: a tab of its own for each of a hundred looks takes minutes.
  const look = () => new AxeBuilder({ page }).setLegacyMode(true);
  faults.push(...told("light", await look().withTags(wcag).analyze()));
  await page.emulateMedia({ colorScheme: "dark" });
  faults.push(...told("dark", await look().withRules("color-contrast").analyze()));
  await page.emulateMedia({ colorScheme: "light" });
  return faults.map((it) => `${path}: ${it}`);
}

// What is told of a fault is its words; a trace of every look would take longer than the look.
test.use({ trace: "off" });

test.describe.serial("the pages of members", () => {
  test.beforeAll(async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const page = await browser.newPage();
    await openWorld(page, baseURL ?? "");
    await page.close();
  });

  for (const locale of ["en", "fr", "ro"]) {
    test(`in ${locale} pass axe in light and dark, and fit 360 and 320 px`, async ({ browser }) => {
      test.setTimeout(300_000);
      const faults: string[] = [];
      const at = (path: string) => `/${locale}${path}`;
      const visitor = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
      for (const path of [
        "/sign-in",
        "/sign-in?sent=1",
        "/sign-in?problem=link",
        "/sign-in/confirm?token=t&email=a@b.example",
        "/track",
        "/track?reference=RC-0000-0000&problem=link",
        "/sign-in?next=/en/cases/RC-0000-0000",
        "/report/request",
        "/report/complaint",
        "/report/dispute",
        "/report/fraud",
        "/report/authority",
        `/satisfaction${world.question}`,
        "/satisfaction?token=forged",
        "/satisfaction?done=1",
      ]) {
        faults.push(...(await faultsOf(visitor, at(path))));
      }
      faults.push(...(await faultsOf(visitor, at("/nowhere"), 404)));
      faults.push(...(await faultsOf(visitor, "/dev/mailbox")));
      const mail = visitor.locator('a[href^="/dev/mailbox/"]').first();
      faults.push(...(await faultsOf(visitor, (await mail.getAttribute("href")) ?? "")));

      const member = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
      await signInAs(member, "Ioana M.", "/en/cases");
      for (const path of [
        "/report/claim",
        "/cases",
        `/cases/${world.carryingOut}`,
        `/cases/${world.closed}?done=confirm_carried_out`,
        `/cases/${world.appealed}`,
        "/cases/RC-0000-0000",
      ]) {
        faults.push(...(await faultsOf(member, at(path), path.includes("0000") ? 404 : 200)));
      }
      const respondent = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
      await signInAs(respondent, "Northgate Cycles", "/en/cases");
      const waiting = respondent.getByRole("link", { name: /wheel|saddle|selle|Touring/i }).first();
      const href = await waiting.getAttribute("href");
      faults.push(...(await faultsOf(respondent, at((href ?? "").replace("/en", "")))));
      expect(faults).toEqual([]);
    });
  }

  test("show where the focus is, and begin with a way to the content", async ({ browser }) => {
    test.setTimeout(180_000);
    const member = await (await browser.newContext()).newPage();
    await signInAs(member, "Ioana M.", "/en/cases");
    const paths = [
      "/en/sign-in",
      "/en/track",
      "/en/report/claim",
      "/en/report/dispute",
      "/en/cases",
      `/en/cases/${world.carryingOut}`,
      `/en/satisfaction${world.question}`,
    ];
    for (const path of paths) {
      await member.goto(path);
      await member.keyboard.press("Tab");
      const skip = member.getByRole("link", { name: "Skip to the content" });
      await expect(skip, path).toBeFocused();
      await expect(skip, path).toBeInViewport();
      const unseen = await unseenFocus(member);
      expect(unseen, path).toEqual([]);
      await member.goto(path);
      await member.keyboard.press("Tab");
      await member.keyboard.press("Enter");
      await member.keyboard.press("Tab");
      const inMain = await member.evaluate(() => document.activeElement?.closest("main") !== null);
      expect(inMain, `${path}: the next stop is in the content`).toBe(true);
    }
  });

  test("a request is written, checked and sent by the keyboard alone", async ({ page }) => {
    await page.goto("/en/report/request");
    await reach(page, page.getByRole("button", { name: "Send", exact: true }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").first()).toBeFocused();
    const reason = page.getByRole("radio").first();
    await reach(page, reason);
    await page.keyboard.press("Space");
    await expect(reason).toBeChecked();
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio").nth(1)).toBeChecked();
    for (const [label, words] of [
      ["In a few words", "By keyboard"],
      ["What happened?", "Every word of this came from the keys alone."],
      ["Your name", "Kay Board"],
      ["Your e-mail address", "kay.board@mail.example"],
    ] as const) {
      await reach(page, page.getByLabel(label));
      await page.keyboard.type(words);
    }
    await reach(page, page.getByRole("button", { name: "Send", exact: true }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/en/cases/**");
    // And a word added to the case: its disclosure opens by the keyboard too.
    await reach(page, page.locator("summary", { hasText: "Send a message" }));
    await page.keyboard.press("Enter");
    const box = page.locator("details", { hasText: "Send a message" });
    await reach(page, box.getByRole("textbox"));
    await page.keyboard.type("One thing more.");
    await reach(page, box.getByRole("button").last());
    await page.keyboard.press("Enter");
    await expect(page.getByText("One thing more.")).toBeVisible();
  });

  test("signing in by mail needs no JavaScript and no mouse", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const email = "radu.ionescu@people.example";
    await page.goto("/en/sign-in");
    await reach(page, page.getByLabel("E-mail address"));
    await page.keyboard.type(email);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText("on its way");
    const mail = await mailTo(context.request, email, /sign-in link/);
    await page.goto(linkIn(mail, "/sign-in/confirm"));
    await reach(page, page.locator("main").getByRole("button").first());
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname.endsWith("/cases"));
    await expectSignedIn(context);
  });
});

async function expectSignedIn(context: BrowserContext): Promise<void> {
  const cookies = await context.cookies();
  expect(cookies.map((it) => it.name)).toContain("recourse.session");
}

/** Presses Tab until the focus is there. */
async function reach(page: Page, target: Locator): Promise<void> {
  const there = () => target.evaluate((it) => it === document.activeElement);
  for (let stop = 0; stop < 120; stop += 1) {
    if (await there()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard never reaches ${target}`);
}

/** Tabs through a page and names the stops that do not show that they have the focus. */
async function unseenFocus(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const rings = [focused, focused.parentElement, focused.closest("label")].some((it) => {
        if (!it) return false;
        const style = getComputedStyle(it);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      });
      return rings ? "" : focused.outerHTML.slice(0, 160);
    });
    if (found === null) break;
    if (found !== "") unseen.push(found);
  }
  return unseen;
}
