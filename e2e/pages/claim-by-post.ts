import { expect, type Page } from "@playwright/test";
import { fetchPage, fillIn, type Asker } from "./asker";
import { onePixel } from "./claim";

const path = "/en/report/claim";

/** Opens a claim, with a file, on the asker's order of this item; its reference. */
export async function claimByPost(page: Page, asker: Asker, item: string): Promise<string> {
  const drawn = await (await fetchPage(asker, path)).text();
  const orderId = await page.evaluate(
    ([html, title]) => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      const label = [...parsed.querySelectorAll("label")].find((it) =>
        it.textContent.includes(title),
      );
      const input = label?.querySelector("input") ?? parsed.getElementById(label?.htmlFor ?? "");
      return input instanceof HTMLInputElement ? input.value : "";
    },
    [drawn, item] as const,
  );
  const opened = await fillIn(page, asker, path, ["submissionKey"], {
    intent: "send",
    orderId,
    contact: "talked",
    reason: "not_received",
    description: "The parcel never came, and the courier knows nothing of it.",
    solution: "full_refund",
    amount: "",
    words: "",
    files: { name: "label.png", mimeType: "image/png", buffer: onePixel },
  });
  const { location = "" } = opened.headers();
  const reference = /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(location)?.[0] ?? "";
  expect(reference, `a claim for ${item} was opened`).not.toBe("");
  return reference;
}
