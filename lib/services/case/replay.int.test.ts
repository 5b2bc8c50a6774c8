import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { cases, evidence } from "@/db/schema";
import { actOnCase } from "@/lib/actions/act-on-case";
import { logCase as logByForm } from "@/lib/actions/log-case";
import { submitCase as sendForm } from "@/lib/actions/submit-case";
import { submitClaim as sendClaim } from "@/lib/actions/submit-claim";
import { message, note, submitCase, submitClaim } from "@/lib/services/case";
import { impose } from "@/lib/services/restriction";
import { describeOnEveryDatabase } from "@/test/databases";
import { bytesOf, upload } from "@/test/files";
import { Browser, comeFrom, formOf, redirectOf, serveFrom, signedIn } from "@/test/request";
import { imposeForm } from "@/test/restrictions";
import { simpleForm } from "@/test/simple-forms";
import { stages } from "@/test/stages";
import { answerOf, monday, World } from "@/test/world";

vi.mock("next/headers", () => import("@/test/request"));

const idle = { status: "idle" as const, values: {}, errors: [], files: [] };
const other = { description: "This is quite another matter, about another parcel of mine." };

describeOnEveryDatabase("a form that is sent again under its key with other words", (open) => {
  let world: World;
  beforeAll(async () => {
    vi.useFakeTimers({ now: monday, toFake: ["Date"] });
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
  });
  afterAll(() => {
    vi.useRealTimers();
  });
  const filesOf = async (reference: string) => {
    const { id } = await world.case(reference);
    const rows = await world.db.select().from(evidence).where(eq(evidence.caseId, id));
    return rows.map((row) => row.fileName).sort();
  };
  const bodies = async (reference: string) =>
    (await world.record(reference)).flatMap((it) =>
      it.type === "message" ? [it.payload.body] : [],
    );
  /** The form a browser posts, sent with the page's script running. */
  async function scripted(browser = new Browser()) {
    browser.headers.set("next-action", "1");
    comeFrom(browser);
  }

  it("is refused with the case that it became, also when both arrive at once", async () => {
    const form = world.caseForm();
    const answers = await Promise.all(
      [form, { ...form, ...other }].map((it) =>
        answerOf(submitCase(world.visitor(), "request", it)),
      ),
    );
    expect(answers.toSorted()).toEqual(["done", "invalid: form_reused"]);
    const rows = await world.db
      .select()
      .from(cases)
      .where(eq(cases.submissionKey, form.submissionKey));
    expect(rows).toHaveLength(1);
  });

  it("is refused for a claim, also when both arrive at once", async () => {
    const form = world.claimForm(await world.order());
    const forms = [form, { ...form, ...other }];
    const answers = await Promise.all(
      forms.map((it) => answerOf(submitClaim(world.as("claimant"), it))),
    );
    expect(answers.toSorted()).toEqual(["done", "invalid: form_reused"]);
  });

  it("is refused for claims on two orders at once, and both can be claimed in the end", async () => {
    const one = world.claimForm(await world.order());
    const two = { ...one, orderId: await world.order() };
    const answers = await Promise.all(
      [one, two].map((it) => answerOf(submitClaim(world.as("claimant"), it))),
    );
    expect(answers.toSorted()).toEqual(["done", "invalid: form_reused"]);
    const left = answers[0] === "done" ? two : one;
    const { submissionKey } = world.caseForm();
    await submitClaim(world.as("claimant"), { ...left, submissionKey });
  });

  it("is taken for the same where the case is older than fingerprints", async () => {
    const form = world.caseForm();
    const { reference } = await submitCase(world.visitor(), "request", form);
    await world.db
      .update(cases)
      .set({ submissionFingerprint: null })
      .where(eq(cases.reference, reference));
    const again = await submitCase(world.visitor(), "request", { ...form, ...other });
    expect(again.reference).toBe(reference);
  });

  it("is refused for a message, also when both arrive at once, and one stands", async () => {
    const reference = await stages.mediation(world);
    const form = await world.form(reference);
    const said = ["The stool is on its way.", "It was sent on Monday."];
    const answers = await Promise.all(
      said.map((body) =>
        answerOf(message(world.as("respondent"), { ...form, body, audience: "parties" })),
      ),
    );
    expect(answers.toSorted()).toEqual(["done", "invalid: act_reused"]);
    expect(await bodies(reference)).toHaveLength(1);
  });

  it("is refused for a note of staff and for a restriction", async () => {
    const reference = await stages.mediation(world);
    const form = await world.form(reference);
    await note(world.as("agent"), { ...form, body: "Called the courier." });
    const second = note(world.as("agent"), { ...form, body: "Called the seller." });
    expect(await answerOf(second)).toBe("invalid: act_reused");
    const restriction = imposeForm(reference);
    await impose(world.as("agent"), restriction);
    const facts = `${restriction.facts} And again a week later.`;
    const changed = impose(world.as("agent"), { ...restriction, facts });
    expect(await answerOf(changed)).toBe("invalid: act_reused");
  });

  it("comes back whole under a fresh key, and is a case of its own when sent once more", async () => {
    await scripted();
    const form = { ...simpleForm("request"), kind: "request", locale: "en" } as Record<
      string,
      string
    >;
    const first = await redirectOf(
      sendForm(idle, formOf({ ...form, files: upload("one.png", bytesOf.png) })),
    );
    const later = { ...form, ...other };
    const state = await sendForm(
      idle,
      formOf({
        ...later,
        files: [upload("one.png", bytesOf.png), upload("two.pdf", bytesOf.pdf)],
      }),
    );
    const reference = /RC-[^?]+/.exec(first ?? "")?.[0] ?? "";
    expect(state.errors).toEqual([{ field: "", code: "form_reused", detail: { reference } }]);
    expect(state.values).toMatchObject(other);
    expect(state.values.submissionKey).not.toBe(form.submissionKey);
    expect(state.files.map((it) => it.fileName).sort()).toEqual(["one.png", "two.pdf"]);
    const second = await redirectOf(sendForm(state, formOf(state.values)));
    const opened = /RC-[^?]+/.exec(second ?? "")?.[0] ?? "";
    expect(opened).not.toBe(reference);
    expect(await filesOf(reference)).toEqual(["one.png"]);
    expect(await filesOf(opened)).toEqual(["one.png", "two.pdf"]);
    expect((await world.case(opened)).description).toBe(other.description);
  });

  it("is another form too when only a file is new", async () => {
    await scripted();
    const form = { ...simpleForm("request"), kind: "request", locale: "en" } as Record<
      string,
      string
    >;
    await redirectOf(sendForm(idle, formOf(form)));
    const state = await sendForm(idle, formOf({ ...form, files: upload("a.png", bytesOf.png) }));
    expect(state.errors.map((it) => it.code)).toEqual(["form_reused"]);
    expect(state.files.map((it) => it.fileName)).toEqual(["a.png"]);
  });

  it("comes back for a claim, with its answers", async () => {
    await scripted(await signedIn(world.db, world.ids.claimant));
    const form = { ...world.claimForm(await world.order()), locale: "en", intent: "send" };
    await redirectOf(sendClaim(idle, formOf(form)));
    const state = await sendClaim(idle, formOf({ ...form, ...other }));
    expect(state.errors.map((it) => it.code)).toEqual(["form_reused"]);
    expect(state.values).toMatchObject({ ...other, orderId: form.orderId });
    expect(state.values.submissionKey).not.toBe(form.submissionKey);
  });

  it("comes back for staff who log the next person's case", async () => {
    await scripted(await signedIn(world.db, world.ids.service));
    const form = {
      ...(simpleForm("request") as Record<string, string>),
      ...{ kind: "request", locale: "en", channel: "phone", personLocale: "en", answer: "" },
      ...{ member: "", receivedAt: "" },
    };
    const first = await redirectOf(logByForm(idle, formOf(form)));
    expect(first).toContain("done=logged");
    const next = { ...form, name: "Paul Phone", email: "paul@people.example" };
    const state = await logByForm(idle, formOf(next));
    expect(state.errors.map((it) => it.code)).toEqual(["form_used"]);
    expect(state.values).toMatchObject({ name: "Paul Phone" });
    expect(await redirectOf(logByForm(state, formOf(state.values)))).toContain("done=logged");
  });

  it("comes back for a message, and is added when sent once more", async () => {
    await scripted(await signedIn(world.db, world.ids.respondent));
    const reference = await stages.mediation(world);
    const { actKey, version } = await world.form(reference);
    const form = { locale: "en", act: "message", reference, actKey, version: `${version}` };
    await redirectOf(actOnCase(idle, formOf({ ...form, body: "The first words." })));
    const state = await actOnCase(idle, formOf({ ...form, body: "The second words." }));
    expect(state.errors.map((it) => it.code)).toEqual(["act_reused"]);
    expect(state.values.body).toBe("The second words.");
    await redirectOf(actOnCase(state, formOf(state.values)));
    expect(await bodies(reference)).toEqual(["The first words.", "The second words."]);
  });

  it("is added at once without JavaScript, whose page would not show the answer", async () => {
    comeFrom(await signedIn(world.db, world.ids.respondent));
    const reference = await stages.mediation(world);
    const { actKey, version } = await world.form(reference);
    const form = { locale: "en", act: "message", reference, actKey, version: `${version}` };
    for (const body of ["The first words.", "The second words.", "The first words."]) {
      const target = await redirectOf(actOnCase(idle, formOf({ ...form, body })));
      expect(target).toBe(`/en/cases/${reference}?done=message`);
    }
    expect(await bodies(reference)).toEqual(["The first words.", "The second words."]);
  });
});
