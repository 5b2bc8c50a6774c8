import { createElement } from "react";
import { asc, eq } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, it, vi } from "vitest";
import { CasePage } from "@/components/case/case-page";
import { CaseList } from "@/components/case/case-list";
import { cases, caseEvents, notices } from "@/db/schema";
import { actsOfApi } from "@/lib/api/api-acts";
import { caseAnswer, casesAnswer } from "@/lib/api/answers";
import { written } from "@/lib/api/written";
import { renderNotice } from "@/lib/mail/render";
import { describeOnEveryDatabase } from "@/test/databases";
import { people, type Person } from "@/test/people";
import { told } from "@/test/stages";
import { after, World } from "@/test/world";
import { listCases } from "./list-cases";
import * as verbs from "./index";
import { caseByReference, myCases } from "./queries";

vi.mock("next/navigation", async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ refresh: () => undefined }),
}));

const secret = { name: "Ginevra Guestini", email: "ginevra.guestini@people.example" };
const parts = /ginevra|guestini/i;

describeOnEveryDatabase("a guest's real name", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });

  /** A guest's complaint in which everyone says something to the other side, then ends it. */
  async function spoken(form: Partial<ReturnType<World["caseForm"]>> = {}): Promise<string> {
    const { reference, caseId } = await verbs.submitCase(
      world.visitor(),
      "complaint",
      world.caseForm({ ...secret, reason: "member_conduct", ...form }),
    );
    const as = async (person: Person | "guest", hours: number) => ({
      context: person === "guest" ? world.guest(caseId, after(hours)) : world.as(person),
      form: await world.form(reference),
    });
    const named = await as("service", 0);
    await verbs.nameRespondent(named.context, { ...named.form, member: "shop-h", ...told });
    for (const [who, hours] of [
      ["guest", 1],
      ["respondent", 2],
      ["service", 3],
    ] as const) {
      const { context, form: act } = await as(who, hours);
      const body = "Was the parcel handed over at all?";
      await verbs.message(context, { ...act, body, audience: "parties" });
    }
    const { context, form: act } = await as("service", 4);
    await verbs.reply(context, { ...act, body: "The parcel was found and is on its way." });
    const again = await as("guest", 5);
    const no = { satisfied: "no" as const, body: "It is still not here." };
    await verbs.answerSatisfaction(again.context, { ...again.form, ...no });
    return reference;
  }

  /** The mails to this address that the case's record caused, as they are sent. */
  async function mailTo(reference: string, email: string): Promise<string[]> {
    const { id } = await world.case(reference);
    const rows = await world.db
      .select({ notice: notices })
      .from(notices)
      .innerJoin(caseEvents, eq(caseEvents.id, notices.eventId))
      .where(eq(caseEvents.caseId, id))
      .orderBy(asc(caseEvents.seq));
    const own = rows.map((it) => it.notice).filter((it) => it.email === email);
    const mails = await Promise.all(own.map(renderNotice));
    return [...own.map((it) => JSON.stringify(it)), ...mails.map((it) => JSON.stringify(it))];
  }

  it("is in nothing that is drawn for the other side: page, lists, API, payload, mails", async () => {
    const reference = await spoken();
    const context = world.as("respondent", after(6));
    const view = await caseByReference(context, reference);
    if (!view) throw new Error("the respondent cannot read the case");
    const own = await myCases(context, {});
    const drawn = [
      JSON.stringify(view),
      JSON.stringify(own),
      JSON.stringify(written(caseAnswer, { ...view, acts: actsOfApi(view.acts) })),
      JSON.stringify(written(casesAnswer, await listCases(context, { after: null, limit: 100 }))),
      ...(["en", "fr", "ro"] as const).flatMap((locale) => [
        renderToStaticMarkup(
          createElement(CasePage, {
            ...{ view, locale, now: context.now, opened: false, done: undefined },
            action: async (state) => state,
            mailLink: async () => undefined,
          }),
        ),
        renderToStaticMarkup(createElement(CaseList, { items: own.items, locale, now: after(6) })),
      ]),
    ];
    for (const text of drawn) expect(text).not.toMatch(parts);
    expect(view.claimant).toMatchObject({ publicName: "G. G.", kind: "guest", private: null });
    expect(drawn.at(-2)).toContain("G. G.");

    const mails = await mailTo(reference, people.respondent.email);
    expect(mails.length).toBeGreaterThanOrEqual(6);
    for (const mail of mails) expect(mail).not.toMatch(parts);
    expect(mails.join("\n")).toContain("G. G.");
  });

  it("is a neutral word in the reader's language where there is nothing to take", async () => {
    const reference = await spoken({ name: "王小明" });
    const view = await caseByReference(world.as("respondent"), reference);
    expect(view?.claimant.publicName).toBe("Une personne sans compte");
    const mails = await mailTo(reference, people.respondent.email);
    expect(mails.join("\n")).toContain("Une personne sans compte");
    expect(mails.join("\n")).not.toContain("王小明");
  });

  it("stays whole for staff and for the guest", async () => {
    const reference = await spoken();
    const { id } = await world.case(reference);
    const seen = await caseByReference(world.as("service"), reference);
    expect(seen?.claimant).toMatchObject({
      publicName: secret.name,
      private: { name: secret.name, email: secret.email },
    });
    expect((await caseByReference(world.guest(id), reference))?.claimant.publicName).toBe(
      secret.name,
    );
    const [row] = await world.db.select().from(cases).where(eq(cases.id, id));
    expect(row?.claimantName).toBe(secret.name);
    expect((await mailTo(reference, secret.email)).join("\n")).toContain(secret.name);
  });
});
