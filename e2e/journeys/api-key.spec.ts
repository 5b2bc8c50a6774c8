import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { makeKey } from "../pages/api-keys";
import { deskOf } from "../pages/desk";
import { signInAs } from "../pages/people";

test("a key made in the settings opens one case however often a request arrives, until it is revoked", async ({
  browser,
  baseURL,
  page,
  request,
}) => {
  const admin = await deskOf(browser, baseURL ?? "", "Andrei");
  const name = `Shop floor ${randomUUID().slice(0, 8)}`;
  const secret = await makeKey(admin, name, "ioana.marin@people.example", [
    "Open cases",
    "Read cases",
  ]);
  await admin.reload();
  await expect(admin.locator("main"), "the secret is shown once").not.toContainText(secret);

  const key = randomUUID();
  const body = {
    kind: "complaint",
    reason: "service",
    subject: "The call back that never came",
    description: "I was promised a call back on Monday, and nobody called me at all.",
  };
  const post = (data: object, idempotencyKey: string | null = key) =>
    request.post("/api/v1/cases", {
      headers: {
        authorization: `Bearer ${secret}`,
        ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
      },
      data,
    });

  // Twice at once and once more later: one case, and the same answer.
  const atOnce = await Promise.all([post(body), post(body)]);
  const later = await post(body);
  const opened = new Set<string>();
  for (const answer of [...atOnce, later]) {
    expect(answer.status(), await answer.text()).toBe(201);
    const { reference } = (await answer.json()) as { reference: string };
    expect(answer.headers().location).toBe(`/api/v1/cases/${reference}`);
    opened.add(reference);
  }
  expect(opened.size).toBe(1);
  expect(later.headers()["idempotent-replayed"]).toBe("true");
  const [reference = ""] = opened;

  // The same key with another body is refused, and so is a request without one.
  const other = await post({ ...body, subject: "Another thing altogether" });
  expect(other.status()).toBe(422);
  expect(other.headers()["content-type"]).toBe("application/problem+json");
  expect(await other.text()).toContain("Idempotency-Key");
  expect((await post(body, null)).status()).toBe(400);
  expect((await post({ ...body, subject: "" }, randomUUID())).status()).toBe(422);

  await signInAs(page, "Ioana M.", "/en/cases");
  await expect(page.getByText(body.subject)).toHaveCount(1);
  await page.goto(`/en/cases/${reference}`);
  await expect(page.getByRole("heading", { name: "First contact" })).toBeVisible();

  // A key without the scope cannot act; a revoked one cannot do anything.
  const act = await request.post(`/api/v1/cases/${reference}/actions`, {
    headers: { authorization: `Bearer ${secret}`, "idempotency-key": randomUUID() },
    data: { act: "withdraw", version: 1, body: "" },
  });
  expect(act.status()).toBe(403);
  await admin.goto("/staff/settings/api-keys");
  await admin.getByRole("row").filter({ hasText: name }).getByRole("button").click();
  await expect(admin.getByRole("row").filter({ hasText: name }).getByRole("button")).toHaveCount(0);
  expect((await post(body)).status()).toBe(401);
});
