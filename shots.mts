import { chromium } from "@playwright/test";
import { writeFileSync } from "node:fs";
const base = "http://localhost:3228";
const b = await chromium.launch({ args: ["--no-sandbox"], executablePath: "/usr/bin/chromium" });
async function as(email: string, opts = {}) {
  const c = await b.newContext({ baseURL: base, timezoneId: "Europe/Bucharest", ...opts });
  const p = await c.newPage();
  await p.goto("/en/sign-in");
  await p.getByRole("button", { name: new RegExp(`^${email}`) }).click();
  await p.waitForURL("**/cases");
  return p;
}
const ana = await as("Ana P.");
await ana.goto("/ro/cases");
const href = await ana.getByRole("link", { name: /a doua oară/ }).first().getAttribute("href");
const ref = /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(href ?? "")?.[0];
console.log(ref);
const zip = await ana.request.get(`/ro/cases/${ref}/bundle`);
console.log(zip.status(), zip.headers());
writeFileSync("/tmp/look-bundle/demo.zip", await zip.body());
for (const [w, l, s] of [[360, "ro", "light"], [768, "fr", "dark"], [1280, "en", "light"], [360, "fr", "light"], [1280, "ro", "dark"]] as const) {
  await ana.setViewportSize({ width: w, height: 900 });
  await ana.emulateMedia({ colorScheme: s });
  await ana.goto(`/${l}/cases/${ref}`);
  await ana.screenshot({ path: `/tmp/look-bundle/case-${w}-${l}-${s}.png`, fullPage: true });
  await ana.goto(`/${l}/report/fraud`);
  await ana.screenshot({ path: `/tmp/look-bundle/form-${w}-${l}-${s}.png`, fullPage: true });
}
const c = await b.newContext({ baseURL: base });
const irina = await c.newPage();
await irina.goto("/en/sign-in?next=/staff");
await irina.getByRole("button", { name: /^Irina/ }).click();
await irina.waitForURL("**/staff");
for (const [w, l, s] of [[1280, "en", "light"], [768, "fr", "dark"], [360, "ro", "light"]] as const) {
  await c.addCookies([{ name: "locale", value: l, url: base }]);
  await irina.setViewportSize({ width: w, height: 900 });
  await irina.emulateMedia({ colorScheme: s });
  await irina.goto(`/staff/cases/${ref}`);
  for (const box of await irina.locator("summary").all()) if (/Record a contact|prise de contact|luare de leg|Answer and close|Répondre|Răspund/.test((await box.textContent()) ?? "")) await box.click();
  await irina.screenshot({ path: `/tmp/look-bundle/desk-${w}-${l}-${s}.png`, fullPage: true });
}
await b.close();
