import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import {
  expectAccessible,
  expectNothingLost,
  expectRules,
  ofScheme,
  ofWidth,
  sideways,
} from "../pages/accessible";
import { mappedPaths, publicPaths } from "../pages/public-pages";

test.describe.configure({ mode: "parallel" });

/** A wide screen; the same at 200% zoom; a narrow phone. */
const widths = [1280, 640, 320];
const missing = /nothing-here/;

/** Each language in parts, so that workers share the pages and none takes long. */
const parts = 4;
const shares = ["en", "fr", "ro"].flatMap((locale) =>
  Array.from({ length: parts }, (_, part) => ({ locale, part })),
);

for (const { locale, part } of shares) {
  test(`public pages in ${locale}, ${part + 1} of ${parts}: axe, both colour schemes, 200% zoom and 320 px`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const elsewhere = new Set<string>();
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== "localhost") elsewhere.add(request.url());
    });
    const failures: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) failures.push(message.text());
    });
    const all = await publicPaths(page.request);
    for (const address of all.filter((_, index) => index % parts === part)) {
      await test.step(address || "/", async () => {
        try {
          await judge(page, locale, address);
        } catch (error) {
          failures.push(error instanceof Error ? error.message : String(error));
        }
      });
    }
    expect(failures.join("\n\n")).toBe("");
    expect([...elsewhere], "fonts, scripts and pictures are our own").toEqual([]);
  });
}

async function judge(page: Page, locale: string, address: string): Promise<void> {
  const what = `/${locale}${address}`;
  await page.setViewportSize({ width: widths[0] ?? 0, height: 800 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const answer = await page.goto(what);
  expect(answer?.status(), what).toBe(missing.test(address) ? 404 : 200);
  await expect(page.locator("html"), what).toHaveAttribute("lang", locale);
  await expect(page.getByRole("heading", { level: 1 }), what).toBeVisible();
  // On a busy machine a font can come after the first frame; what shifts by itself does so again.
  if ((await layoutShift(page)) >= 0.01) await page.reload();
  expect(await layoutShift(page), `${what} shifts`).toBeLessThan(0.01);
  await expectAccessible(page, `${what} light`);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectRules(page, ofScheme, `${what} dark`);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sideways(page), `${what} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    await expectNothingLost(page, `${what} at ${width} px`);
  }
  await expectRules(page, ofWidth, `${what} at 320 px`);
}

/** How much of the page moved by itself while it loaded, as browsers count it. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

test("reading a public page asks the database nothing", async ({ request }) => {
  const file = path.join(process.env.E2E_DATA_DIR ?? "", "statements");
  const paths = (await mappedPaths(request)).filter((it) => it !== "/report/claim");
  for (const locale of ["en", "fr", "ro"]) {
    for (const address of paths) await request.get(`/${locale}${address}`);
  }
  // What does ask is seen: else this test could not fail.
  await request.get("/en/search?q=asks+the+database");
  const asked = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as [request: string, query: string])[0]);
  expect(asked).toContain("GET /en/search?q=asks+the+database");
  const reading = ["en", "fr", "ro"].flatMap((it) => paths.map((to) => `GET /${it}${to}`));
  const guidance = new Set(reading);
  expect([...new Set(asked.filter((request) => guidance.has(request)))]).toEqual([]);
});
