import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import OpenCasePage from "@/app/[locale]/track/open/page";
import { evidence, notices } from "@/db/schema";
import { actOnCase } from "@/lib/actions/act-on-case";
import { mailLink, openCaseByLink } from "@/lib/actions/open-case";
import { requestContext } from "@/lib/actions/request-context";
import { submitCase } from "@/lib/actions/submit-case";
import { caseLinkPath } from "@/lib/auth/case-link";
import { guestCookie } from "@/lib/auth/cookies";
import { currentGuestCases } from "@/lib/auth/guest-access";
import { satisfactionPath } from "@/lib/auth/satisfaction-link";
import { renderNotice } from "@/lib/mail/render";
import * as verbs from "@/lib/services/case";
import { caseByReference, myCases } from "@/lib/services/case/queries";
import { keepFiles } from "@/lib/services/files/attach";
import { fileById } from "@/lib/services/files/queries";
import { describeOnEveryDatabase } from "@/test/databases";
import { bytesOf, upload } from "@/test/files";
import { Browser, comeFrom, formOf, redirectOf, serveFrom, signedIn } from "@/test/request";
import { simpleForm } from "@/test/simple-forms";
import { stages } from "@/test/stages";
import { dayMs, hourMs, monday, World } from "@/test/world";

vi.mock("next/headers", () => import("@/test/request"));

const idle = { status: "idle" as const, values: {}, errors: [], files: [] };
const gina = "gina@people.example";

