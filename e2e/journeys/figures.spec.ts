import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { makeKey } from "../pages/api-keys";
import { moveClock } from "../pages/clock";
import { mailTo, signInAs } from "../pages/people";
import { untilSaid } from "../pages/renewed";

const hourMs = 3_600_000;

type ApiCase = { openedAt: string; stage: string; clocks: { key: string; dueAt: string }[] };

/** Signs in as the administrator, at a desk in English. */
async function asAdministrator(page: Page): Promise<void> {
  await signInAs(page, "Andrei", "/staff/settings");
  await page.getByRole("button", { name: "EN", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
}

/** A client of the API by plain HTTP. */
function client(request: APIRequestContext, secret: string) {
  const headers = { authorization: `Bearer ${secret}` };
  return {
    async open(subject: string): Promise<string> {
      const answer = await request.post("/api/v1/cases", {
        headers: { ...headers, "idempotency-key": subject.replaceAll(" ", "-") },
        data: {
          kind: "complaint",
          reason: "service",
          subject,
          description: "I was promised a call back twice, and nobody called.",
        },
      });
      expect(answer.status(), await answer.text()).toBe(201);
      return ((await answer.json()) as { reference: string }).reference;
    },
    async read(reference: string): Promise<ApiCase> {
      const answer = await request.get(`/api/v1/cases/${reference}`, { headers });
      expect(answer.status()).toBe(200);
      return (await answer.json()) as ApiCase;
    },
  };
}

/** Types a new figure for the complaint's investigation, looks at it and puts it in force. */
async function putInForce(page: Page, hours: number): Promise<void> {
  await page.goto("/staff/settings/procedures?kind=complaint");
  await page.getByLabel("How long: Investigation").fill(String(hours));
  await page.getByRole("button", { name: "See what changes" }).click();
  await expect(page.getByText(`becomes ${hours} hours`)).toBeVisible();
  await expect(page.getByText("Only cases opened from then on follow it.")).toBeVisible();
  await page.getByRole("button", { name: /^Put version/ }).click();
  await expect(page.getByText(/Version \d+ is in force\. Pages/)).toBeVisible();
}

const pages = [
  { path: "/en/policies/complaints", before: "48 hours", after: "36 hours" },
  { path: "/fr/policies/complaints", before: "48 heures", after: "36 heures" },
  { path: "/ro/policies/complaints", before: "48 de ore", after: "36 de ore" },
  { path: "/en/report/complaint", before: "48 hours", after: "36 hours" },
];

// The figure is everyone's, so it runs after the other journeys and puts it back (see the config).
test("48 hours become 36: the policy, the form's promise, the mail and the clock of new cases", async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  for (const { path, before } of pages) await untilSaid(request, path, before);
  await asAdministrator(page);
  const secret = await makeKey(page, "Journey of the figures", "tom.bradley@people.example", [
    "Open cases",
    "Read cases",
  ]);
  const api = client(request, secret);
  const old = await api.open("Promised a call, before the change");

  await putInForce(page, 36);
  try {
    for (const { path, before, after } of pages) {
      const text = await untilSaid(request, path, after);
      // The history below the policy says what was before.
      expect(text.split('id="changes"')[0], path).not.toContain(before);
    }
    // What changed, and when, stands on the policy's page and in its feed, in each language.
    for (const [locale, said] of [
      ["en", "Investigation: 48 hours became 36 hours."],
      ["fr", "48 heures avant, 36 heures désormais."],
      ["ro", "48 de ore înainte, 36 de ore acum."],
    ] as const) {
      await untilSaid(request, `/${locale}/policies/complaints`, said);
      const feed = await request.get(`/${locale}/policies/feed.xml`);
      expect((await feed.text()).split("<item>")[1]).toContain(said);
      const again = { headers: { "if-none-match": feed.headers().etag ?? "" } };
      expect((await request.get(`/${locale}/policies/feed.xml`, again)).status()).toBe(304);
    }
    await expect((await request.get("/en/policies/disputes")).text()).resolves.not.toContain(
      "A deadline changed",
    );
    const fresh = await api.open("Promised a call, after the change");
    await moveClock(request, 25);
    for (const [reference, hours] of [
      [old, 48],
      [fresh, 36],
    ] as const) {
      const { openedAt, stage, clocks } = await api.read(reference);
      expect(stage).toBe("investigation");
      const due = clocks.find((it) => it.key === "investigation")?.dueAt ?? "";
      expect((Date.parse(due) - Date.parse(openedAt)) / hourMs).toBe(hours);
      const mail = await mailTo(
        request,
        "tom.bradley@people.example",
        new RegExp(`Case ${reference} goes to the next team`),
      );
      expect(mail.text).toContain(inBucharest(due));
    }
  } finally {
    await putInForce(page, 48);
  }
  for (const { path, before } of pages) await untilSaid(request, path, before);
});

/** A moment as an English mail states it. */
function inBucharest(at: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Bucharest",
    timeZoneName: "short",
  }).format(new Date(at));
}

test("figures that are none are named, and nothing changes", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await asAdministrator(page);
  await page.goto("/staff/settings/procedures?kind=complaint");
  const version = await page.getByText(/^Version \d+ is in force/).innerText();
  await page.getByLabel("How long: Investigation").fill("0");
  await page.getByRole("button", { name: "See what changes" }).click();
  await expect(page.getByRole("alert")).toContainText("Investigation: a whole number");
  await expect(page.getByLabel("How long: Investigation")).toHaveValue("0");
  await page.getByLabel("How long: Investigation").fill("48");
  await page.getByRole("button", { name: "See what changes" }).click();
  await expect(page.getByText("Nothing differs from the version in force.")).toBeVisible();
  await expect(page.getByText(version, { exact: true })).toBeVisible();
});

test("the API is described for everyone, and opened to keys alone", async ({ request }) => {
  const described = await request.get("/api/v1/openapi.json");
  expect(described.status()).toBe(200);
  expect(((await described.json()) as { openapi: string }).openapi).toBe("3.1.0");
  for (const path of ["/api/v1/cases", "/api/v1/cases/RC-0000-0000", "/api/v1/procedures"]) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(401);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
  }
  expect((await request.get("/api/v1/nothing")).status()).toBe(404);
  expect((await request.delete("/api/v1/cases")).status()).toBe(405);
});
