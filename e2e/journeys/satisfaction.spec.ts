import { expect, test, type Browser } from "@playwright/test";
import { deskOf, doCheckedAct, openAtDesk } from "../pages/desk";
import { linkIn, mailTo } from "../pages/people";
import { report, visitor } from "../pages/report";

/** A guest asks something, a person of the first team answers; the links of the mailed question. */
async function answeredRequest(
  browser: Browser,
  baseURL: string,
  { subject, email }: { subject: string; email: string },
) {
  const guest = await visitor(browser, { javaScriptEnabled: false });
  const reference = await report(
    guest,
    {
      kind: "request",
      reason: "Something else",
      subject,
      description: "I would like to know how long you keep parcels.",
    },
    { name: "Nora Field", email },
  );
  const agent = await deskOf(browser, baseURL, "Elena");
  await openAtDesk(agent, reference);
  await doCheckedAct(agent, "Answer and close", {
    "Your words": "We keep a parcel for fourteen days at the counter.",
  });
  const mail = await mailTo(guest.request, email, new RegExp(`answer.*${reference}`, "i"));
  const yes = linkIn(mail, "/satisfaction?");
  return { reference, agent, yes, no: yes.replace("answer=yes", "answer=no") };
}

test("the mailed question is answered once, by its button alone, without JavaScript", async ({
  browser,
  baseURL,
  request,
}) => {
  const { reference, agent, yes, no } = await answeredRequest(browser, baseURL ?? "", {
    subject: "How long is a parcel kept?",
    email: "nora.yes@mail.example",
  });
  // A mail scanner opens every link, and answers nothing by it.
  for (const link of [yes, no, yes]) expect((await request.get(link)).status()).toBe(200);
  await agent.reload();
  await expect(agent.getByText("Satisfaction was answered")).toHaveCount(0);

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(yes);
  await expect(reader.getByText(reference)).toBeVisible();
  await expect(reader.getByLabel("Yes", { exact: true })).toBeChecked();
  const another = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await another.goto(no);
  await reader.getByRole("button", { name: "Send my answer" }).click();
  await expect(reader.getByText("Thank you for your answer.")).toBeVisible();

  // The page that was open before, and the link itself, say kindly that it was answered.
  await another.getByRole("button", { name: "Send my answer" }).click();
  await expect(another.getByText("You have answered already. Thank you.")).toBeVisible();
  await another.goto(no);
  await expect(another.getByText("You have answered already. Thank you.")).toBeVisible();
  await expect(another.getByRole("button", { name: "Send my answer" })).toHaveCount(0);
  await agent.reload();
  await expect(agent.getByText("Satisfaction was answered")).toHaveCount(1);
});

test("not satisfied leads to other people, and the link is over; a forged one says so", async ({
  browser,
  baseURL,
}) => {
  const { reference, agent, no } = await answeredRequest(browser, baseURL ?? "", {
    subject: "Where is my parcel kept?",
    email: "nora.no@mail.example",
  });
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const forged = new URL(no);
  forged.searchParams.set("token", `${forged.searchParams.get("token")?.slice(0, -2)}AA`);
  await reader.goto(forged.href);
  await expect(reader.getByText("This link is too old or was used before.")).toBeVisible();

  await reader.goto(no);
  await expect(reader.getByLabel("No", { exact: true })).toBeChecked();
  await reader.getByLabel("Your words").fill("That is not what I asked.");
  await reader.getByRole("button", { name: "Send my answer" }).click();
  await expect(reader.getByText("other people look at it now")).toBeVisible();
  await reader.goto(no);
  await expect(reader.getByText("This link is too old or was used before.")).toBeVisible();

  const answer = agent.locator("summary", { hasText: "Answer and close" });
  await agent.reload();
  await expect(agent.getByText("That is not what I asked.")).toBeVisible();
  await expect(answer).toHaveCount(0);
  const colleague = await deskOf(browser, baseURL ?? "", "Sophie");
  await colleague.goto(`/staff/cases/${reference}`);
  await expect(colleague.locator("summary", { hasText: "Answer and close" })).toBeVisible();
});
