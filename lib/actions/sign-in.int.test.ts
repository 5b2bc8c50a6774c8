import { randomUUID } from "node:crypto";
import { count, desc, eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import ConfirmPage from "@/app/[locale]/sign-in/confirm/page";
import { members, notices, sessions, verificationTokens } from "@/db/schema";
import {
  endSession,
  requestSignInLink,
  signInAsDemoPerson,
  signInByLink,
} from "@/lib/actions/sign-in";
import { currentMember } from "@/lib/auth/current-member";
import { describeOnEveryDatabase } from "@/test/databases";
import { people, type Person } from "@/test/people";
import { Browser, comeFrom, formOf, redirectOf, serveFrom } from "@/test/request";
import { hourMs, monday, World } from "@/test/world";

vi.mock("next/headers", () => import("@/test/request"));

const idle = { status: "idle" as const, values: {}, errors: [], files: [] };
const minuteMs = 60_000;

describeOnEveryDatabase("signing in", (open) => {
  let world: World;
  let senders = 0;
  let day = 0;
  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
  });
  // Each test has a day of its own, so that none is slowed down by the one before.
  beforeEach(() => {
    vi.useFakeTimers({ now: monday.getTime() + (day += 1) * 24 * hourMs, toFake: ["Date"] });
    comeFrom(newBrowser());
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function newBrowser(): Browser {
    const browser = new Browser();
    browser.headers.set("x-forwarded-for", `192.0.2.${(senders += 1)}`);
    return browser;
  }
  const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
  const ask = (email: string, given: Record<string, string> = {}) =>
    requestSignInLink(idle, formOf({ locale: "fr", email, ...given }));
  /** Asks for a link and reads it from the mail. */
  async function linkOf(person: Person, given: Record<string, string> = {}) {
    const { email } = people[person];
    expect(await redirectOf(ask(email, given))).toBe("/fr/sign-in?sent=1");
    const [mail] = await world.db
      .select()
      .from(notices)
      .where(eq(notices.email, email))
      .orderBy(desc(notices.createdAt))
      .limit(1);
    const url = new URL(mail?.data.path ?? "", "http://localhost:3000");
    return { path: url.pathname, ...Object.fromEntries(url.searchParams) } as {
      path: string;
      token: string;
      email: string;
      next: string;
    };
  }
  const press = (link: { token: string; email: string; next?: string }) =>
    redirectOf(signInByLink(formOf({ locale: "fr", ...link })));
  const who = async () => (await currentMember())?.email ?? null;
  async function rowsIn(table: typeof sessions | typeof members | typeof verificationTokens) {
    const [row] = await world.db.select({ n: count() }).from(table);
    return Number(row?.n);
  }
  const refused = "/fr/sign-in?problem=link";

  it("mails a link that signs in at the press of its button", async () => {
    const link = await linkOf("claimant");
    expect(link.path).toBe("/sign-in/confirm");
    expect(await who()).toBeNull();
    expect(await press(link)).toBe("/fr/cases");
    expect(await who()).toBe(people.claimant.email);
  });

  it("takes an address however it is typed", async () => {
    expect(await redirectOf(ask("  ANA.Secretescu@People.EXAMPLE "))).toBe("/fr/sign-in?sent=1");
    expect(await rowsIn(verificationTokens)).toBeGreaterThan(0);
  });

  it("uses a link up: it signs in once", async () => {
    const link = await linkOf("claimant");
    await press(link);
    comeFrom(newBrowser());
    expect(await press(link)).toBe(refused);
    expect(await who()).toBeNull();
  });

  it("signs in once when the button is pressed twice at once", async () => {
    const link = await linkOf("claimant");
    const before = await rowsIn(sessions);
    const answers = await Promise.all([press(link), press(link)]);
    expect(answers.sort()).toEqual(["/fr/cases", refused]);
    expect(await rowsIn(sessions)).toBe(before + 1);
  });

  it("takes a link for a quarter of an hour and no longer", async () => {
    const [inTime, tooLate] = [await linkOf("claimant"), await linkOf("stranger")];
    later(15 * minuteMs - 1_000);
    expect(await press(inTime)).toBe("/fr/cases");
    comeFrom(newBrowser());
    later(2_000);
    expect(await press(tooLate)).toBe(refused);
    expect(await who()).toBeNull();
  });

  it("does not use a link up when a mail scanner opens it, however often", async () => {
    const link = await linkOf("claimant");
    const props = {
      params: Promise.resolve({ locale: "fr" }),
      searchParams: Promise.resolve(link),
    };
    for (let n = 0; n < 3; n += 1) await ConfirmPage(props);
    expect(await who()).toBeNull();
    expect(await press(link)).toBe("/fr/cases");
  });

  it("keeps no link that could be read from the database", async () => {
    const { token } = await linkOf("claimant");
    const rows = await world.db.select().from(verificationTokens);
    expect(rows.map((row) => row.token)).not.toContain(token);
  });

  it("gives an unknown address the same answer, and makes no member of it", async () => {
    const before = await rowsIn(members);
    const tokens = await rowsIn(verificationTokens);
    expect(await redirectOf(ask("nobody@people.example"))).toBe("/fr/sign-in?sent=1");
    expect(await rowsIn(members)).toBe(before);
    expect(await rowsIn(verificationTokens)).toBe(tokens);
  });

  it.each(["claimant", null] as const)(
    "slows down after five links for one address, known or not (%s)",
    async (person) => {
      const email = person ? people[person].email : "nobody@people.example";
      for (let n = 0; n < 5; n += 1) {
        comeFrom(newBrowser());
        expect(await redirectOf(ask(email))).toBe("/fr/sign-in?sent=1");
      }
      const { errors } = await ask(email);
      expect(errors).toEqual([{ field: "email", code: "rate_limited" }]);
      expect(await redirectOf(ask("another@people.example"))).toBe("/fr/sign-in?sent=1");
      later(15 * minuteMs);
      expect(await redirectOf(ask(email))).toBe("/fr/sign-in?sent=1");
    },
  );

  it("slows a sender down who tries many addresses", async () => {
    for (let n = 0; n < 60; n += 1) await redirectOf(ask(`nobody${n}@people.example`));
    const { errors } = await ask("nobody60@people.example");
    expect(errors).toEqual([{ field: "email", code: "rate_limited" }]);
  });

  it("takes a link for its own address only", async () => {
    const link = await linkOf("claimant");
    expect(await press({ ...link, email: people.lead.email })).toBe(refused);
    expect(await press({ ...link, token: link.token.replace(/^./, "z") })).toBe(refused);
    expect(await who()).toBeNull();
    expect(await press(link)).toBe("/fr/cases");
  });

  it.each([
    ["a NUL in the token", { token: "\u0000", email: people.claimant.email }],
    ["a NUL in the address", { token: "abc", email: "ana\u0000@people.example" }],
    ["half a character", { token: "\ud800", email: "\udc00" }],
    ["SQL", { token: "' or 1=1 --", email: "' or 1=1 --" }],
    ["nothing", { token: "", email: "" }],
    ["a very long token", { token: "f".repeat(100_000), email: people.claimant.email }],
  ])("answers a link with %s as one that does not work", async (_name, link) => {
    expect(await press(link)).toBe(refused);
  });

  it.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "never leads on to %j",
    async (next) => {
      const link = await linkOf("claimant", { next });
      expect(link.next).toBe("/fr/cases");
      expect(await press({ ...link, next })).toBe("/fr/cases");
    },
  );

  it("leaves another person's session alone", async () => {
    const [ana, henri] = [newBrowser(), newBrowser()];
    comeFrom(ana);
    await press(await linkOf("claimant"));
    comeFrom(henri);
    await press(await linkOf("respondent"));
    expect(await who()).toBe(people.respondent.email);
    await redirectOf(endSession(formOf({ locale: "fr" })));
    expect(await who()).toBeNull();
    comeFrom(ana);
    expect(await who()).toBe(people.claimant.email);
  });

  it("ends a session at sign-out: its cookie is worth nothing from then on", async () => {
    const browser = newBrowser();
    comeFrom(browser);
    await press(await linkOf("claimant"));
    const kept = new Map(browser.cookies);
    expect(await redirectOf(endSession(formOf({ locale: "fr" })))).toMatch(/\/fr$/);
    expect(await who()).toBeNull();
    const thief = newBrowser();
    for (const [name, value] of kept) thief.cookies.set(name, value);
    comeFrom(thief);
    expect(await who()).toBeNull();
  });

  it("ends a session by itself after thirty days", async () => {
    await press(await linkOf("claimant"));
    later(31 * 24 * hourMs);
    expect(await who()).toBeNull();
  });

  it("knows nobody by a made-up cookie", async () => {
    const browser = newBrowser();
    browser.cookies.set("recourse.session", randomUUID());
    comeFrom(browser);
    expect(await who()).toBeNull();
  });

  it("has no one-click people outside the demo", async () => {
    const form = formOf({ locale: "en", email: people.lead.email });
    expect(await redirectOf(signInAsDemoPerson(form))).toBe("/en/sign-in");
    expect(await who()).toBeNull();
  });
});
