import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { members, notices } from "@/db/schema";
import { trackCase } from "@/lib/actions/track-case";
import { currentGuestCases } from "@/lib/auth/guest-access";
import { describeOnEveryDatabase } from "@/test/databases";
import { renderNotice } from "@/lib/mail/render";
import { people } from "@/test/people";
import { Browser, comeFrom, formOf, serveFrom, signedIn } from "@/test/request";
import { hourMs, monday, World } from "@/test/world";

vi.mock("next/headers", () => import("@/test/request"));

const idle = { status: "idle" as const, values: {}, errors: [], files: [] };
const gina = "gina@people.example";

describeOnEveryDatabase("following a case by reference and e-mail", (open) => {
  let world: World;
  let senders = 0;
  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
  });
  beforeEach(() => {
    vi.useFakeTimers({ now: monday, toFake: ["Date"] });
    newSender();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function newSender(): void {
    const browser = new Browser();
    browser.headers.set("x-forwarded-for", `192.0.2.${(senders += 1)}`);
    comeFrom(browser);
  }
  const form = (reference: string, email: string) => formOf({ locale: "en", reference, email });
  const follow = async (reference: string, email: string) =>
    (await trackCase(idle, form(reference, email))).found;
  const errorsFor = async (reference: string, email: string) =>
    (await trackCase(idle, form(reference, email))).errors;
  const nothingFound = [{ field: "reference", code: "track_not_found" }];

  const linksMailed = async (email: string) =>
    world.db
      .select()
      .from(notices)
      .where(and(eq(notices.email, email), eq(notices.template, "case_link")));

  it("tells a guest's case by its stage, turn and deadline, opens nothing and mails a link", async () => {
    const reference = await world.simpleCase();
    const before = (await linksMailed(gina)).length;
    const found = await follow(reference, gina);
    expect(found).toEqual({
      title: "Where the case stands",
      facts: [
        { term: "Reference", value: reference },
        { term: "Kind", value: "complaint" },
        { term: "Where the case stands", value: "First contact" },
        { term: "Whose turn", value: "Our team" },
        { term: "Next deadline", value: expect.stringContaining("9 June 2026") as string },
      ],
      text: expect.stringContaining("the mail that we have just sent") as string,
      link: null,
    });
    expect(await currentGuestCases()).toEqual([]);
    const mails = await linksMailed(gina);
    expect(mails).toHaveLength(before + 1);
    const [mail] = mails.filter((it) => it.data.reference === reference);
    if (!mail) throw new Error("no link was mailed");
    const { text } = await renderNotice(mail);
    expect(text).toMatch(/\/en\/track\/open\?token=RC-/);
    expect(text).not.toContain(`/cases/${reference}`);
  });

  it("tells the other side of a member's claim its standing alone, with the buyer's e-mail", async () => {
    const reference = await world.claim();
    comeFrom(await signedIn(world.db, world.ids.stranger));
    const buyer = people.claimant;
    const found = await follow(reference, buyer.email);
    expect(found?.link).toEqual({
      text: "Sign in to open it",
      href: `/en/sign-in?next=%2Fen%2Fcases%2F${reference}`,
    });
    const told = JSON.stringify(found);
    for (const secret of [buyer.name, buyer.publicName, "shop-h", "Walnut", "stool", "250"]) {
      expect(told).not.toContain(secret);
    }
    expect(await currentGuestCases()).toEqual([]);
    expect(await linksMailed(buyer.email)).toEqual([]);
  });

  it("leads whoever may read the case already straight to it, and mails nothing", async () => {
    const reference = await world.claim();
    comeFrom(await signedIn(world.db, world.ids.claimant));
    const found = await follow(reference, people.claimant.email);
    expect(found?.link).toEqual({ text: "Open the case", href: `/en/cases/${reference}` });
    expect(await linksMailed(people.claimant.email)).toEqual([]);
  });

  it("mails five links in a quarter of an hour at most, and tells the standing all the same", async () => {
    const reference = await world.simpleCase();
    const before = (await linksMailed(gina)).length;
    for (let n = 0; n < 7; n += 1) {
      newSender();
      expect((await follow(reference, gina))?.facts[0]?.value).toBe(reference);
    }
    expect(await linksMailed(gina)).toHaveLength(before + 5);
    expect((await follow(reference, gina))?.text).toContain("several mails");
    vi.setSystemTime(monday.getTime() + hourMs / 4);
    expect((await follow(reference, gina))?.text).toContain("just sent");
  });

  it("forgives how a reference and an address are typed", async () => {
    const reference = await world.simpleCase();
    const spoken = reference.replace("RC-", "").replaceAll("-", " ").toLowerCase();
    const asHeard = spoken.replaceAll("0", "o").replaceAll("1", "l");
    const found = await follow(`  ${asHeard} `, " GINA@People.Example ");
    expect(found?.facts[0]?.value).toBe(reference);
  });

  it("knows a member's case by the member's address of today", async () => {
    const reference = await world.claim();
    const [before] = await world.db
      .select({ email: members.email })
      .from(members)
      .where(eq(members.id, world.ids.claimant));
    const set = (email: string) =>
      world.db.update(members).set({ email }).where(eq(members.id, world.ids.claimant));
    await set("ana.new@people.example");
    expect(await follow(reference, "ana.new@people.example")).toBeDefined();
    expect(await errorsFor(reference, before?.email ?? "")).toEqual(nothingFound);
    await set(before?.email ?? "");
  });

  it("gives one and the same answer, whichever half is wrong", async () => {
    const reference = await world.simpleCase();
    const claim = await world.claim();
    const last = reference.at(-1) === "0" ? "1" : "0";
    const wrong = [
      await errorsFor(reference, "someone.else@people.example"),
      await errorsFor(claim, gina),
      await errorsFor(claim, "henri.cache@people.example"),
      await errorsFor(reference.slice(0, -1) + last, gina),
      await errorsFor("RC-0000-0000", gina),
      await errorsFor("'; drop table cases; --", gina),
      await errorsFor("%%%%%%%%", gina),
    ];
    expect(wrong).toEqual(wrong.map(() => nothingFound));
    expect(await currentGuestCases()).toEqual([]);
  });

  it.each([
    ["RC-\u0000-0000", gina, "reference"],
    ["RC-\ud800-0000", gina, "reference"],
    ["R".repeat(10_000), gina, "reference"],
    ["", gina, "reference"],
    ["RC-0000-0000", "gina", "email"],
    ["RC-0000-0000", "g\u0000@people.example", "email"],
  ])("answers %j with %j in words at the field", async (reference, email, field) => {
    expect((await errorsFor(reference, email)).map((it) => it.field)).toEqual([field]);
  });

  it("keeps what was typed", async () => {
    for (const reference of ["RC-0000-0000", await world.simpleCase()]) {
      const { values } = await trackCase(idle, form(reference, gina));
      expect(values).toMatchObject({ reference, email: gina });
    }
  });

  it("slows a sender down after thirty tries, right or wrong, and no other sender", async () => {
    const reference = await world.simpleCase();
    for (let n = 0; n < 29; n += 1) await errorsFor("RC-0000-0000", gina);
    expect(await follow(reference, gina)).toBeDefined();
    const limited = [{ field: "", code: "rate_limited" }];
    expect(await errorsFor(reference, gina)).toEqual(limited);
    expect(await errorsFor("RC-0000-0000", gina)).toEqual(limited);
    newSender();
    expect(await follow(reference, gina)).toBeDefined();
  });

  it("lets a sender try again after a quarter of an hour", async () => {
    for (let n = 0; n < 31; n += 1) await errorsFor("RC-0000-0000", gina);
    vi.setSystemTime(monday.getTime() + hourMs / 4);
    expect(await errorsFor("RC-0000-0000", gina)).toEqual(nothingFound);
  });
});
