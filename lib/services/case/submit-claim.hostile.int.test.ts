import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { cases } from "@/db/schema";
import { claimInput } from "@/lib/domain/case/inputs";
import { submitClaim } from "@/lib/services/case";
import { describeOnEveryDatabase } from "@/test/databases";
import { stored } from "@/test/stored";
import { World } from "@/test/world";

describeOnEveryDatabase("a claim in hostile words", (open) => {
  let world: World;
  let before: Record<string, number>;
  beforeAll(async () => {
    world = await World.in((await open()).db);
  });
  beforeEach(async () => {
    before = await stored(world.db);
  });

  /** As the form's door does: the schema first, then the verb. */
  async function send(given: Record<string, unknown>): Promise<string> {
    const form = { ...world.claimForm(await world.order()), ...given };
    const parsed = claimInput.safeParse(form);
    if (!parsed.success) return parsed.error.issues[0]?.message ?? "";
    return (await submitClaim(world.as("claimant"), parsed.data)).reference;
  }

  it.each([
    ["SQL", "'); drop table cases; -- the stool never came"],
    ["markup", "<script>alert(1)</script> the stool never came"],
    ["a template", "{{7*7}} ${process.env} %s %n the stool never came"],
    ["right to left, with overrides", "הכיסא לא הגיע \u202e gnp.exe \u202c ولم يصل أبدا"],
    ["combining marks", `The stool never came ${"z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍".repeat(20)}`],
    ["5,000 emoji", "😡".repeat(5_000)],
    ["what looks like JSON", '{"stage":"closed","__proto__":{"outcome":"agreed"}}'],
    ["back slashes", "\\u0000 \\x00 \\' \\\\ the stool never came"],
  ])("keeps %s to the letter", async (_name, description) => {
    const reference = await send({ description });
    const { description: kept, stage } = await world.case(reference);
    expect(kept).toBe(description);
    expect(stage).toBe("response");
  });

  it.each([
    ["a NUL", { description: "The stool \u0000 never came at all." }, "description_characters"],
    ["half a character", { description: "The stool never came \ud83d" }, "description_characters"],
    ["a bell", { solution: "other", words: "Ring the bell \u0007" }, "words_characters"],
    ["5,001 emoji", { description: "😡".repeat(5_001) }, "description_long"],
    ["nothing but spaces", { description: " \u00a0\n\t ".repeat(9) }, "description_required"],
    ["no text at all", { description: undefined }, "description_required"],
    ["a list for a text", { description: ["a", "b"] }, "description_required"],
    ["a NUL in the order", { orderId: "\u0000" }, "order_required"],
    ["a path for an order", { orderId: "../../etc/passwd" }, "order_required"],
    ["an unknown reason", { reason: "constructor" }, "reason_required"],
    ["an unknown solution", { solution: "__proto__" }, "solution_required"],
    [
      "an amount with a NUL",
      { solution: "partial_refund", amount: "1\u00000" },
      "amount_characters",
    ],
    ["a key that is none", { submissionKey: "' or 1=1" }, "form_expired"],
  ])("refuses %s in words", async (_name, given, code) => {
    expect(await send(given)).toBe(code);
    expect(await stored(world.db)).toEqual(before);
  });

  it("never lets a long list of titles make an order unclaimable", async () => {
    const orderId = await world.order();
    await world.db.execute(
      sql`insert into order_items (order_id, title, quantity, unit_price_minor)
            select ${orderId}, repeat('😀', 90) || n, 1, 1 from generate_series(1, 30) n`,
    );
    const { reference } = await submitClaim(world.as("claimant"), world.claimForm(orderId));
    const [row] = await world.db.select().from(cases).where(eq(cases.reference, reference));
    expect([...(row?.subject ?? "")]).toHaveLength(200);
  });
});
