import { sql } from "drizzle-orm";
import { getDatabase, type Database } from "@/db/client";
import { extract, highlight, type Piece } from "@/lib/domain/search/extract";
import { attemptsFor, type Attempt, type Candidate } from "@/lib/domain/search/plan";
import { readQuery, type Term } from "@/lib/domain/search/query";
import { fold } from "@/lib/domain/search/words";
import { locales, type Locale } from "@/lib/i18n/locales";
import { stemsOf } from "./stems";

export type Found = {
  /** Without language. */
  path: string;
  topic: string;
  title: Piece[];
  extract: Piece[];
};
export type SearchAnswer = {
  /** What was looked for, shortened when `cut`. */
  query: string;
  cut: boolean;
  /** The language of what was found. */
  locale: Locale;
  /** Whether no page has every word, but only some of them. */
  some: boolean;
  total: number;
  found: Found[];
};

/** With fewer pages than this, more are looked for that have some of the words. */
const few = 3;
/** Words of one term beyond these add nothing but work. */
const mostWords = 60;
/** What a word weighs in the text, as people ask for it, in headings and summary, in the title. */
const weights = "{0.05, 0.6, 0.3, 1}";

/**
 * Looks for the pages of guidance that `typed` means, best first: in the reader's language, else in
 * another. Takes any text at all.
 */
export async function search(
  db: Database,
  locale: Locale,
  typed: string,
  most: number,
): Promise<SearchAnswer> {
  const { text, cut, terms } = readQuery(typed);
  const nothing = { query: text, cut, locale, some: false, total: 0, found: [] };
  if (terms.length === 0) return nothing;
  const candidates = await candidatesFor(db, terms);
  for (const attempt of attemptsFor(locale, terms, candidates)) {
    const { total, found } = await look(db, attempt, most);
    if (found.length === 0) continue;
    const more = await besides(db, locale, attempt, found, Math.min(most, few));
    return {
      query: text,
      cut,
      locale: attempt.locale,
      some: attempt.some,
      total: total + more.length,
      found: [...found, ...more],
    };
  }
  return nothing;
}

/**
 * The best pages with some of the words, where fewer than `wanted` of the reader's language have all:
 * in a whole sentence, one odd word must not hide the page that it is about.
 */
async function besides(
  db: Database,
  locale: Locale,
  attempt: Attempt,
  found: readonly Found[],
  wanted: number,
): Promise<Found[]> {
  const enough = attempt.some || attempt.groups.length === 1 || attempt.locale !== locale;
  if (enough || found.length >= wanted) return [];
  const wider = await look(db, { ...attempt, some: true }, wanted);
  const paths = new Set(found.map(({ path }) => path));
  return wider.found.filter(({ path }) => !paths.has(path)).slice(0, wanted - found.length);
}

/** `search` in this process's database. */
export async function searchGuidance(
  locale: Locale,
  typed: string,
  most: number,
): Promise<SearchAnswer> {
  return search(await getDatabase(), locale, typed, most);
}

async function candidatesFor(db: Database, terms: readonly Term[]): Promise<Candidate[]> {
  const spellings = terms.map((term) => term.spelled);
  const asked = await Promise.all(
    locales.map(async (locale) => {
      const stems = await stemsOf(db, locale, spellings);
      return terms.map(({ spelled, folded }, term) => ({
        term,
        locale,
        word: folded,
        stems: stems.get(spelled) ?? [folded],
        // The last word may still be being typed.
        start: term === terms.length - 1 && folded.length > 1,
      }));
    }),
  );
  const { rows } = await db.execute<Candidate>(sql`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked.flat())}::jsonb)
        as it(term int, locale text, word text, stems text[], start boolean)),
    same as materialized (
      select asked.term, asked.locale, known.word, known.meanings
      from asked join search_words known
        on known.locale = asked.locale and known.stems && asked.stems),
    near as materialized (
      select term, locale, alike.word, alike.meanings
      from asked cross join lateral (
        select known.word, known.meanings from search_words known
        where known.locale = asked.locale order by known.word <-> asked.word limit 10) alike
      where length(asked.word) > 3 and not exists (
        select from same where same.term = asked.term and same.locale = asked.locale))
    select term, locale, word, 'same' as how, null as via from same
    union all
    select distinct same.term, same.locale, other.word, 'synonym', null
      from same join search_words other on other.locale = same.locale
        and other.meanings <> '{}' and other.meanings && same.meanings
      where same.meanings <> '{}'
    union all
    select term, locale, started.word, 'start', null
      from asked cross join lateral (
        select known.word from search_words known
        where known.locale = asked.locale and known.word like asked.word || '%'
        limit ${mostWords}) started
      where asked.start
    union all
    select term, locale, word, 'near', null from near
    union all
    select distinct near.term, near.locale, other.word, 'synonym', near.word
      from near join search_words other on other.locale = near.locale
        and other.meanings <> '{}' and other.meanings && near.meanings
      where near.meanings <> '{}'`);
  return rows;
}

type Row = {
  path: string;
  topic: string;
  title: string;
  summary: string;
  body: string;
  total: number;
};

async function look(
  db: Database,
  { locale, groups, some }: Attempt,
  most: number,
): Promise<{ total: number; found: Found[] }> {
  const fits = groups.map(({ wide }) => anyOf(wide.slice(0, mostWords))).join(some ? " | " : " & ");
  // Which share of what was asked for the page is about, by its title or by what people call it.
  const about = groups.map(
    ({ wide }) => sql`(terms @@ ${anyOf(wide.slice(0, mostWords), ":AC")}::tsquery)::int`,
  );
  // Worth counts where a word stands, not how near the next one is: hence "or", whatever fits.
  const wide = anyOf(groups.flatMap((group) => group.wide.slice(0, mostWords)));
  const sure = anyOf(
    groups.flatMap(({ sure, wide }) => (sure.length > 0 ? sure : wide).slice(0, mostWords)),
  );
  const { rows } = await db.execute<Row>(sql`
    select path, topic, title, summary, body, total
    from (
      select path, locale, count(*) over ()::int as total,
        2 * ts_rank(${weights}::real[], terms, ${sure}::tsquery)
          + ts_rank(${weights}::real[], terms, ${wide}::tsquery)
          + (${sql.join(about, sql` + `)})::real / ${groups.length}::int as worth
      from search_documents
      where locale = ${locale} and terms @@ ${fits}::tsquery
      order by worth desc, path
      limit ${most}) best
    join search_documents using (locale, path)
    order by worth desc, path`);
  const words = new Set(groups.flatMap((group) => group.wide));
  const surely = new Set(groups.flatMap((group) => group.sure));
  return {
    total: rows[0]?.total ?? 0,
    found: rows.map(({ path, topic, title, summary, body }) => ({
      path,
      topic,
      title: highlight(title, words),
      extract: extract(isIn(body, words) || !isIn(summary, words) ? body : summary, words, surely),
    })),
  };
}

/** Words are nothing but letters and digits, so that quoting them is enough. */
function anyOf(words: readonly string[], weight: "" | ":AC" = ""): string {
  return `(${words.map((word) => `'${word}'${weight}`).join(" | ")})`;
}

function isIn(text: string, words: ReadonlySet<string>): boolean {
  const folded = fold(text);
  return [...words].some((word) => folded.includes(word));
}
