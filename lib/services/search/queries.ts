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
  /** Whether each page found has every word, or only some of them. */
  some: boolean;
  total: number;
  found: Found[];
};

/** Words of one term beyond these add nothing but work. */
const mostWords = 60;
/** What a word weighs in the text, (unused), headings and summary, and the title. */
const weights = "{0.05, 0.1, 0.3, 1}";

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
    if (found.length > 0) {
      return { query: text, cut, locale: attempt.locale, some: attempt.some, total, found };
    }
  }
  return nothing;
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
        on known.locale = asked.locale and known.stems && asked.stems)
    select term, locale, word, 'same' as how from same
    union all
    select distinct same.term, same.locale, other.word, 'synonym'
      from same join search_words other on other.locale = same.locale
        and other.meanings <> '{}' and other.meanings && same.meanings
      where same.meanings <> '{}'
    union all
    select term, locale, started.word, 'start'
      from asked cross join lateral (
        select known.word from search_words known
        where known.locale = asked.locale and known.word like asked.word || '%'
        limit ${mostWords}) started
      where asked.start
    union all
    select term, locale, alike.word, 'near'
      from asked cross join lateral (
        select known.word from search_words known
        where known.locale = asked.locale order by known.word <-> asked.word limit 10) alike
      where length(asked.word) > 3 and not exists (
        select from same where same.term = asked.term and same.locale = asked.locale)`);
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
          + ts_rank(${weights}::real[], terms, ${wide}::tsquery) as worth
      from search_documents
      where locale = ${locale} and terms @@ ${fits}::tsquery
      order by worth desc, path
      limit ${most}) best
    join search_documents using (locale, path)
    order by worth desc, path`);
  const words = new Set(groups.flatMap((group) => group.wide));
  return {
    total: rows[0]?.total ?? 0,
    found: rows.map(({ path, topic, title, summary, body }) => ({
      path,
      topic,
      title: highlight(title, words),
      extract: extract(isIn(body, words) || !isIn(summary, words) ? body : summary, words),
    })),
  };
}

/** Words are nothing but letters and digits, so that quoting them is enough. */
function anyOf(words: readonly string[]): string {
  return `(${words.map((word) => `'${word}'`).join(" | ")})`;
}

function isIn(text: string, words: ReadonlySet<string>): boolean {
  const folded = fold(text);
  return [...words].some((word) => folded.includes(word));
}
