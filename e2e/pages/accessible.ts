import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** No violation of WCAG 2.2 A or AA on what is shown now, and nothing that scrolls sideways. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const told = violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" | ")}`);
  expect(told, what).toEqual([]);
}

/** Each language with each colour scheme, and each width that a narrow screen has. */
export const looks = ["en", "fr", "ro"].flatMap((locale) =>
  (["light", "dark"] as const).map((scheme) => ({ locale, scheme })),
);
export const narrow = [320, 360];
