import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sql } from "drizzle-orm";
import { contentRedirects, helpfulVotes, pageReads } from "@/db/schema";
import { ratingInput, unhelpfulScore } from "@/lib/domain/readers/rating";
import type { Locale } from "@/lib/i18n/locales";
import { countReading, takeReadings } from "@/lib/readers/tally";
import { ContentWorld } from "@/test/content-world";
import { describeOnEveryDatabase } from "@/test/databases";
import { people, type Person } from "@/test/people";
import { after, answerOf, monday, World } from "@/test/world";
import type { Cursor, RankCursor } from "../keyset";
import { answersOf } from "./answers";
import { leastHelpful, mostRead } from "./figures";
import { forgetOldFigures, keepReadings } from "./keep-readings";
import { ratePage } from "./rate-page";

const june = {
  firstDay: "2026-06-01",
  lastDay: "2026-06-30",
  since: new Date("2026-05-31T21:00:00Z"),
  until: new Date("2026-06-30T21:00:00Z"),
};
const guide = "/help/trade-safely/phishing";
const rating = (given: Record<string, string>) =>
  ratingInput.parse({ path: guide, helpful: "no", ...given });

describeOnEveryDatabase("what readers say", (open) => {
  let world: World;
  let site: ContentWorld;
  beforeAll(async () => {
    const { db } = await open();
    world = await World.in(db);
    site = await ContentWorld.in(db);
  });
  beforeEach(async () => {
    await world.db.delete(helpfulVotes);
    await world.db.delete(pageReads);
    await world.db.delete(contentRedirects);
    takeReadings();
  });
  const votes = () => world.db.select().from(helpfulVotes).orderBy(helpfulVotes.visitor);

  describe("rating a page", () => {
    it("keeps one answer a visitor, page and language, and the latest", async () => {
      const rate = (visitor: string, given: Record<string, string>, locale: Locale = "en") =>
        ratePage(world.visitor(after(1)), { locale, visitor }, rating(given));
      await rate("a", { reason: "unclear", words: "Which link?" });
      await rate("b", { helpful: "yes" });
      await rate("a", { helpful: "yes" }, "fr");
      expect(await votes()).toHaveLength(3);
      await rate("a", { helpful: "yes" });
      const mine = (await votes()).filter(({ visitor, locale }) => visitor + locale === "aen");
      // Who is helped after all takes the complaint back too.
      expect(mine).toMatchObject([{ helpful: true, reason: null, words: null, votedAt: after(1) }]);
    });

    it("keeps one answer of many sent at once", async () => {
      const who = { locale: "en" as const, visitor: "a" };
      await Promise.all(
        ["yes", "no", "yes", "no"].map((helpful) =>
          ratePage(world.visitor(), who, rating({ helpful })),
        ),
      );
      expect(await votes()).toHaveLength(1);
    });

    it("is for everyone, and of guides and policies alone", async () => {
      const at = (path: string, context = world.visitor()) =>
        answerOf(ratePage(context, { locale: "en", visitor: "v" }, rating({ path })));
      for (const person of Object.keys(people) as Person[]) {
        expect(await at("/policies/disputes", world.as(person))).toBe("done");
      }
      for (const path of ["/help/trade-safely", "/help/none/none", "", "/staff", "/help/a'--/b"]) {
        expect(await at(path)).toBe("not_found: page_unknown");
      }
      const system = { ...world.visitor(), actor: { kind: "system" as const, job: "test" } };
      expect(await at(guide, system)).toBe("forbidden: forbidden");
      expect(await votes()).toHaveLength(1);
    });
  });

  describe("readings", () => {
    const page = { day: "2026-06-08", locale: "en" as const, path: guide };

    it("are written down once, added to those of the day", async () => {
      countReading(page, "s", monday);
      countReading(page, "s", monday);
      expect(await keepReadings(world.db)).toBe(2);
      expect(await keepReadings(world.db)).toBe(0);
      countReading(page, "s", monday);
      countReading({ ...page, locale: "ro" }, "s", monday);
      await keepReadings(world.db);
      const rows = await world.db.select().from(pageReads).orderBy(pageReads.locale);
      expect(rows).toEqual([
        { ...page, count: 3 },
        { ...page, locale: "ro", count: 1 },
      ]);
    });

    it("stay counted while they cannot be written", async () => {
      countReading(page, "s", monday);
      const broken = { insert: () => raise("no connection") } as unknown as typeof world.db;
      await expect(keepReadings(broken)).rejects.toThrow("no connection");
      expect(await keepReadings(world.db)).toBe(1);
    });

    it("and answers are forgotten after 400 days", async () => {
      await world.db.insert(pageReads).values([
        { ...page, count: 1 },
        { ...page, day: "2025-05-01", count: 1 },
      ]);
      await ratePage(world.visitor(), { locale: "en", visitor: "new" }, rating({}));
      await ratePage(world.visitor(after(-401 * 24)), { locale: "en", visitor: "old" }, rating({}));
      await forgetOldFigures(world.db, monday);
      expect((await votes()).map(({ visitor }) => visitor)).toEqual(["new"]);
      expect(await world.db.select().from(pageReads)).toHaveLength(1);
    });
  });

  describe("figures for editors", () => {
    it("list what is read most, in the period, under today's address", async () => {
      const { id } = await site.page("/help/pay/cards");
      await world.db
        .insert(contentRedirects)
        .values({ fromPath: "/help/pay/plastic", pageId: id, at: monday });
      await world.db.insert(pageReads).values([
        { day: "2026-06-01", path: "/help/pay/cards", locale: "en", count: 5 },
        { day: "2026-06-30", path: "/help/pay/plastic", locale: "en", count: 4 },
        { day: "2026-06-08", path: "/help/pay/cash", locale: "en", count: 7 },
        { day: "2026-07-01", path: "/help/pay/cash", locale: "en", count: 70 },
        { day: "2026-06-08", path: "/help/gone/gone", locale: "fr", count: 1 },
      ]);
      const cash = (await site.page("/help/pay/cash")).id;
      expect(await mostRead(world.as("editor"), june, null, 10)).toEqual([
        { path: "/help/pay/cards", locale: "en", pageId: id, reads: 9 },
        { path: "/help/pay/cash", locale: "en", pageId: cash, reads: 7 },
        { path: "/help/gone/gone", locale: "fr", pageId: null, reads: 1 },
      ]);
    });

    it("list what helps least, surest first, by the rule's own score, with why", async () => {
      await fill("/help/pay/cash", 2, 8);
      await fill("/help/pay/cards", 0, 1);
      await fill("/policies/refunds", 9, 0);
      const rows = await leastHelpful(world.as("lead"), june, null, 10);
      expect(rows.map(({ path, yes, no, score }) => [path, yes, no, score])).toEqual([
        ["/help/pay/cash", 2, 8, unhelpfulScore(2, 8)],
        ["/help/pay/cards", 0, 1, unhelpfulScore(0, 1)],
      ]);
      expect(rows[0]).toMatchObject({
        remarks: 8,
        words: ["Words 10", "Words 9", "Words 8"],
        reasons: [
          { reason: "unclear", count: 4 },
          { reason: "not_my_case", count: 4 },
          { reason: "did_not_work", count: 0 },
          { reason: "wrong", count: 0 },
        ],
      });
    });

    it("score every share as the rule does", async () => {
      const shares = [1, 2, 3, 7, 19, 60].flatMap((no) => [0, 1, 5, 40].map((yes) => [yes, no]));
      for (const [index, [yes = 0, no = 0]] of shares.entries()) await fill(`/p/${index}`, yes, no);
      const rows = await leastHelpful(world.as("editor"), june, null, 100);
      expect(rows).toHaveLength(shares.length);
      for (const { yes, no, score } of rows) expect(score).toBe(unhelpfulScore(yes, no));
    });

    it("go on where they stopped, each row once", async () => {
      for (let page = 0; page < 7; page += 1) {
        await fill(`/p/${page}`, 0, 1 + (page % 2));
        const row = { day: "2026-06-08", path: `/p/${page}`, count: 1 + (page % 2) };
        await world.db.insert(pageReads).values({ ...row, locale: "en" });
      }
      const lists = [
        async (cursor: RankCursor | null) =>
          (await mostRead(world.as("editor"), june, cursor, 3)).map((it) => ({
            ...it,
            rank: it.reads,
          })),
        async (cursor: RankCursor | null) =>
          (await leastHelpful(world.as("editor"), june, cursor, 3)).map((it) => ({
            ...it,
            rank: it.score,
          })),
      ];
      for (const list of lists) {
        const seen: string[] = [];
        let cursor: RankCursor | null = null;
        for (let rows = await list(null); rows.length > 0; rows = await list(cursor)) {
          seen.push(...rows.map(({ path }) => path));
          const last = rows.at(-1);
          if (last) cursor = { rank: last.rank, keys: [last.path, last.locale] };
        }
        expect(seen).toEqual(["/p/1", "/p/3", "/p/5", "/p/0", "/p/2", "/p/4", "/p/6"]);
      }
    });

    it("show every answer to a page that says why, the newest first", async () => {
      await fill("/help/pay/cash", 1, 5);
      const page = { locale: "en" as const, path: "/help/pay/cash" };
      const seen: string[] = [];
      let cursor: Cursor | null = null;
      const next = () => answersOf(world.as("editor"), page, june, cursor, 2);
      for (let rows = await next(); rows.length > 0; rows = await next()) {
        seen.push(...rows.map(({ words }) => words ?? ""));
        const last = rows.at(-1);
        if (last) cursor = { at: last.at, id: last.id };
      }
      expect(seen).toEqual([6, 5, 4, 3, 2].map((n) => `Words ${n}`));
    });

    it.each(["agent", "jurist", "claimant"] as Person[])("are not for %s", async (person) => {
      await fill("/help/pay/cash", 1, 5);
      await world.db
        .insert(pageReads)
        .values({ day: "2026-06-08", path: guide, locale: "en", count: 1 });
      const context = world.as(person);
      expect(await mostRead(context, june, null, 5)).toEqual([]);
      expect(await leastHelpful(context, june, null, 5)).toEqual([]);
      const page = { locale: "en" as const, path: "/help/pay/cash" };
      expect(await answersOf(context, page, june, null, 5)).toEqual([]);
    });
  });

  /** So many answers a minute apart: first those who were helped. */
  async function fill(path: string, yes: number, no: number): Promise<void> {
    await world.db.execute(sql`
      insert into helpful_votes (locale, path, visitor, helpful, reason, words, voted_at)
      select 'en', ${path}, n, n <= ${yes}::int,
        case when n > ${yes}::int then case when n % 2 = 0 then 'unclear' else 'not_my_case' end end,
        case when n > ${yes}::int then 'Words ' || n end,
        ${monday.toISOString()}::timestamptz + n * interval '1 minute'
      from generate_series(1, ${yes + no}::int) n`);
  }
});

function raise(message: string): never {
  throw new Error(message);
}
