import { expect, test } from "@playwright/test";
import { moveClock } from "../pages/clock";
import { claimFor } from "../pages/claim";
import { mailTo, signInAs } from "../pages/people";

// Moves the one clock that every journey shares, so it runs after the others (see the config).
test("the seller's silence moves the claim to mediation by itself, once, and both are told", async ({
  page,
  request,
}) => {
  await signInAs(page, "Ioana M.", "/en/report/claim");
  const reference = await claimFor(page, {
    item: "Cutie de pâine din tei",
    solution: "Full refund",
  });
  await expect(page.getByText("It is the other side’s turn.")).toBeVisible();
  await moveClock(request, 24 * 12);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Mediation" })).toBeVisible();
  await expect(page.getByText("A deadline passed")).toHaveCount(1);
  await mailTo(
    request,
    "ioana.marin@people.example",
    new RegExp(`team now helps in case ${reference}|${reference}`),
  );
  await mailTo(request, "atelier@lemnviu.example", new RegExp(reference));
});

test("the clock is refused to another site and to nonsense", async ({ request }) => {
  const forged = await request.post("/dev/clock", {
    data: { hours: 1 },
    headers: { origin: "https://elsewhere.example" },
  });
  expect(forged.status()).toBe(403);
  for (const data of [{}, { hours: -1 }, { hours: "1" }, { hours: 1e9 }]) {
    expect((await request.post("/dev/clock", { data })).status()).toBe(400);
  }
});
