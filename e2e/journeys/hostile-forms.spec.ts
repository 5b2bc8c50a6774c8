import { expect, test, type Page } from "@playwright/test";
import people from "../../db/seed/demo-people.json" with { type: "json" };
import { fetchPage, newAsker, signInBy } from "../pages/asker";
import { actionsOfBuild, sentNever, untriedForms, unvisitedPages } from "../pages/hostile/coverage";
import { tryAside, tryElsewhere } from "../pages/hostile/elsewhere";
import { readPage, signatureOf } from "../pages/hostile/form-on-page";
import type { Foreign } from "../pages/hostile/hostile-values";
import { stories } from "../pages/hostile/stories";
import { Telling } from "../pages/hostile/telling";
import { Trials, type Share } from "../pages/hostile/trials";
import { verdictOn } from "../pages/hostile/verdict";
import { Walk } from "../pages/hostile/walk";

/** HOSTILE_FORMS=2/4: every fourth fault of each field, from the second on; 1/1: all of them. */
function shareWanted(): Share {
  const [from = 1, every = 24] = (process.env.HOSTILE_FORMS ?? "1/24").split("/").map(Number);
  return { every, from: from - 1 };
}

/** The member side and the desk, with what visitors can send; other articles are alike. */
const within =
  /^\/staff(?!\/cases\/RC)(?!.*\/export)|^\/en\/(cases|restrictions|report|track|scam-check|start)(?!\/RC)/;
const publicPaths = [
  "/en",
  "/en/contact",
  "/en/help",
  "/en/help/trade-safely",
  "/en/help/trade-safely/before-you-buy",
  "/en/policies",
  "/en/policies/complaints",
  "/en/report",
  "/en/scam-check",
  "/en/search?q=refund",
  "/en/sign-in",
  "/en/start",
  "/en/track",
];
const editor = "claire.dubois@agora.example";
const lead = "maria.enache@agora.example";

// A trace of every page that is read here would be larger than all other journeys' together.
test.use({ trace: "off" });

const names = actionsOfBuild();
const actionOf = (id: string) => names.find(([it]) => it === id)?.[1] ?? "";

test("no form answers bad input with a fault of ours, or loses what was typed", async ({
  page,
  request,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const share = shareWanted();
  test.setTimeout(share.every < 24 ? 3_600_000 : 600_000);
  const trials = new Trials(page, actionOf, share, await somethingOfOthers(origin, page));
  const telling = new Telling(page, origin, trials);
  const told: Record<string, string> = {};
  const walk = new Walk(trials, within, async (path) =>
    trials.tryPage(await telling.at(editor, path)),
  );
  const visit = async (who: string, paths: string[]) => {
    for (const path of paths) await walk.from(await telling.at(who, path));
  };
  await inTurns([
    ...stories.map((story) => async () => void (told[story.kind] = await telling.tell(story))),
    () => visit("", publicPaths),
    ...people.map(({ email, roles }) => async () => {
      const desks = roles.length > 0 ? ["/staff/settings", "/staff/content"] : [];
      await visit(email, ["/en/cases", ...desks]);
    }),
  ]);
  await trials.tryPage(await telling.at("", `/en/cases/${told.request}/deadlines`));
  await trials.tryPage(await telling.at(lead, `/staff/cases/${told.claim}/deadlines`));
  await tryElsewhere(
    trials,
    telling,
    request,
    (name) => names.find(([, it]) => it === name)?.[0] ?? "",
  );
  await tryAside(trials, telling);
  await telling.close();

  await test.info().attach("forms", {
    body: [...trials.tried].map(([form, times]) => `${times} ${form}`).join("\n"),
  });
  expect(trials.failures).toEqual([]);
  expect(sentNever(trials.tried), "forms that could not be sent wrong").toEqual([]);
  expect(untriedForms(trials.tried), "forms that nobody was offered").toEqual([]);
  expect(unvisitedPages(trials.visited), "pages that nobody came to").toEqual([]);
});

/** Two at a time: the server works while the other answer is judged. */
async function inTurns(tasks: (() => Promise<void>)[]): Promise<void> {
  const waiting = [...tasks];
  const lane = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task();
  };
  await Promise.all([lane(), lane()]);
}

