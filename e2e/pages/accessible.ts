import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No violation of WCAG 2.2 A or AA on what is shown now, and nothing that scrolls sideways. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  expect(await sideways(page), `${what} scrolls sideways`).toBeLessThanOrEqual(0);
  await expectNoViolation(looking(page).withTags(wcag), what);
}

/**
 * By how many pixels the page is wider than its window, at the second frame from now: in the first
 * one after a change of the window some of its rules still follow the old width.
 */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { documentElement: root } = document;
        const measure = () => resolve(root.scrollWidth - root.clientWidth);
        requestAnimationFrame(() => requestAnimationFrame(measure));
      }),
  );
}

/** What a colour scheme can break. */
export const ofScheme = ["color-contrast"];
/** What a narrow screen can break, beside what `expectNothingLost` sees. */
export const ofWidth = ["target-size", "scrollable-region-focusable"];

/** No violation of these rules alone, where all of them were asked on the same page before. */
export async function expectRules(page: Page, rules: string[], what: string): Promise<void> {
  await expectNoViolation(looking(page).withRules(rules), what);
}

/** In the page itself, which has no frames: a tab of its own for each look takes minutes. */
function looking(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function expectNoViolation(axe: AxeBuilder, what: string): Promise<void> {
  const { violations } = await axe.analyze();
  const told = violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" | ")}`);
  expect(told, what).toEqual([]);
}

/** No words are cut off or outside the page; what scrolls by itself (a wide table) may be wider. */
export async function expectNothingLost(page: Page, what: string): Promise<void> {
  const lost = await page.evaluate(() => {
    const shown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.closest(".sr-only") === null;
    const scrolls = (element: Element): boolean => {
      for (let it: Element | null = element; it; it = it.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(it).overflowX)) return true;
      }
      return false;
    };
    const wordy = [...document.body.querySelectorAll<HTMLElement>("*")].filter((it) =>
      [...it.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    );
    const width = document.documentElement.clientWidth;
    return wordy
      .filter((it) => it.tagName !== "SCRIPT" && shown(it) && !scrolls(it))
      .filter((it) => {
        const box = it.getBoundingClientRect();
        const hides = /hidden|clip/.test(getComputedStyle(it).overflow);
        const cut = it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1;
        return box.right > width + 1 || box.left < -1 || (hides && cut);
      })
      .map((it) => `${it.tagName} “${it.textContent?.slice(0, 60)}”`);
  });
  expect(lost, `${what} loses words`).toEqual([]);
}

/** Each language with each colour scheme, and each width that a narrow screen has. */
export const looks = ["en", "fr", "ro"].flatMap((locale) =>
  (["light", "dark"] as const).map((scheme) => ({ locale, scheme })),
);
export const narrow = [320, 360];
