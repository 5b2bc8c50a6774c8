import { expect, test } from "@playwright/test";
import { deskOf, doAct, doCheckedAct, openAtDesk, pressAct } from "../pages/desk";
import { mailTo, signInAs } from "../pages/people";
import { report, visitor } from "../pages/report";

const claimant = "camille.laurent@people.example";
const respondent = "bonjour@maisonverdier.example";

test("a dispute is completed, extended, answered with a choice, decided, and appealed to others", async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(180_000);
  const buyer = await visitor(browser);
  await signInAs(buyer, "Camille L.");
  const reference = await report(buyer, {
    kind: "dispute",
    reason: "A misunderstanding between members",
    subject: "The restored chest is not what we agreed on",
    description: "We agreed on walnut oil by telephone, and it came varnished.",
  });
  const told = (to: string, subject: string) =>
    mailTo(request, to, new RegExp(`^${subject}.*${reference}$`));
  await told(claimant, "Nous avons votre dossier");

  // Straight to the dispute team, who bring the other side to the table and ask for what is missing.
  const mediator = await deskOf(browser, baseURL ?? "", "Daniel");
  await openAtDesk(mediator, reference);
  await pressAct(mediator, "Take the case");
  await doCheckedAct(mediator, "Name the other side", {
    "E-mail address or public name": respondent,
    "What it is about, for the other side": "The finish of a restored chest",
    "What you tell the other side": "The buyer says that oil was agreed on, and varnish delivered.",
  });
  await told(respondent, "Un dossier qui vous concerne");
  await doAct(mediator, "Ask a side", {
    "Whom do you ask?": "Claimant",
    "Your words": "Please send us the order as you agreed on it, with its date.",
  });
  await expect(mediator.getByText("stands still", { exact: true }).first()).toBeVisible();

  // The deadline stands still until the claimant has answered.
  await buyer.goto(`/en/cases/${reference}`);
  await expect(buyer.getByText("It is your turn.")).toBeVisible();
  await expect(buyer.getByText("stands still until you answer").first()).toBeVisible();
  await doAct(buyer, "Answer our question", {
    "Your words": "We spoke on 3 March; my notes of the call say walnut oil.",
  });
  await expect(buyer.getByText("stands still until you answer")).toHaveCount(0);

  // More time, with the reason told to both; and only once.
  await mediator.reload();
  await doAct(mediator, "Extend the deadline", {
    "Your words": "The workshop is closed for two weeks and has the papers.",
  });
  await expect(mediator.locator("summary", { hasText: "Extend the deadline" })).toHaveCount(0);
  for (const to of [claimant, respondent]) {
    const mail = await told(to, "Plus de temps pour le dossier");
    expect(mail.text).toContain("The workshop is closed for two weeks");
  }

  await doAct(mediator, "Offer solutions to choose from", {
    "Solutions, one a line": "The varnish is taken off again\nHalf of the price is paid back",
  });
  await buyer.reload();
  await doAct(buyer, "Choose a solution", { "Your choice": "Half of the price is paid back" });
  await expect(buyer.getByText("A solution was chosen")).toBeVisible();

  await mediator.reload();
  await expect(mediator.getByText("Half of the price is paid back").first()).toBeVisible();
  await doCheckedAct(mediator, "Decide", {
    Remedy: "Something else, in words",
    "In words": "Half of the price is paid back",
    "Statement of reasons": "Both notes of the call speak of oil, and the chest was varnished.",
  });
  await buyer.reload();
  await expect(buyer.getByText("Both notes of the call speak of oil")).toBeVisible();
  await expect(buyer.getByRole("heading", { name: "Being carried out" })).toBeVisible();

  // The other side appeals; who decided may not look again, others do, and theirs is final.
  const seller = await visitor(browser);
  await signInAs(seller, "Maison Verdier", `/en/cases/${reference}`);
  await expect(seller.getByText("carry out the solution")).toBeVisible();
  await expect(seller.locator("body")).not.toContainText(claimant);
  await doAct(seller, "Appeal the decision", {
    "Your words": "The order form that was signed says varnish; it was not looked at.",
  });
  await expect(seller.getByRole("heading", { name: "A second look" })).toBeVisible();
  await openAtDesk(mediator, reference);
  await expect(mediator.locator("summary", { hasText: /^Decide/ })).toHaveCount(0);
  const others = await deskOf(browser, baseURL ?? "", "Sophie");
  await openAtDesk(others, reference);
  await doCheckedAct(others, "Decide", {
    Remedy: "Something else, in words",
    "In words": "A third of the price is paid back",
    "Statement of reasons":
      "We read the order form again: it was signed after the call, and says varnish.",
  });
  await told(respondent, "Notre décision finale");
  await buyer.reload();
  const again = buyer.getByRole("heading", { name: "Being carried out after a second look" });
  await expect(again).toBeVisible();
  await expect(buyer.getByText("Replaced by a later decision.")).toHaveCount(1);
  await expect(buyer.locator("summary", { hasText: "Appeal the decision" })).toHaveCount(0);

  // Whoever has to carry it out says so with what shows it, and the buyer is asked to confirm.
  await seller.reload();
  await doAct(seller, "Report that it was carried out", {
    "Your words": "A third of the price went back to the card this morning.",
  });
  await buyer.reload();
  await expect(buyer.getByText("was the solution carried out?")).toBeVisible();
  await doAct(buyer, "Confirm that it was carried out");
  await expect(buyer.getByRole("heading", { name: "Closed after a second look" })).toBeVisible();
  await expect(buyer.getByText("Confirmed by the claimant as carried out.")).toBeVisible();
});

test("what is not within our remit is declined kindly, with where to turn instead", async ({
  browser,
  baseURL,
  request,
}) => {
  const email = "paula.private@mail.example";
  const guest = await visitor(browser, { javaScriptEnabled: false });
  const reference = await report(
    guest,
    {
      kind: "dispute",
      reason: "A misunderstanding between members",
      subject: "My neighbour sells the things we shared",
      description: "We fell out last summer and she now sells what we had bought together.",
    },
    { name: "Paula Private", email },
  );
  const mediator = await deskOf(browser, baseURL ?? "", "Daniel");
  await openAtDesk(mediator, reference);
  await doCheckedAct(mediator, "Decline: not within our remit", {
    Reason: "A personal matter outside the marketplace",
    "Your words": "We are sorry to read this. The mediation office of your town helps neighbours.",
  });
  const mail = await mailTo(request, email, new RegExp(`About your case ${reference}`));
  expect(mail.text).toContain("A personal matter outside the marketplace");
  expect(mail.text).toContain("The mediation office of your town helps neighbours");
  await guest.reload();
  await expect(guest.getByRole("heading", { name: "Closed" })).toBeVisible();
  await expect(guest.getByText("The mediation office of your town")).toBeVisible();
});
