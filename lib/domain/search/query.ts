import { fold, spelled, wordsOf } from "./words";

/** More than this nobody types to find a page; what is longer is cut, with a word about it. */
export const longestQuery = 200;
const mostTerms = 12;

export type Term = {
  /** As typed, spelled as the stemmers know it. */
  spelled: string;
  folded: string;
};
export type Query = { text: string; cut: boolean; terms: Term[] };

/** What somebody typed, made safe and short: never longer than `longestQuery` characters. */
export function readQuery(typed: string): Query {
  const cut = typed.length > longestQuery;
  // Control characters say nothing, and PostgreSQL takes no NUL at all.
  const text = typed
    .slice(0, longestQuery)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, " ")
    .trim();
  const terms = new Map<string, Term>();
  for (const word of wordsOf(text)) {
    const folded = fold(word.text);
    if (folded !== "") terms.set(folded, { spelled: spelled(word.text), folded });
  }
  return { text, cut, terms: [...terms.values()].slice(0, mostTerms) };
}
