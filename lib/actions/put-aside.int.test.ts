import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { FormState } from "@/lib/domain/case/form-state";
import { submitCase } from "@/lib/actions/submit-case";
import { submitClaim } from "@/lib/actions/submit-claim";
import { discardUnsent } from "@/lib/services/files/discard-unsent";
import { describeOnEveryDatabase } from "@/test/databases";
import { pngOf, upload } from "@/test/files";
import { Browser, comeFrom, formOf, redirectOf, serveFrom, signedIn } from "@/test/request";
import { dayMs, monday, World } from "@/test/world";

vi.mock("next/headers", () => import("@/test/request"));

const idle: FormState = { status: "idle", values: {}, errors: [], files: [] };
const gone = [{ field: "files", code: "files_gone" }];

describeOnEveryDatabase("a form that was put aside", (open) => {
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

  const photo = (mark: string) => upload("photo.png", pngOf(200, mark));
  const aWeekLater = () =>
    discardUnsent({ db: world.db, now: new Date(monday.getTime() + 8 * dayMs) });
  const namesOf = ({ files }: FormState) => files.map(({ fileName }) => fileName);

  it("is not sent without the files that it showed, and says so", async () => {
    const { name, email, reason, subject, description, submissionKey } = world.caseForm();
    const values = { locale: "en", kind: "complaint", intent: "send", submissionKey };
    const typed = { name, email, reason: reason ?? "", description, orderNumber: "" };
    const complaint = { ...values, ...typed };
    // The subject is missing: the form comes back and holds the file.
    const first = await submitCase(idle, formOf({ ...complaint, files: photo("a") }));
    expect(namesOf(first)).toEqual(["photo.png"]);
    await aWeekLater();
    const send = (previous: FormState, files: File[] = []) =>
      submitCase(previous, formOf({ ...complaint, subject, files }));
    const second = await send(first);
    expect([second.errors, second.files, second.values.subject]).toEqual([gone, [], subject]);
    // Added again: sent, and the same form once more is the same case.
    const target = await redirectOf(send(second, [photo("a")]));
    expect(target).toMatch(/^\/en\/cases\/RC-/);
    expect(await redirectOf(send(second, [photo("a")]))).toBe(target);
  });

  it("is one case when it is sent twice with the files that it showed", async () => {
    const { name, email, reason, subject, description, submissionKey } = world.caseForm();
    const complaint = {
      ...{ locale: "en", kind: "complaint", intent: "send", submissionKey, name, email },
      ...{ reason: reason ?? "", description, orderNumber: "" },
    };
    const shown = await submitCase(idle, formOf({ ...complaint, files: photo("b") }));
    const send = () => redirectOf(submitCase(shown, formOf({ ...complaint, subject })));
    const target = await send();
    expect(target).toMatch(/^\/en\/cases\/RC-/);
    expect(await send()).toBe(target);
  });

  it("goes back to its evidence when it is a claim", async () => {
    comeFrom(await signedIn(world.db, world.ids.claimant));
    const claim = { ...world.claimForm(await world.order()), locale: "en" };
    const shown = await submitClaim(idle, formOf({ ...claim, intent: "edit", files: photo("c") }));
    expect(namesOf(shown)).toEqual(["photo.png"]);
    await aWeekLater();
    for (const intent of ["review", "send", `remove:${shown.files[0]?.id}`]) {
      expect((await submitClaim(shown, formOf({ ...claim, intent }))).errors).toEqual(gone);
    }
    const forged = { ...shown, files: "all of them" as unknown as FormState["files"] };
    expect((await submitClaim(forged, formOf({ ...claim, intent: "review" }))).status).toBe(
      "review",
    );
    const others = { ...shown, files: [{ id: randomUUID(), fileName: "x", sizeBytes: 1 }] };
    expect((await submitClaim(others, formOf({ ...claim, intent: "review" }))).errors).toEqual(
      gone,
    );
  });
});
