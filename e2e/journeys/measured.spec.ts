import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { moveClock } from "../pages/clock";
import { atDesk } from "../pages/desk";
import { untilSaid } from "../pages/renewed";

/** How many answers a page says that the figure is made of. */
async function answersSaid(request: APIRequestContext): Promise<number> {
  const text = await (await request.get("/en/contact")).text();
  const said = /from ([\d,]+) answers?,|we answered (no|only \d+) e-mails?:/.exec(text);
  expect(said, "the contact page says how long answers took").not.toBeNull();
  return Number((said?.[1] ?? said?.[2] ?? "").replace(/\D/g, "") || 0);
}

/** Writes down an e-mail that came three hours ago, with the answer given just now. */
async function logAnswered(page: Page, n: number): Promise<void> {
  const clock = (await (await page.request.get("/dev/clock")).json()) as { now: string };
  const received = new Date(Date.parse(clock.now) - 3 * 3_600_000);
  const local = received.toLocaleString("sv-SE", { timeZone: "Europe/Bucharest" });
  await page.goto("/staff/cases/new");
  await page.getByLabel("How did it reach us?").selectOption({ label: "E-mail" });
  await page.getByLabel("When did we receive it?").fill(local.replace(" ", "T").slice(0, 16));
  await page.getByLabel("Name", { exact: false }).first().fill(`Mira Mail ${n}`);
  await page.getByLabel("Language to write in").selectOption("en");
  await page.getByLabel("Something else").check();
  await page.getByLabel("In a few words").fill(`How to change a password, asked by ${n}`);
  await page.getByLabel("What happened?").fill("She asks how the password can be changed.");
  await page.getByLabel("Answer given at once").fill("Signing in works by a link sent by e-mail.");
  await page.getByRole("button", { name: "Log it" }).click();
  await page.waitForURL("**/staff/cases/RC-**");
}

test("how long e-mails waited is measured and shown, beside the aim, in three languages", async ({
  browser,
  request,
}) => {
  test.setTimeout(180_000);
  // Without JavaScript: the pages say it by themselves.
  const desk = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await atDesk(desk, "Elena", "/staff/cases/new");
  // What the other journeys answered is counted too; one answer more shows that it was.
  const atFirst = await answersSaid(request);
  await logAnswered(desk, 0);
  await moveClock(request, 1);
  await expect.poll(() => answersSaid(request), { timeout: 30_000 }).toBeGreaterThan(atFirst);
  const before = await answersSaid(request);
  const more = 5;
  for (let n = 1; n <= more; n += 1) await logAnswered(desk, n);
  await moveClock(request, 1);
  const answers = before + more;
  for (const [locale, average, of] of [
    ["en", "In the last 30 days we answered e-mails after ", `from ${answers} answers`],
    ["fr", "nous avons répondu aux e-mails en ", `sur ${answers} réponses`],
    ["ro", "am răspuns la e-mailuri în ", `din ${answers} `],
  ] as const) {
    for (const path of [
      "/contact",
      "/report/request",
      "/policies/complaints",
      "/help/how-we-resolve/how-a-request-goes",
    ]) {
      const text = await untilSaid(request, `/${locale}${path}`, of);
      expect(text, path).toContain(average);
    }
  }
  expect(await (await request.get("/en/contact")).text()).toContain("our aim of 12 hours.");
  expect(await (await request.get("/en/report/complaint")).text()).not.toContain(
    "we answered e-mails",
  );
});
