import type { Page } from "@playwright/test";

/** Opens the form of an act on a case page and returns it. */
export async function actForm(page: Page, act: string) {
  const box = page.locator("details").filter({ has: page.locator("summary", { hasText: act }) });
  if ((await box.getAttribute("open")) === null) await box.locator("summary").click();
  return box;
}
