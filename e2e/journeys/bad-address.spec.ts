import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { signInAs } from "../pages/people";

const port = Number(process.env.E2E_PORT ?? 3210);

type Answer = { status: number; head: string; body: string };

/** A request to the letter, as no browser would send it. */
function send(method: string, path: string, headers: string[] = [], body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    const length = body === "" ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
    const lines = [
      // The old version is answered in one piece.
      `${method} ${path} HTTP/1.0`,
      `Host: localhost:${port}`,
      "Connection: close",
      ...headers,
      ...length,
    ];
    let text = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    socket.on("error", reject).on("end", () => {
      const [head = "", ...rest] = text.split("\r\n\r\n");
      resolve({ status: Number(head.split(" ")[1]), head, body: rest.join("\r\n\r\n") });
    });
    socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
  });
}

const lost: [path: string, lang: string, words: string][] = [
  ["/ro/nimic", "ro", "Această pagină nu există"],
  ["/fr/rien/du/tout", "fr", "Cette page n’existe pas"],
  ["/en/cases/%E0%A4%A", "en", "There is no such page"],
  ["/ro/%", "ro", "Această pagină nu există"],
  ["/ro/report/%00", "ro", "Această pagină nu există"],
  ["/fr/help/trade-safely/%ff", "fr", "Cette page n’existe pas"],
  ["/fr/help/trade-safely/rien", "fr", "Cette page n’existe pas"],
  ["/ro/help/nimic", "ro", "Această pagină nu există"],
  ["/en/policies/nothing", "en", "There is no such page"],
  ["/en/help/..%2f..%2fetc%2fpasswd", "en", "There is no such page"],
  ["/en/[locale]", "en", "There is no such page"],
  [`/ro/${"a".repeat(3_000)}`, "ro", "Această pagină nu există"],
  [`/fr/help/trade-safely/${"b".repeat(300)}`, "fr", "Cette page n’existe pas"],
  ["/en/help;x", "en", "There is no such page"],
];
for (const [path, lang, words] of lost) {
  test(`${path.slice(0, 40)} is a whole page in its language that says: nothing here`, async ({
    browser,
  }) => {
    const answer = await send("GET", path);
    expect(answer.status).toBe(404);
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.setContent(answer.body);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
    await page.context().close();
  });
}

test("addresses of no language, and nonsense for one, are not found or refused", async () => {
  for (const path of ["/%E0%A4%A", "/%5Blocale%5D", "*", "/xx/help", "/.env", "/en/[...rest]"]) {
    expect((await send("GET", path)).status, path).toBe(404);
  }
  for (const path of ["/api/v1/cases/%ff", "/api/files/%00", "/images/..%2f..%2fpackage.json"]) {
    const { status } = await send("GET", path);
    expect([401, 404], path).toContain(status);
  }
  const long = await send("GET", `/en/search?q=${"x".repeat(100_000)}`);
  expect(long.status).toBe(431);
  expect(long.body).toContain("Această adresă este prea lungă.");
  const noise = await send("GET /en HTTP/9.9\r\nX", "");
  expect(noise.status).toBe(400);
  expect(noise.body).toContain("This request cannot be read.");
});

test("a method that a page does not know is refused in words", async () => {
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
    for (const path of ["/ro", "/ro/help/trade-safely", "/ro/search?q=a", "/ro/report/request"]) {
      const answer = await send(method, path);
      expect(answer.status, `${method} ${path}`).toBe(405);
      expect(answer.head.toLowerCase()).toContain("allow: get, head, post");
      expect(answer.body).toContain("Această adresă nu permite acest lucru.");
    }
  }
  for (const path of ["/", "/sitemap.xml", "/robots.txt", "/api/search?l=en"]) {
    expect((await send("POST", path)).status, path).toBe(405);
    expect((await send("TRACE", path)).status, path).toBe(405);
  }
});

test("a form whose body cannot be read is told so", async () => {
  const origin = `Origin: http://localhost:${port}`;
  const type = "Content-Type: multipart/form-data; boundary=x";
  for (const body of [
    "nonsense",
    "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb",
    "--x",
  ]) {
    const answer = await send("POST", "/fr/report/request", [origin, type], body);
    expect(answer.status, body).toBe(400);
    expect(answer.body).toContain("L’envoi n’a pas pu être lu.");
  }
  const none = await send(
    "POST",
    "/en/report/request",
    [origin, "Content-Type: multipart/form-data"],
    "a",
  );
  expect(none.status).toBe(400);
  for (const id of ["1234", "a".repeat(42)]) {
    const headers = [origin, `Next-Action: ${id}`, "Content-Type: text/plain"];
    const { status } = await send("POST", "/en/help", headers, "[");
    expect(status, id).toBeGreaterThanOrEqual(400);
    expect(status, id).toBeLessThan(500);
  }
});

test("searches of every hostile kind get a page, and the words come back as words", async ({
  page,
}) => {
  page.on("dialog", () => {
    throw new Error("a script ran");
  });
  const queries = [
    "' or 1=1; drop table search_documents; --",
    "\\'); select pg_sleep(10); --",
    "(((a+)+)+)+$ [ ^ .* \\d{1,99999}",
    "!@#$%^&*()_+ & | ! <-> :* ",
    "😀 🏴‍☠️ 👩‍👩‍👧‍👦",
    "استرداد الأموال \u202Eabc\u202C",
    "a\u0000b\u0007c",
    "\u0301\u0301\u0301\u0301",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "x".repeat(9_000),
    "a ".repeat(4_000),
  ];
  for (const query of queries) {
    const address = `/en/search?${new URLSearchParams({ q: query })}`;
    const answer = await page.goto(address);
    expect(answer?.status(), query.slice(0, 30)).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search");
    const suggestions = await page.request.get(
      `/api/search?${new URLSearchParams({ l: "en", q: query })}`,
    );
    expect(suggestions.status(), query.slice(0, 30)).toBe(200);
  }
  for (const raw of ["q=%E0%A4%A", "q=%00", "q[]=a", "q=a&q=b", "%=%&q"]) {
    expect((await send("GET", `/en/search?${raw}`)).status, raw).toBe(200);
    expect((await send("GET", `/en/start?${raw}`)).status, raw).toBe(200);
    expect((await send("GET", `/en?${raw}`)).status, raw).toBe(200);
  }
  await expect(page.locator("main")).toContainText("very long");
});

test("an article of more than 1 MB is refused in the editor, and what was typed stays", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "Maria", "/staff/content");
  await page.getByRole("button", { name: "EN", exact: true }).click();
  await page.getByRole("link", { name: "New article" }).click();
  await page.getByLabel("Title").fill("Much too long");
  await page.getByLabel("Summary").fill("It is refused.");
  await page.getByLabel("Last part of the address").fill("much-too-long");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await page.waitForURL(/\/staff\/content\/[0-9a-f-]{36}\/en/);
  const body = page.getByLabel("Text, in Markdown");
  const text = "All of this is one long story. ".repeat(35_000);
  await body.evaluate((area, value) => ((area as HTMLTextAreaElement).value = value), text);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("1 MB");
  expect((await body.inputValue()).length).toBeGreaterThan(1_000_000);
});
