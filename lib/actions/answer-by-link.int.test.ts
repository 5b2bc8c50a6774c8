import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import SatisfactionPage from "@/app/[locale]/satisfaction/page";
import { notices } from "@/db/schema";
import { answerByLink } from "@/lib/actions/answer-by-link";
import { renderNotice } from "@/lib/mail/render";
import * as verbs from "@/lib/services/case";
import { caseByReference } from "@/lib/services/case/queries";
import { describeOnEveryDatabase } from "@/test/databases";
import { people, type Person } from "@/test/people";
import { Browser, comeFrom, formOf, redirectOf, serveFrom } from "@/test/request";
import { refund, stages } from "@/test/stages";
import { answerOf, dayMs, hourMs, monday, World } from "@/test/world";

vi.mock("next/headers", () => import("@/test/request"));

const idle = { status: "idle" as const, values: {}, errors: [], files: [] };
const expired = ["link_expired"];

describeOnEveryDatabase("the mailed question after an outcome", (open) => {
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

  const at = (ms: number) => new Date(monday.getTime() + ms);

  /** The links of the mail that told this person of the closing, by what they answer. */
  async function linksOf(reference: string, person: Person): Promise<Record<string, string>> {
    const record = await world.record(reference);
    const closings = record.filter((it) => it.type === "confirm_carried_out");
    const [mail] = await world.db
      .select()
      .from(notices)
      .where(
        and(
          eq(notices.eventId, closings.at(-1)?.id ?? ""),
          eq(notices.email, people[person].email),
        ),
      );
    if (!mail) throw new Error(`${person} was told nothing`);
    const { html } = await renderNotice(mail);
    const hrefs = [...html.matchAll(/href="([^"]*\/satisfaction\?[^"]*)"/g)];
    return Object.fromEntries(
      hrefs.map(([, href]) => {
        const { searchParams } = new URL((href ?? "").replaceAll("&amp;", "&"));
        return [searchParams.get("answer") ?? "", searchParams.get("token") ?? ""] as const;
      }),
    );
  }
  async function closedCase(): Promise<{ reference: string; token: string }> {
    const reference = await stages.closed(world);
    const { yes = "" } = await linksOf(reference, "claimant");
    return { reference, token: yes };
  }
  const press = (token: string, given: Record<string, string> = {}) =>
    answerByLink(idle, formOf({ locale: "ro", token, actKey: randomUUID(), ...given }));
  /** Where an answer leads that was taken; null for one that was not. */
  const leads = (token: string, given: Record<string, string>) => redirectOf(press(token, given));
  const thanks = "/ro/satisfaction?done=1";
  const faults = async (token: string, given: Record<string, string> = { satisfied: "yes" }) =>
    (await press(token, given)).errors.map((it) => it.code);
  const answered = async (reference: string) =>
    (await world.record(reference)).filter((it) => it.type === "answer_satisfaction");

  it("is put to the claimant alone, in the claimant's language", async () => {
    const reference = await stages.closed(world);
    const links = await linksOf(reference, "claimant");
    expect(Object.keys(links).sort()).toEqual(["no", "yes"]);
    expect(links.no).toBe(links.yes);
    expect(await linksOf(reference, "respondent")).toEqual({});
  });

  it("is not answered by a mail scanner that opens both links, however often", async () => {
    const { reference, token } = await closedCase();
    const before = await world.record(reference);
    for (const answer of ["yes", "no", "yes", "no"]) {
      await SatisfactionPage({
        params: Promise.resolve({ locale: "ro" }),
        searchParams: Promise.resolve({ token, answer, done: undefined }),
      });
    }
    expect(await world.record(reference)).toEqual(before);
    expect((await world.case(reference)).satisfied).toBeNull();
  });

  it("takes the answer without signing in, as the claimant's own words", async () => {
    const { reference, token } = await closedCase();
    expect(await leads(token, { satisfied: "yes", body: "Quick and fair, thank you." })).toBe(
      thanks,
    );
    const row = await world.case(reference);
    expect(row).toMatchObject({ satisfied: true, stage: "closed" });
    expect(await answered(reference)).toMatchObject([
      {
        performer: "claimant",
        actorId: world.ids.claimant,
        audience: "claimant",
        payload: { satisfied: "yes", body: "Quick and fair, thank you." },
      },
    ]);
    const seen = await caseByReference(world.as("respondent"), reference);
    expect(JSON.stringify(seen)).not.toContain("Quick and fair");
  });

  it("counts once: resent it is the same answer, and a second one is told so", async () => {
    const { reference, token } = await closedCase();
    const actKey = randomUUID();
    expect(await leads(token, { satisfied: "yes", actKey })).toBe(thanks);
    expect(await leads(token, { satisfied: "yes", actKey })).toBe(thanks);
    expect(await faults(token, { satisfied: "no" })).toEqual(["satisfaction_unanswered"]);
    expect(await answered(reference)).toHaveLength(1);
    expect((await world.case(reference)).satisfied).toBe(true);
  });

  it("counts once when both links are answered at the same moment", async () => {
    const { reference, token } = await closedCase();
    const answers = await Promise.all([
      leads(token, { satisfied: "yes" }),
      leads(token, { satisfied: "no" }),
    ]);
    expect(answers.filter((it) => it === thanks)).toHaveLength(1);
    expect(await answered(reference)).toHaveLength(1);
  });

  it("cannot be forged, altered or cut, and no half of another link fits", async () => {
    const { reference, token } = await closedCase();
    const other = await closedCase();
    const [ref = "", closed = "", signature = ""] = token.split(".");
    const forged = [
      "",
      "..",
      reference,
      `${ref}.${closed}`,
      `${ref}.${closed}.`,
      `${ref}.${closed}.${signature.slice(0, -2)}AA`,
      `${ref}.${Number(closed) + 1}.${signature}`,
      `${other.reference}.${closed}.${signature}`,
      `${ref}.${closed}.${other.token.split(".")[2]}`,
      `${token}\u0000`,
      "x".repeat(10_000),
    ];
    for (const it of forged) expect(await faults(it), it.slice(0, 60)).toEqual(expired);
    expect(await answered(reference)).toEqual([]);
  });

  it("answers its own case, whatever the form names besides", async () => {
    const { reference, token } = await closedCase();
    const other = await closedCase();
    const { version } = await world.case(other.reference);
    await leads(token, {
      satisfied: "no",
      reference: other.reference,
      version: String(version),
      caseId: (await world.case(other.reference)).id,
    });
    expect(await answered(other.reference)).toEqual([]);
    expect(await answered(reference)).toHaveLength(1);
  });

  it("opens nothing else of the case: its page still asks who is there", async () => {
    const { reference, token } = await closedCase();
    await leads(token, { satisfied: "yes" });
    expect(await caseByReference(world.visitor(), reference)).toBeNull();
  });

  it("is open for thirty days and no longer", async () => {
    const [inTime, tooLate] = [await closedCase(), await closedCase()];
    vi.setSystemTime(at(30 * dayMs));
    expect(await leads(inTime.token, { satisfied: "yes" })).toBe(thanks);
    vi.setSystemTime(at(30 * dayMs + 1_000));
    expect(await faults(tooLate.token)).toEqual(expired);
    expect(await answered(tooLate.reference)).toEqual([]);
  });

  it("is over once the case is open again, and asked anew after the next closing", async () => {
    const { reference, token } = await closedCase();
    await verbs.appeal(world.as("respondent", at(hourMs)), {
      ...(await world.form(reference)),
      body: "The proof of posting was not looked at.",
    });
    vi.setSystemTime(at(2 * hourMs));
    expect(await faults(token)).toEqual(expired);
    const form = () => world.form(reference);
    await verbs.decide(world.as("experience", at(3 * hourMs)), { ...(await form()), ...refund });
    await verbs.confirmCarriedOut(world.as("claimant", at(4 * hourMs)), await form());
    vi.setSystemTime(at(5 * hourMs));
    expect(await faults(token)).toEqual(expired);
    const { yes = "" } = await linksOf(reference, "claimant");
    expect(await leads(yes, { satisfied: "yes" })).toBe(thanks);
  });

  it("leads, when not satisfied, to other people than those who decided", async () => {
    const { reference, token } = await closedCase();
    expect(await leads(token, { satisfied: "no", body: "Half is missing." })).toBe(thanks);
    const row = await world.case(reference);
    expect(row).toMatchObject({
      stage: "appeal",
      team: "customer_experience",
      assigneeId: null,
      closedAt: null,
      satisfied: null,
    });
    const decide = async (person: Person) =>
      answerOf(verbs.decide(world.as(person), { ...(await world.form(reference)), ...refund }));
    expect(await decide("agent")).toBe("forbidden: forbidden");
    expect(await decide("experience")).toBe("done");
    expect(await faults(token)).toEqual(expired);
  });

  it.each([
    ["no answer", {}, "satisfied_required"],
    ["an answer of its own", { satisfied: "perhaps" }, "satisfied_required"],
    ["too many words", { satisfied: "yes", body: "x".repeat(2001) }, "body_long"],
    ["words that cannot be shown", { satisfied: "yes", body: "a\u0000b" }, "body_characters"],
  ])("tells of %s at its field and keeps what was typed", async (_, given, code) => {
    const { reference, token } = await closedCase();
    const { errors, values } = await press(token, given);
    expect(errors.map((it) => it.code)).toEqual([code]);
    expect(values).toMatchObject(given);
    expect(await answered(reference)).toEqual([]);
  });
});
