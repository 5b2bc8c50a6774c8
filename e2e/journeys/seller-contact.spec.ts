import { expect, test, type Browser, type Page } from "@playwright/test";
import { expectAccessible } from "../pages/accessible";
import { actForm } from "../pages/case";
import { deskOf, doAct, doCheckedAct, openAtDesk } from "../pages/desk";
import { mailTo, signInAs } from "../pages/people";
import { report, visitor } from "../pages/report";

const seller = { name: "Northgate Cycles", email: "hello@northgatecycles.example" };
const business = {
  name: "Northgate Cycles Ltd",
  email: "support@northgatecycles.example",
  phone: "+44 7700 900123",
};
const wordsOfFindings =
  "The carrier has the parcel since Monday; the shop knows and does not answer.";

/** A member complains without JavaScript about a seller; customer service sends it on. */
async function investigated(browser: Browser, baseURL: string, who: string, about: string) {
  const claimant = await visitor(browser, { javaScriptEnabled: false });
  await signInAs(claimant, who);
  const reference = await report(claimant, {
    kind: "complaint",
    reason: "A member’s conduct",
    subject: `Nobody answers: ${about}`,
    description: "I wrote four times about the repair and never heard back from the seller.",
  });
  const service = await deskOf(browser, baseURL, "Elena");
  await openAtDesk(service, reference);
  await doCheckedAct(service, "Name the other side", {
    "E-mail address or public name": about,
    "What it is about, for the other side": "Letters about a repair",
    "What you tell the other side":
      "A buyer says that four letters about a repair were not answered.",
  });
  await doAct(service, "Send on", { "Where to": "Investigation" });
  await service.context().close();
  const agent = await deskOf(browser, baseURL, "Victor");
  await openAtDesk(agent, reference);
  return { claimant, agent, reference };
}

/** An attempt to reach the seller that failed, told to the claimant. */
async function recordFailure(agent: Page, what: string): Promise<void> {
  await doAct(agent, "Record an attempt to reach the seller", {
    "How did you try?": "by phone",
    "What came of it?": "Not reached, or refused to talk",
    "What happened": what,
    "Who can read it?": "The claimant too; an e-mail goes out",
  });
  await expect(agent.getByText("The attempt is on the record.")).toBeVisible();
}

async function askForContact(claimant: Page): Promise<void> {
  await claimant.reload();
  const asked = await actForm(claimant, "Ask for the seller’s contact details");
  await expect(asked).toContainText("The personal data of a private member is never handed over");
  await asked.getByRole("button", { name: "Ask for the seller’s contact details" }).click();
  await expect(claimant.getByText("Our team has your request and decides on it.")).toBeVisible();
}

test("an investigation reports, and a trader’s contact details are given after a failed attempt", async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(150_000);
  const { claimant, agent, reference } = await investigated(
    browser,
    baseURL ?? "",
    "Camille L.",
    seller.name,
  );
  // No findings, no answer: the desk says why.
  await expect(agent.locator("summary", { hasText: "Answer and close" })).toHaveCount(0);
  await agent.getByText("Not possible now, and why").click();
  await expect(
    agent.getByText("The findings of the investigation must be reported first.").first(),
  ).toBeVisible();

  await recordFailure(agent, "We rang the shop twice and left a message.");
  await mailTo(request, "camille.laurent@people.example", new RegExp(`tenté.*${reference}`));
  await expect(claimant.locator("summary", { hasText: "contact details" })).toHaveCount(0);
  await askForContact(claimant);
  await expect(claimant.locator("body")).not.toContainText(business.email);

  await agent.reload();
  await expect(
    agent.getByRole("heading", { name: "The claimant asks for the seller’s contact details" }),
  ).toBeVisible();
  const given = await actForm(agent, "Give the contact details");
  await given.getByRole("button", { name: "Check before it is sent" }).click();
  await expect(given.getByText("2 mails go out:")).toBeVisible();
  await given.getByRole("button", { name: "Send it" }).click();
  await expect(agent.getByText("were given, logged")).toBeVisible();
  await mailTo(request, seller.email, new RegExp(`business contact details.*${reference}`));

  await claimant.reload();
  for (const value of Object.values(business)) {
    await expect(claimant.getByText(value, { exact: true })).toBeVisible();
  }
  await expect(claimant.locator("body")).not.toContainText(seller.email);
  const sellers = await (await browser.newContext()).newPage();
  await signInAs(sellers, seller.name, `/en/cases/${reference}`);
  await expect(sellers.getByText("The trader’s contact details were given")).toBeVisible();
  await expect(sellers.locator("body")).not.toContainText("camille.laurent@people.example");

  await doAct(agent, "Take the contact details back", {
    "Your words": "The shop answers by now, on the page of the case.",
  });
  await expect(agent.getByText("The contact details are shown no longer.")).toBeVisible();
  await claimant.reload();
  await expect(claimant.locator("body")).not.toContainText(business.email);

  await doCheckedAct(agent, "Report the findings", {
    "What the investigation found": wordsOfFindings,
    "And then?": "The case stays with the investigation",
  });
  await expect(agent.getByText("were sent to the claimant")).toBeVisible();
  await doCheckedAct(agent, "Answer and close", {
    "Your words": "The shop sends it again, and pays for the delay.",
  });
  const mail = await mailTo(
    request,
    "camille.laurent@people.example",
    new RegExp(`réponse.*${reference}`),
  );
  expect(mail.text.replaceAll(/\s+/g, " ")).toContain(wordsOfFindings);
});

