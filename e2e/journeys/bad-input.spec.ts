import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { claimFor, onePixel } from "../pages/claim";
import { signInAs } from "../pages/people";
import { openByMail } from "../pages/track";

/** A picture of 60,000 by 60,000, by its own word. */
const vast = Buffer.from(onePixel);
vast.writeUInt32BE(60_000, 16);
vast.writeUInt32BE(60_000, 20);

type Fields = Record<string, string | { name: string; mimeType: string; buffer: Buffer }>;

/** The hidden fields of a server-rendered form, the framework's own included. */
async function hiddenFields(page: Page, path: string): Promise<Record<string, string>> {
  const answer = await page.request.get(path);
  const html = await answer.text();
  return await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "text/html");
    const form = [...parsed.forms].find((it) => it.querySelector("[name=submissionKey]"));
    const inputs = form ? [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")] : [];
    return Object.fromEntries(inputs.map((input) => [input.name, input.value]));
  }, html);
}

async function post(request: APIRequestContext, path: string, fields: Fields, origin?: string) {
  return request.post(path, {
    multipart: fields,
    maxRedirects: 0,
    headers: { origin: origin ?? `http://localhost:${process.env.E2E_PORT ?? 3210}` },
  });
}

async function casesOf(page: Page): Promise<number> {
  const html = await (await page.request.get("/en/cases")).text();
  return new Set(html.match(/RC-[A-Z0-9]{4}-[A-Z0-9]{4}/g) ?? []).size;
}

test("every field of the claim, wrong, missing, huge or hostile, gets a clear answer and stores nothing", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "Ana P.", "/en/report/claim");
  const orderId = await page
    .getByLabel("Tocător din cireș")
    .evaluate((input) => (input as HTMLInputElement).value);
  const hidden = await hiddenFields(page, "/en/report/claim");
  const good = {
    ...hidden,
    intent: "send",
    orderId,
    contact: "talked",
    reason: "damaged",
    description: "It arrived with a long crack along the side, seen when opened.",
    solution: "partial_refund",
    amount: "10,00",
    words: "",
  };
  const before = await casesOf(page);
  const bad: [string, string, string][] = [
    ["orderId", "", "Choose the order."],
    ["orderId", "not-an-id", "Choose the order."],
    ["orderId", "00000000-0000-4000-8000-000000000000", "not an order of yours"],
    ["contact", "", "Say whether"],
    ["contact", "' or 1=1 --", "Say whether"],
    ["reason", "", "Choose a reason."],
    ["reason", "__proto__", "Choose a reason."],
    ["description", "", "Describe what happened."],
    ["description", "short", "at least 20"],
    ["description", "x".repeat(5001), "under 5,000"],
    ["description", "x".repeat(1_000_000), "under 5,000"],
    ["description", `${"x".repeat(30)}\u0000`, "cannot be shown"],
    ["description", `${"x".repeat(30)}\u0007`, "cannot be shown"],
    ["solution", "", "Choose a solution."],
    ["amount", "", "Enter the amount."],
    ["amount", "0", "more than zero"],
    ["amount", "-5", "Enter an amount"],
    ["amount", "999999", "order’s total"],
    ["amount", "1e9", "Enter an amount"],
    ["amount", "9".repeat(500), "too long"],
    ["words", "w".repeat(1001), "under 1,000"],
    ["submissionKey", "1; drop table cases", "too old"],
  ];
  for (const [field, value, told] of bad) {
    const answer = await post(page.request, "/en/report/claim", { ...good, [field]: value });
    expect(answer.status(), `${field}=${value.slice(0, 30)}`).toBe(200);
    expect(await answer.text(), `${field}=${value.slice(0, 30)}`).toContain(told);
  }
  const files: [string, Buffer, string][] = [
    ["page.png", Buffer.from("<html><script>alert(1)</script></html>"), "JPEG, PNG and PDF"],
    ["run.pdf", Buffer.from("MZ not a pdf"), "JPEG, PNG and PDF"],
    ["image.svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "JPEG, PNG and PDF"],
    ["huge.png", Buffer.concat([onePixel, Buffer.alloc(10 * 1024 * 1024)]), "larger than 10 MB"],
    ["empty.png", Buffer.alloc(0), "not empty"],
    ["vast.png", vast, "more than 50 million pixels"],
    ["cut.pdf", Buffer.from("%PDF-1.7\n/JS /OpenAction"), "cannot be read as a PDF"],
  ];
  for (const [name, buffer, told] of files) {
    const answer = await post(page.request, "/en/report/claim", {
      ...good,
      files: { name, mimeType: "image/png", buffer },
    });
    expect(answer.status(), name).toBe(200);
    expect(await answer.text(), name).toContain(told);
  }
  expect(await casesOf(page)).toBe(before);

  // A forged origin is refused, and nothing is opened.
  const forged = await post(page.request, "/en/report/claim", good, "https://elsewhere.example");
  expect(forged.status()).toBe(403);
  expect(await forged.text()).toContain("sent from another site");
  expect(await casesOf(page)).toBe(before);

  // More than any form may hold is refused before it is read.
  const heavy = await post(page.request, "/fr/report/claim", {
    ...good,
    files: { name: "heavy.png", mimeType: "image/png", buffer: Buffer.alloc(60 * 1024 * 1024) },
  });
  expect(heavy.status()).toBe(413);
  expect(await heavy.text()).toContain("55 Mo");

  // The same form ten times over is one claim, under one reference.
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => post(page.request, "/en/report/claim", good)),
  );
  const targets = new Set(answers.map((answer) => answer.headers().location));
  expect(answers.map((answer) => answer.status())).toEqual(Array(10).fill(303));
  expect(targets.size).toBe(1);
  expect(await casesOf(page)).toBe(before + 1);
});