describeOnEveryDatabase("a case opened by a mailed link", (open) => {
  let world: World;
  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
  });
  beforeEach(() => {
    vi.useFakeTimers({ now: monday, toFake: ["Date"] });
    comeFrom(new Browser());
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const wait = (ms: number) => vi.setSystemTime(monday.getTime() + ms);
  const tokenIn = (path: string) =>
    new URL(path, "http://localhost").searchParams.get("token") ?? "";
  const press = (token: string) => redirectOf(openCaseByLink(formOf({ locale: "en", token })));
  const visit = (token: string) =>
    redirectOf(
      OpenCasePage({
        params: Promise.resolve({ locale: "en" }),
        searchParams: Promise.resolve({ token }),
      }),
    );
  const seen = async (reference: string) => caseByReference(await requestContext("en"), reference);

  /** The token behind the button of the newest mail to the guest about this case. */
  async function mailed(reference: string): Promise<string> {
    const rows = await world.db
      .select()
      .from(notices)
      .where(eq(notices.email, gina))
      .orderBy(desc(notices.createdAt));
    const mail = rows.find((it) => it.data.reference === reference);
    if (!mail) throw new Error("no mail");
    const { html } = await renderNotice(mail);
    const [, href = ""] = /href="([^"]*\/track\/open\?[^"]*)"/.exec(html) ?? [];
    return tokenIn(href.replaceAll("&amp;", "&"));
  }

  /** Opens a case by its public form in the present browser. */
  async function sent(): Promise<string> {
    const values = simpleForm("complaint") as Record<string, string>;
    const target = await redirectOf(
      submitCase(idle, formOf({ locale: "en", kind: "complaint", ...values })),
    );
    return /RC-[^?]+/.exec(target ?? "")?.[0] ?? "";
  }

  it("is proved by the button alone; a scanner's look opens nothing", async () => {
    const reference = await world.simpleCase();
    const token = await mailed(reference);
    expect(await visit(token)).toBeNull();
    expect(await currentGuestCases()).toEqual([]);
    expect(await seen(reference)).toBeNull();
    expect(await press(token)).toBe(`/en/cases/${reference}`);
    const { id } = await world.case(reference);
    expect(await currentGuestCases()).toEqual([{ caseId: id, proved: true }]);
    expect((await seen(reference))?.viewer).toBe("claimant");
    wait(dayMs);
    expect(await currentGuestCases()).toEqual([]);
    expect(await press(token), "the mail opens it again").toBe(`/en/cases/${reference}`);
  });

  it("leads to the form with the reference typed when the link is forged, old or another's", async () => {
    const [reference, other] = [await world.simpleCase(), await world.simpleCase()];
    const token = await mailed(reference);
    const [, expiry = "", signature = ""] = token.split(".");
    const member = await world.claim();
    const asked = tokenIn(
      satisfactionPath({ reference, closedAt: new Date(Number(expiry)) }, "yes"),
    );
    const bad: [string, string][] = [
      [`${token.slice(0, -2)}AA`, reference],
      [`${other}.${expiry}.${signature}`, other],
      [`${reference}.${Number(expiry) + 1}.${signature}`, reference],
      [asked, reference],
      [tokenIn(caseLinkPath({ reference: member, expiresAt: new Date(Number(expiry)) })), member],
      ["nonsense", ""],
      ["", ""],
    ];
    for (const [forged, named] of bad) {
      const to = `/en/track?reference=${named}&problem=link`;
      expect([await visit(forged), await press(forged)], forged).toEqual([to, to]);
    }
    wait(30 * dayMs);
    expect(await press(token)).toBe(`/en/track?reference=${reference}&problem=link`);
    expect(await currentGuestCases()).toEqual([]);
  });

  it("stands beside the others of the browser, the newest ten of them", async () => {
    const first = await sent();
    const second = await world.simpleCase();
    await press(await mailed(second));
    for (const reference of [first, second]) expect(await seen(reference)).not.toBeNull();
    expect((await currentGuestCases()).map((it) => it.proved)).toEqual([true, false]);
    await press(await mailed(first));
    expect((await currentGuestCases()).map((it) => it.proved)).toEqual([true, true]);
    for (let n = 0; n < 9; n += 1) await press(await mailed(await world.simpleCase()));
    expect(await currentGuestCases()).toHaveLength(10);
    expect(await seen(first)).not.toBeNull();
    expect(await seen(second), "the oldest makes room").toBeNull();
  });

  it("takes no part of a cookie for another, and none that was altered", async () => {
    const reference = await sent();
    const other = await world.case(await world.simpleCase());
    const { id } = await world.case(reference);
    const cookie = guestCookie().name;
    const browser = new Browser();
    comeFrom(browser);
    await press(await mailed(reference));
    const good = browser.cookies.get(cookie) ?? "";
    for (const value of [
      good.replace(id, other.id),
      good.replace("_1.", "_0."),
      `${other.id}_${Date.now() + hourMs}_1.${good}`,
      good.slice(0, -1),
      "",
      ".",
    ]) {
      browser.cookies.set(cookie, value);
      expect(await currentGuestCases(), value).toEqual([]);
    }
    browser.cookies.set(cookie, good);
    expect(await currentGuestCases()).toHaveLength(1);
  });

  it("is a signed-in member's too, in the part of its claimant, and not told to the other side", async () => {
    const reference = await world.simpleCase();
    const token = await mailed(reference);
    comeFrom(await signedIn(world.db, world.ids.stranger));
    expect(await seen(reference)).toBeNull();
    await press(token);
    expect((await seen(reference))?.viewer).toBe("claimant");
    const own = await myCases(await requestContext("en"), {});
    expect(own.items).toMatchObject([{ reference, side: "claimant" }]);
    const form = await world.form(reference);
    await verbs.message(
      await requestContext("en"),
      { ...form, body: "One thing more.", audience: "parties" },
      [],
    );
    const said = (await world.record(reference)).find((it) => it.type === "message");
    expect(said).toMatchObject({ performer: "claimant", actorId: null });
  });

  it("leaves whoever only knows the reference and the e-mail nothing to do", async () => {
    for (const reference of [await world.claim(), await world.simpleCase()]) {
      comeFrom(await signedIn(world.db, world.ids.trader));
      const { version } = await world.case(reference);
      const withdraw = { locale: "en", act: "withdraw", reference, body: "I withdraw it all." };
      const answer = await actOnCase(
        idle,
        formOf({ ...withdraw, version: String(version), actKey: randomUUID() }),
      );
      expect(answer.errors).toEqual([{ field: "", code: "not_found" }]);
      expect(await redirectOf(mailLink(formOf({ locale: "en", reference })))).toMatch(
        /\?refused=not_found$/,
      );
      expect((await world.case(reference)).version).toBe(version);
    }
  });

  it("shows what an authority was answered to a proved mailbox alone", async () => {
    const reference = await stages.listed(world);
    const { id } = await world.case(reference);
    const body = "The account is that of Henri Caché.";
    await verbs.draftAnswer(
      world.as("jurist"),
      { ...(await world.form(reference)), body, discloses: "listed", answerBy: "electronic" },
      await keepFiles([upload("answer.pdf", bytesOf.pdf)]),
    );
    await verbs.approve(world.as("secondJurist"), await world.form(reference));
    const [file] = await world.db
      .select()
      .from(evidence)
      .where(and(eq(evidence.caseId, id), eq(evidence.fileName, "answer.pdf")));

    const unproved = world.guest(id, monday, false);
    const before = await caseByReference(unproved, reference);
    expect(before?.withheld).toBe(true);
    expect(JSON.stringify(before)).not.toContain(body);
    expect(before?.evidence.map((it) => it.fileName)).toEqual(["request.pdf"]);
    const approval = before?.timeline.find((it) => it.type === "approve");
    expect(approval?.payload, "that it was answered, and no more").toEqual({});
    expect(await fileById(unproved, file?.id ?? "")).toBeNull();

    for (const reader of [world.guest(id), world.as("jurist")]) {
      const after = await caseByReference(reader, reference);
      expect(after?.withheld).toBe(false);
      expect(JSON.stringify(after?.timeline)).toContain(body);
      expect(after?.evidence.map((it) => it.fileName)).toContain("answer.pdf");
      expect(await fileById(reader, file?.id ?? "")).toMatchObject({ fileName: "answer.pdf" });
    }
  });

  it("mails a guest their link from the page of the case, five times at most", async () => {
    const reference = await sent();
    const count = async () =>
      (await world.db.select().from(notices).where(eq(notices.template, "case_link"))).filter(
        (it) => it.data.reference === reference,
      ).length;
    for (let n = 0; n < 5; n += 1) {
      expect(await redirectOf(mailLink(formOf({ locale: "en", reference })))).toBe(
        `/en/cases/${reference}?done=mail_link`,
      );
    }
    expect(await redirectOf(mailLink(formOf({ locale: "en", reference })))).toBe(
      `/en/cases/${reference}?refused=rate_limited`,
    );
    expect(await count()).toBe(5);
  });
});
