import { eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { members } from "@/db/schema";
import { trackCase } from "@/lib/actions/track-case";
import { currentGuestCase } from "@/lib/auth/guest-access";
import { describeOnEveryDatabase } from "@/test/databases";
import { Browser, comeFrom, formOf, redirectOf, serveFrom } from "@/test/request";
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
  const follow = (reference: string, email: string) =>
    redirectOf(trackCase(idle, form(reference, email)));
  const errorsFor = async (reference: string, email: string) =>
    (await trackCase(idle, form(reference, email))).errors;
  const nothingFound = [{ field: "reference", code: "track_not_found" }];

  it("opens that one case to this browser for a day", async () => {
    const reference = await world.simpleCase();
    expect(await follow(reference, gina)).toBe(`/en/cases/${reference}`);
    expect(await currentGuestCase()).toBe((await world.case(reference)).id);
    vi.setSystemTime(monday.getTime() + 24 * hourMs);
    expect(await currentGuestCase()).toBeNull();
  });

  it("forgives how a reference and an address are typed", async () => {
    const reference = await world.simpleCase();
    const spoken = reference.replace("RC-", "").replaceAll("-", " ").toLowerCase();
    const asHeard = spoken.replaceAll("0", "o").replaceAll("1", "l");
    expect(await follow(`  ${asHeard} `, " GINA@People.Example ")).toBe(`/en/cases/${reference}`);
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
    expect(await follow(reference, "ana.new@people.example")).toBe(`/en/cases/${reference}`);
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
    expect(await currentGuestCase()).toBeNull();
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
    const { values } = await trackCase(idle, form("RC-0000-0000", gina));
    expect(values).toMatchObject({ reference: "RC-0000-0000", email: gina });
  });

  it("slows a sender down after thirty tries, right or wrong, and no other sender", async () => {
    const reference = await world.simpleCase();
    for (let n = 0; n < 29; n += 1) await errorsFor("RC-0000-0000", gina);
    expect(await follow(reference, gina)).toBe(`/en/cases/${reference}`);
    const limited = [{ field: "", code: "rate_limited" }];
    expect(await errorsFor(reference, gina)).toEqual(limited);
    expect(await errorsFor("RC-0000-0000", gina)).toEqual(limited);
    newSender();
    expect(await follow(reference, gina)).toBe(`/en/cases/${reference}`);
  });

  it("lets a sender try again after a quarter of an hour", async () => {
    for (let n = 0; n < 31; n += 1) await errorsFor("RC-0000-0000", gina);
    vi.setSystemTime(monday.getTime() + hourMs / 4);
    expect(await errorsFor("RC-0000-0000", gina)).toEqual(nothingFound);
  });
});
