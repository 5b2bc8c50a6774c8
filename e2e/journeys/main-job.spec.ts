import { expect, test } from "@playwright/test";
import { actForm } from "../pages/case";
import { claimFor } from "../pages/claim";
import { linkIn, mailTo, signInAs } from "../pages/people";

test("a buyer claims, the seller declines, staff decide, both are told, and it is carried out", async ({
  browser,
  request,
}) => {
  const buyer = await (await browser.newContext()).newPage();
  const seller = await (await browser.newContext()).newPage();
  const agent = await (await browser.newContext()).newPage();

  // The buyer signs in by mail; opening the link twice uses nothing up, the button does.
  await buyer.goto("/en/sign-in?next=/en/report/claim");
  await buyer.getByLabel("E-mail address").fill("tom.bradley@people.example");
  await buyer.getByRole("button", { name: "Send me the link" }).click();
  await expect(buyer.getByRole("status")).toContainText("on its way");
  const link = linkIn(
    await mailTo(request, "tom.bradley@people.example", /sign-in link/),
    "/sign-in/confirm",
  );
  await request.get(link);
  await buyer.goto(link);
  await buyer.getByRole("button", { name: "Sign in", exact: true }).click();
  await buyer.waitForURL((url) => url.pathname === "/en/report/claim");

  const reference = await claimFor(buyer, {
    item: "Dynamo front light, Rear light",
    solution: "Full refund",
  });
  expect(reference).toMatch(/^RC-/);
  await mailTo(request, "tom.bradley@people.example", new RegExp(`have your case ${reference}`));
  await mailTo(request, "hello@northgatecycles.example", new RegExp(reference));

  // The link is used up now.
  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await late.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(late.getByText("That link does not work any more")).toBeVisible();

  await signInAs(seller, "Northgate Cycles", `/en/cases/${reference}`);
  await expect(seller.getByText("It is your turn.")).toBeVisible();
  // On a phone's first screen: whose turn, by when, what is offered, and the answer.
  await seller.setViewportSize({ width: 360, height: 780 });
  for (const words of ["It is your turn.", "left", "Tom B. proposes", "Accept the proposal"]) {
    await expect(seller.getByText(words).locator("visible=true").first()).toBeInViewport();
  }
  await seller.setViewportSize({ width: 1280, height: 720 });
  await expect(seller.locator("body")).not.toContainText("tom.bradley@people.example");
  const decline = await actForm(seller, "Decline the proposal");
  await decline.getByLabel("Your words").fill("It left our shop in one piece; we packed it well.");
  await decline.getByRole("button", { name: "Decline the proposal" }).click();
  await expect(seller.getByRole("heading", { name: "Mediation" })).toBeVisible();
  await mailTo(request, "tom.bradley@people.example", new RegExp(`declined: ${reference}`));

  await signInAs(agent, "Victor", "/staff");
  await agent.goto(`/staff/cases/${reference}`);
  const note = await actForm(agent, "Write an internal note");
  await note.getByLabel("Your words").fill("Photo shows transport damage. Packing looks thin.");
  await note.getByRole("button", { name: "Write an internal note" }).click();
  await expect(agent.getByText("Packing looks thin")).toBeVisible();
  const decide = await actForm(agent, "Decide");
  await decide.getByRole("radio", { name: "Partial refund" }).check();
  await decide.getByLabel(/^Amount/).fill("55.00");
  await decide
    .getByLabel("Statement of reasons")
    .fill("The photo shows damage from transport. The light still works, so half is fair.");
  await decide.getByRole("button", { name: "Check before it is sent" }).click();
  await expect(decide.getByText("2 mails go out:")).toBeVisible();
  await decide.getByRole("button", { name: "Send it" }).click();
  await expect(agent.getByRole("heading", { name: "Outcome" })).toBeVisible();
  await mailTo(request, "tom.bradley@people.example", new RegExp(`decision in case ${reference}`));
  await mailTo(
    request,
    "hello@northgatecycles.example",
    new RegExp(`decision in case ${reference}`),
  );

  await buyer.goto(`/en/cases/${reference}`);
  await expect(buyer.getByText("The photo shows damage from transport")).toBeVisible();
  await expect(buyer.locator("body")).not.toContainText("Packing looks thin");
  const confirm = await actForm(buyer, "Confirm that it was carried out");
  await confirm.getByRole("button", { name: "Confirm that it was carried out" }).click();
  await expect(buyer.getByRole("heading", { name: "Closed" })).toBeVisible();
  const satisfied = await actForm(buyer, "Are you satisfied?");
  await satisfied.getByLabel("Yes", { exact: true }).check();
  await satisfied.getByRole("button", { name: "Are you satisfied?" }).click();
  await expect(buyer.getByText("Satisfaction was answered")).toBeVisible();
});

test("the two sides agree without staff, and the claim form works without JavaScript", async ({
  browser,
}) => {
  const buyer = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const seller = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAs(buyer, "Camille L.", "/en/report/claim");
  await buyer.getByRole("button", { name: "Check your answers" }).click();
  await expect(buyer.getByRole("alert")).toContainText("Choose the order.");
  const reference = await claimFor(buyer, {
    item: "Boîte à couture en noyer",
    solution: "Partial refund",
    amount: "20",
  });
  await signInAs(seller, "Atelierul Lemn Viu", `/en/cases/${reference}`);
  const accept = await actForm(seller, "Accept the proposal");
  await accept.getByRole("button", { name: "Accept the proposal" }).click();
  await expect(seller.getByRole("heading", { name: "Being carried out" })).toBeVisible();
});