test("a private member’s data is refused kindly, and the member restricted, told, heard and answered", async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(180_000);
  const member = { name: "radu_piese", email: "radu.ionescu@people.example" };
  const { claimant, agent, reference } = await investigated(
    browser,
    baseURL ?? "",
    "Ana P.",
    member.name,
  );
  await recordFailure(agent, "We wrote to the seller and had no answer.");
  await askForContact(claimant);
  await agent.reload();
  await expect(agent.locator("summary", { hasText: "Give the contact details" })).toHaveCount(0);
  await agent.getByText("Not possible now, and why").click();
  await expect(agent.getByText("The seller is a private member.").first()).toBeVisible();
  const refused = await actForm(agent, "Refuse the contact details");
  await expect(refused.getByRole("radio")).toHaveCount(1);
  await doCheckedAct(agent, "Refuse the contact details", {
    Reason: "The seller is a private member",
    "Your words": "We ask the seller once more and tell you here.",
  });
  await expect(agent.getByText("was told why the details are not given")).toBeVisible();
  await claimant.reload();
  await expect(claimant.getByText("we never hand over a member’s personal data")).toBeVisible();
  for (const secret of [member.email, "Radu Ionescu", "Strada Morii 9"]) {
    await expect(claimant.locator("body")).not.toContainText(secret);
  }

  // The demo has suspended this member already: that is refused in words, and nothing typed is lost.
  const impose = await actForm(agent, "Restrict this account");
  await impose.getByLabel("Account suspended").check();
  await impose.getByLabel("Somebody reported it, or it came up in a case").check();
  await impose.getByLabel("The facts").fill("Four messages of our team were left unanswered.");
  await impose.getByLabel("A clause of the terms").check();
  await impose.getByLabel("Which provision or clause").fill("Terms of sale, 7.2");
  await impose.getByLabel("Why it applies here").fill("Sellers answer within three business days.");
  await impose.getByLabel("None: people found it and people decided").check();
  await impose.getByRole("button", { name: "Check before it is sent" }).click();
  await expect(impose.getByRole("alert")).toContainText("has such a restriction already");
  await expect(impose.getByLabel("Which provision or clause")).toHaveValue("Terms of sale, 7.2");
  await impose.getByLabel("Selling is limited").check();
  await impose.getByRole("button", { name: "Check before it is sent" }).click();
  await expect(
    impose.getByText(/Radu Ionescu: Selling is limited, from .* without an end\./),
  ).toBeVisible();
  await expect(impose.getByText("One mail goes out:")).toBeVisible();
  await expectAccessible(agent, "the look at a restriction before it is imposed");
  await impose.getByRole("button", { name: "Send it" }).click();
  await expect(agent.getByText("The restriction is imposed and the member was told")).toBeVisible();
  const mail = await mailTo(request, member.email, /este restricționat/);
  expect(mail.text).toContain("Four messages of our team were left unanswered.");
  expect(mail.text).toContain("/ro/restrictions");

  // Read and appealed without JavaScript; the claimant learns nothing of it.
  const restricted = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAs(restricted, member.name, "/en/cases");
  await restricted.getByRole("link", { name: "Read the restrictions of my account" }).click();
  const own = restricted.locator("section", { hasText: "Selling is limited" });
  await expect(own.getByText("Terms of sale, 7.2")).toBeVisible();
  await expect(own.getByText("Go to court.")).toBeVisible();
  // The check itself needs JavaScript.
  const scripted = await (await browser.newContext()).newPage();
  await signInAs(scripted, member.name, "/en/restrictions");
  await expectAccessible(scripted, "a member’s restrictions");
  const appeal = await actForm(restricted, "Appeal this restriction");
  await appeal.getByRole("button", { name: "Appeal this restriction" }).click();
  await expect(restricted.getByRole("alert").first()).toContainText("Fill in your words.");
  await appeal
    .getByLabel("What the decision overlooks")
    .fill("I was ill, and have answered since.");
  await appeal.getByRole("button", { name: "Appeal this restriction" }).click();
  await expect(restricted.getByText("Your appeal is with our team.")).toBeVisible();
  await mailTo(request, member.email, /contestația restricției/);
  await claimant.reload();
  await expect(claimant.locator("body")).not.toContainText("restrict");

  // Whoever imposed it cannot decide; somebody else does.
  await agent.goto(`/staff/cases/${reference}`);
  await expect(agent.locator("summary", { hasText: "Decide the appeal" })).toHaveCount(0);
  const other = await deskOf(browser, baseURL ?? "", "Sophie");
  await other.goto("/staff/restrictions?state=appealed");
  await expectAccessible(other, "the desk of restrictions");
  const row = other.locator("li", { hasText: reference });
  await row.getByRole("link", { name: member.name }).click();
  const decide = other
    .locator("li", { hasText: "Selling is limited" })
    .locator("details")
    .filter({ has: other.locator("summary", { hasText: "Decide the appeal" }) });
  await decide.locator("summary").click();
  await decide.getByLabel("The restriction is reversed").check();
  await decide.getByLabel("Reasons").fill("The hospital’s letter explains the silence in full.");
  await decide.getByRole("button", { name: "Check before it is sent" }).click();
  await decide.getByRole("button", { name: "Send it" }).click();
  await expect(other.getByText("The appeal is decided and the member was told.")).toBeVisible();
  await mailTo(request, member.email, /Hotărârea noastră asupra contestației/);
  await restricted.reload();
  await expect(own.getByText("Lifted", { exact: true })).toBeVisible();
  await expect(own.getByText("The hospital’s letter explains")).toBeVisible();
});
