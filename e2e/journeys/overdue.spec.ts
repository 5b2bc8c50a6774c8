import { expect, test, type APIRequestContext } from "@playwright/test";
import { moveClock } from "../pages/clock";
import { deskOf, doCheckedAct, openAtDesk } from "../pages/desk";
import { linkIn, mailTo, signInAs, type KeptMail } from "../pages/people";
import { report, visitor } from "../pages/report";

const complaint = {
  kind: "complaint",
  reason: "The service",
  subject: "I was promised a call back and nobody called",
  description: "Twice somebody promised to call me back about my parcel, and nobody did.",
} as const;

/** Every mail of this kind that an address has received. */
async function mailsTo(request: APIRequestContext, to: string, subject: RegExp) {
  const answer = await request.get(`/dev/mailbox/messages?to=${encodeURIComponent(to)}`);
  return ((await answer.json()) as KeptMail[]).filter((it) => subject.test(it.subject));
}

test("nobody acts: a complaint climbs from 24 to 48 hours and is overdue after 5 days, told daily", async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(180_000);
  // A member: who follows a case as a guest has to say who they are again after a day.
  const email = "tom.bradley@people.example";
  const member = await visitor(browser, { javaScriptEnabled: false });
  await signInAs(member, "Tom B.");
  const reference = await report(member, complaint);
  await mailTo(request, email, new RegExp(`We have your case ${reference}`));
  const at = async (stage: string, hours: number) => {
    await moveClock(request, hours);
    await member.goto(`/en/cases/${reference}`);
    await expect(member.getByRole("heading", { name: stage, exact: true })).toBeVisible();
  };
  const climbed = new RegExp(`Case ${reference} goes to the next team`);
  const progress = new RegExp(`What we have done in case ${reference}`);
  const updates = () => mailsTo(request, email, progress).then((it) => it.length);

  await at("First contact", 23);
  expect(await updates()).toBe(0);
  await at("Investigation", 1);
  await expect.poll(updates).toBe(1);
  await at("Investigation", 23);
  await at("Last level", 1);
  await expect.poll(updates).toBe(2);
  await expect.poll(() => mailsTo(request, email, climbed).then((it) => it.length)).toBe(2);
  const said = (await mailsTo(request, email, progress)).map((it) => it.text).join("\n");
  expect(said.split("The case moved on: Investigation"), "said once").toHaveLength(2);

  const desk = await deskOf(browser, baseURL ?? "", "Sophie");
  const overdue = async () => {
    await desk.goto(`/staff?q=${reference}&overdue=1`);
    return desk.locator("[data-case]").count();
  };
  for (const count of [3, 4]) {
    await at("Last level", 24);
    await expect.poll(updates).toBe(count);
  }
  await at("Last level", 23);
  expect(await overdue()).toBe(0);
  await at("Last level", 1);
  expect(await overdue()).toBe(1);
  await expect.poll(updates).toBe(5);
  await openAtDesk(desk, reference);
  await expect(desk.getByText("Marked overdue")).toHaveCount(1);

  // It is never dropped: an answer closes it, the updates end, and how late it all was is shown.
  await doCheckedAct(desk, "Answer and close", {
    "Your words": "We are sorry. We called the courier today, and your parcel comes tomorrow.",
  });
  await mailTo(request, email, new RegExp(`Our answer in case ${reference}`));
  await at("Closed", 49);
  expect(await updates()).toBe(5);
  await desk.goto("/staff/insights");
  const lateness = desk.getByRole("region", { name: "How late the clocks were" });
  await expect(lateness.getByRole("row", { name: /complaint/i })).toBeVisible();
});

test("not satisfied takes a complaint up a stage, to others, with a mail; the last level to an appeal", async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(180_000);
  const email = "nina.next@mail.example";
  const guest = await visitor(browser);
  const reference = await report(guest, complaint, { name: "Nina Next", email });
  const stages = [
    { agent: "Elena", then: "Investigation" },
    { agent: "Victor", then: "Last level" },
    { agent: "Sophie", then: "A second look" },
  ];
  for (const [n, { agent, then }] of stages.entries()) {
    const words = `This is our answer number ${n + 1}, as far as we can tell.`;
    const desk = await deskOf(browser, baseURL ?? "", agent);
    await openAtDesk(desk, reference);
    if (agent === "Victor") {
      await doCheckedAct(desk, "Report the findings", {
        "What the investigation found": "The call back was promised twice and never put down.",
        "And then?": "The case stays with the investigation",
      });
    }
    await doCheckedAct(desk, "Answer and close", { "Your words": words });
    await expect
      .poll(async () => (await mailsTo(request, email, /Our answer in case/)).length)
      .toBe(n + 1);
    const [answer] = await mailsTo(request, email, /Our answer in case/);
    expect(answer?.text).toContain(words);
    const link = linkIn(answer as KeptMail, "/satisfaction?").replace("answer=yes", "answer=no");
    const reader = await visitor(browser, { javaScriptEnabled: false });
    await reader.goto(link);
    await reader.getByLabel("Your words").fill("Nobody has called me yet.");
    await reader.getByRole("button", { name: "Send my answer" }).click();
    await expect(reader.getByText("other people look at it now")).toBeVisible();
    await guest.goto(`/en/cases/${reference}`);
    await expect(guest.getByRole("heading", { name: then, exact: true })).toBeVisible();
    await expect
      .poll(async () => (await mailsTo(request, email, /is open again/)).length)
      .toBe(n + 1);
    // Who answered is not asked again.
    await desk.reload();
    await expect(desk.locator("summary", { hasText: "Answer and close" })).toHaveCount(0);
  }
});
