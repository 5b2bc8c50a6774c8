import { libraryDocuments, type SearchDocument } from "@/lib/services/search/documents";
import { locales, type Locale } from "@/lib/i18n/locales";

/** Words in the text of a generated article; those that ship have about as many. */
const bodyWords = 300;

/**
 * So many made-up articles in every language, by a fixed seed: the words of the guidance that ships,
 * as often as it uses them, and a few that only this article has.
 */
export function makeArticles(wanted: number): SearchDocument[] {
  const shipped = libraryDocuments();
  return locales.flatMap((locale) => {
    const words = wordsOf(shipped, locale);
    const random = seeded(wanted);
    const text = (length: number) =>
      Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? "").join(" ");
    return Array.from({ length: wanted }, (_, number) => ({
      locale,
      path: `/help/generated/article-${number}`,
      topic: "Generated",
      title: text(5),
      summary: text(15),
      headings: [text(4), text(4), text(4)],
      body: `${text(bodyWords)} ${made(random)} ${made(random)}`,
      asked: text(20),
    }));
  });
}

function wordsOf(documents: readonly SearchDocument[], locale: Locale): string[] {
  const texts = documents.filter((it) => it.locale === locale);
  return texts.flatMap(({ title, summary, body }) => `${title} ${summary} ${body}`.split(/\s+/));
}

function made(random: () => number): string {
  const letter = () => "abcdefghilmnoprstuvz"[Math.floor(random() * 20)] ?? "a";
  return Array.from({ length: 9 }, letter).join("");
}

/** Mulberry32: the same numbers from 0 to 1 in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