/** A case and a text that exist, and are none of whoever names them. */
async function somethingOfOthers(origin: string, page: Page): Promise<Foreign> {
  const reader = await newAsker(origin);
  await signInBy(page, reader, lead);
  const [queue, texts] = await Promise.all(
    ["/staff", "/staff/content"].map(async (path) => (await fetchPage(reader, path)).text()),
  );
  await reader.dispose();
  const reference = /RC-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(queue ?? "")?.[0];
  const id = /\/staff\/content\/([0-9a-f-]{36})\//.exec(texts ?? "")?.[1];
  if (!reference || !id) throw new Error("the desk has no case and no text");
  return { reference, id };
}

test.describe("what is judged", () => {
  const field = '<textarea name="body">Long words</textarea>';
  const alert = '<div role="alert"><a href="#x">Wrong.</a></div>';
  const drawn = (inside: string) => `<main><form method="post">${inside}</form></main>`;
  const amount = '<input name="amount" value="-1">';
  const cases: [what: string, status: number, html: string, found: RegExp | null][] = [
    ["a good answer", 200, drawn(`${alert}${amount}${field}`), null],
    ["led on", 303, "", null],
    ["refused in plain words", 400, "", null],
    ["the framework’s own words", 409, "Server Action unavailable.", /framework’s words/],
    ["a fault of the server", 500, "", /status 500/],
    ["the page of a fault", 200, '<html id="__next_error__">', /error page/],
    ["no word", 200, drawn(`${amount}${field}`), /without a word/],
    [
      "a word that names no field",
      200,
      drawn(`<p role="alert">No.</p>${amount}${field}`),
      /names no field/,
    ],
    ["words lost", 200, drawn(`${alert}${amount}<textarea name="body"></textarea>`), /body held/],
    ["another page", 200, "<main><h1>Welcome</h1></main>", /neither the form/],
    [
      "a defect told as such",
      200,
      drawn(
        `<div role="alert"><a href="#x">Something went wrong on our side.</a></div>${amount}${field}`,
      ),
      /a defect/,
    ],
  ];
  for (const [what, status, html, found] of cases) {
    test(`finds ${found ? "fault with" : "nothing wrong with"} ${what}`, async ({ page }) => {
      const [form] = (await readPage(page, drawn(`${amount}${field}`))).forms;
      if (!form) throw new Error("no form");
      const [wrong] = form.controls;
      if (!wrong) throw new Error("no field");
      const values = { amount: "-1", body: "Long words" };
      const sent = { form, signature: signatureOf(form, ""), values, wrong, fine: false };
      const answer = { status, html, drawn: html ? await readPage(page, html) : null };
      const verdict = verdictOn(sent, answer, () => "");
      if (found) expect(verdict.join()).toMatch(found);
      else expect(verdict).toEqual([]);
    });
  }

  test("finds every form and page that was not come to", () => {
    const all = untriedForms(new Map());
    expect(all).toContain("actOnCase decide");
    expect(all).toContain("resendNotice");
    expect(untriedForms(new Map([["actOnCase decide act,body", 3]]))).not.toContain(
      "actOnCase decide",
    );
    expect(untriedForms(new Map([["actOnCase decide act,body", 0]]))).toContain("actOnCase decide");
    expect(sentNever(new Map([["trackCase email", 0]]))).toEqual(["trackCase email"]);
    expect(unvisitedPages(["/en/track"])).toContain("/staff/cases/[reference]");
    expect(unvisitedPages(["/en/track"])).not.toContain("/[locale]/track");
    const article = "/[locale]/help/[topic]/[slug]";
    expect(unvisitedPages(["/en/track"])).toContain(article);
    expect(unvisitedPages(["/en/help/trade-safely/payment"])).not.toContain(article);
    expect(names.length).toBeGreaterThan(20);
  });
});
