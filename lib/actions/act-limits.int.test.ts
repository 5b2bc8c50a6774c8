import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { actOnCase } from "@/lib/actions/act-on-case";
import type { FormAct } from "@/lib/domain/case/inputs";
import * as storage from "@/lib/storage/disk";
import { describeOnEveryDatabase } from "@/test/databases";
import { bytesOf, upload } from "@/test/files";
import { comeFrom, formOf, redirectOf, serveFrom, signedIn } from "@/test/request";
import { stages } from "@/test/stages";
import { filesOnDisk } from "@/test/stored";
import { monday, type Person, World } from "@/test/world";

vi.mock("next/headers", () => import("@/test/request"));

const idle = { status: "idle" as const, values: {}, errors: [], files: [] };
const tenMinutes = 600_000;

describeOnEveryDatabase("acting on a case over and over", (open) => {
  let world: World;
  beforeAll(async () => {
    vi.useFakeTimers({ now: monday, toFake: ["Date"] });
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
  });
  beforeEach(() => {
    vi.setSystemTime(monday);
  });
  afterAll(() => {
    vi.useRealTimers();
  });
  async function come(person: Person): Promise<void> {
    const browser = await signedIn(world.db, world.ids[person]);
    browser.headers.set("next-action", "1");
    comeFrom(browser);
  }
  async function send(reference: string, act: FormAct, given: Record<string, string | File>) {
    const { actKey, version } = await world.form(reference);
    const form = { locale: "en", act, reference, actKey, version: `${version}`, ...given };
    let errors: string[] = [];
    let values: Record<string, string> = {};
    const target = await redirectOf(
      actOnCase(idle, formOf(form)).then((state) => {
        errors = state.errors.map((it) => it.code);
        ({ values } = state);
      }),
    );
    return { target, errors, values };
  }
  const messages = async (reference: string) =>
    (await world.record(reference)).filter((it) => it.type === "message").length;

  it("is told to wait after thirty in ten minutes, with what was written, and goes on then", async () => {
    const reference = await stages.mediation(world);
    await come("respondent");
    for (let n = 1; n <= 30; n += 1) {
      const { target } = await send(reference, "message", { body: `Message number ${n}.` });
      expect(target, `message ${n}`).toContain("done=message");
    }
    const refused = await send(reference, "message", { body: "One more." });
    expect(refused).toMatchObject({ target: null, errors: ["acts_limited"] });
    expect(refused.values.body).toBe("One more.");
    expect(await messages(reference)).toBe(30);

    // Another person, and another case, have a count of their own.
    await come("claimant");
    expect((await send(reference, "message", { body: "Stop this." })).target).toBeTruthy();
    await come("respondent");
    const elsewhere = await stages.mediation(world);
    expect((await send(elsewhere, "message", { body: "Hello." })).target).toBeTruthy();

    vi.setSystemTime(monday.getTime() + tenMinutes);
    expect((await send(reference, "message", { body: "One more." })).target).toBeTruthy();
  });

  it("stores no byte for who may not act, or may not see the case", async () => {
    const reference = await stages.mediation(world);
    const before = await filesOnDisk();
    const stored = vi.spyOn(storage, "storeBytes");
    const given = { body: "Here you are.", files: upload("a.png", bytesOf.png) };
    await come("stranger");
    expect((await send(reference, "message", given)).errors).toEqual(["not_found"]);
    await come("respondent");
    expect((await send(reference, "note", given)).errors).toEqual(["forbidden"]);
    expect(stored).not.toHaveBeenCalled();
    expect(await filesOnDisk()).toEqual(before);
    expect((await send(reference, "message", given)).target).toContain("done=message");
    expect(stored).toHaveBeenCalledTimes(1);
    stored.mockRestore();
  });
});