test("another person's order, case and file do not exist for a stranger", async ({ browser }) => {
  const owner = await (await browser.newContext()).newPage();
  const stranger = await (await browser.newContext()).newPage();
  await signInAs(owner, "Tom B.", "/en/report/claim");
  const reference = await claimFor(owner, {
    item: "Walnut desk organiser",
    solution: "Replacement",
  });
  const file = await owner.locator('a[href^="/api/files/"]').first().getAttribute("href");
  expect(file).toBeTruthy();
  expect((await owner.request.get(String(file))).status()).toBe(200);

  await signInAs(stranger, "Camille L.", "/en/report/claim");
  expect((await stranger.request.get(`/en/cases/${reference}`)).status()).toBe(404);
  expect((await stranger.request.get(`/staff/cases/${reference}`)).status()).toBe(404);
  expect((await stranger.request.get("/staff")).status()).toBe(404);
  expect((await stranger.request.get(String(file))).status()).toBe(404);
  const visitor = await (await browser.newContext()).newPage();
  expect((await visitor.request.get(String(file))).status()).toBe(404);
  const sent = await visitor.request.get(`/en/cases/${reference}`, { maxRedirects: 0 });
  expect(sent.status()).toBe(307);
});

test("a guest opens a request, and opens it elsewhere by the mailed link", async ({ browser }) => {
  const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await guest.goto("/en/report/request");
  await guest.getByRole("button", { name: "Send", exact: true }).click();
  await expect(guest.getByRole("alert")).toContainText("Choose a reason.");
  await guest.getByLabel("A change of delivery").check();
  await guest.getByLabel("In a few words").fill("Deliver to my neighbour");
  await guest
    .getByLabel("What happened?")
    .fill("I am away next week. Could you deliver next door?");
  await guest.getByLabel("Your name").fill("Nora Field");
  await guest.getByLabel("Your e-mail address").fill("nora.field@mail.example");
  await guest.getByRole("button", { name: "Send", exact: true }).click();
  await guest.waitForURL("**/en/cases/**");
  const reference = /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(guest.url())?.[0] ?? "";
  const later = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await openByMail(later, "nora.field@mail.example", new RegExp(`We have your case ${reference}`));
  await expect(later.getByRole("heading", { name: "Deliver to my neighbour" })).toBeVisible();
});
