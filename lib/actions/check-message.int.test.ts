import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import names from "@/db/seed/demo-names.json";
import { knownNames } from "@/db/schema";
import { nothingChecked } from "@/lib/domain/scam/answer";
import type { KnownKind } from "@/lib/domain/scam/hosts";
import { describeOnEveryDatabase } from "@/test/databases";
import { Browser, comeFrom, formOf, redirectOf, serveFrom, signedIn } from "@/test/request";
import { World } from "@/test/world";
import { checkMessage } from "./check-message";

vi.mock("next/headers", () => import("@/test/request"));

const secret = "Please send me the code 918273 at https://agora-pay.example/x";

describeOnEveryDatabase("checking a message", (open) => {
  let world: World;
  beforeAll(async () => {
    const database = await open();
    serveFrom(database);
    world = await World.in(database.db);
    const rows = names.map((name) => ({ ...name, kind: name.kind as KnownKind }));
    await world.db.insert(knownNames).values(rows);
  });
  beforeEach(() => {
    comeFrom(new Browser());
  });
  const post = (values: Record<string, string>) =>
    checkMessage(nothingChecked, formOf({ locale: "en", intent: "check", ...values }));

  /** Every text that the database holds, in any table. */
  async function everythingStored(): Promise<string> {
    const tables = await world.db.execute(
      sql`select table_name from information_schema.tables where table_schema = 'public'`,
    );
    const texts: string[] = [];
    for (const { table_name } of tables.rows as { table_name: string }[]) {
      const rows = await world.db.execute(sql`select * from ${sql.identifier(table_name)}`);
      texts.push(JSON.stringify(rows.rows));
    }
    return texts.join("\n");
  }

  it("answers with the signs, the words that gave them away, and what to do", async () => {
    const { answer, errors } = await post({ text: secret });
    expect(errors).toEqual([]);
    expect(answer?.level).toBe("strong");
    expect(answer?.findings.map(({ sign }) => sign)).toEqual(
      expect.arrayContaining(["asks_code", "address_borrowed"]),
    );
    expect(JSON.stringify(answer)).toContain(
      "It imitates Agora. The real address is agora.example.",
    );
    expect(answer?.steps.at(-1)?.title).toContain("Did money move");
  });

  it("puts the bank first for someone whose money moved", async () => {
    const { answer } = await post({ text: "nothing in particular", moneyMoved: "yes" });
    expect(answer?.level).toBe("none");
    expect(answer?.title).toBe("No known sign found");
    expect(answer?.steps[0]?.title).toBe("Call your bank first");
  });

  it("keeps nothing of it, in the database or in the log", async () => {
    const logged: string[] = [];
    const write = (text: unknown) => logged.push(String(text)) > 0;
    const spies = [process.stdout, process.stderr].map((it) =>
      vi.spyOn(it, "write").mockImplementation(write),
    );
    const consoles = (["log", "info", "warn", "error"] as const).map((it) =>
      vi.spyOn(console, it).mockImplementation(write),
    );
    await post({ text: secret });
    await post({ text: secret.repeat(1000) });
    await post({ text: secret, intent: "report" });
    for (const spy of [...spies, ...consoles]) spy.mockRestore();
    expect(logged.join("")).not.toContain("918273");
    expect(await everythingStored()).not.toContain("918273");
  });

  it.each([
    ["", "text_required"],
    ["x".repeat(100_000), "text_long"],
  ])("names the field for a text it cannot check", async (text, code) => {
    const state = await post({ text });
    expect(state.errors).toEqual([{ field: "text", code }]);
    expect(state.answer).toBeNull();
    expect(state.text).toBe(text.slice(0, 20_000));
  });

  it.each(["\u0000hello\u0000", "\u202egpj.exe", "\ud800", "<script>alert(1)</script>", "'; --"])(
    "answers %j like any text",
    async (text) => {
      const state = await post({ text });
      expect(state.errors).toEqual([]);
      expect(state.answer).not.toBeNull();
    },
  );

  it("fills in a report and sends nothing before it is sent", async () => {
    comeFrom(await signedIn(world.db, world.ids.claimant));
    const text = `${secret}\u0000\n${"long ".repeat(3_000)}`;
    const { report } = await post({ text, intent: "report", moneyMoved: "yes" });
    expect(report?.values.description).toContain("I received this:\n\nPlease send me the code");
    expect(report?.values.description).not.toContain("\u0000");
    expect(report?.values).toMatchObject({
      moneyMoved: "yes",
      email: "ana.secretescu@people.example",
    });
    expect(await everythingStored()).not.toContain("918273");
    const form = { ...report?.values, kind: "fraud", intent: "send" };
    const faulty = await post(form);
    expect(faulty.report?.errors.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["subject", "reason"]),
    );
    expect(faulty.report?.values.description).toBe(report?.values.description);
    const rest = { subject: "A false link", reason: "victim", policeTold: "no" };
    expect(await redirectOf(post({ ...form, ...rest }))).toMatch(/^\/en\/cases\/RC-/);
    expect(await everythingStored()).toContain("918273");
  });

  it("slows a sender down", async () => {
    const browser = new Browser();
    browser.headers.set("x-forwarded-for", "192.0.2.77");
    comeFrom(browser);
    for (let n = 0; n < 240; n += 1) await post({ text: "hello" });
    expect((await post({ text: "hello" })).errors).toEqual([{ field: "", code: "rate_limited" }]);
  });
});
