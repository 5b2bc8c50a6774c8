import { locales, type Locale } from "../case/vocabulary";
import { slipsBetween, slipsForgiven } from "./distance";
import type { Term } from "./query";
import { counts } from "./words";

/** A word of the guidance that may be meant by a term, and why. */
export type Candidate = {
  term: number;
  locale: Locale;
  word: string;
  how: "same" | "start" | "synonym" | "near";
};

/** One way to look: a page fits when it has a word of every group, or of any when `some`. */
export type Attempt = {
  locale: Locale;
  /** The words that mean each term itself, then those that may. */
  groups: { sure: string[]; wide: string[] }[];
  some: boolean;
};

/**
 * In which order to look until something is found: all terms in the reader's language, then with
 * slips forgiven, then all terms in another language, then any of them in the reader's own.
 */
export function attemptsFor(
  locale: Locale,
  terms: readonly Term[],
  candidates: readonly Candidate[],
): Attempt[] {
  const inLocale = (it: Locale) => groupsFor(it, terms, candidates);
  const others = locales.filter((it) => it !== locale);
  const own = inLocale(locale);
  const all = (it: Locale, groups: Groups): Attempt[] =>
    groups.length > 0 && groups.every(({ wide }) => wide.length > 0)
      ? [{ locale: it, groups, some: false }]
      : [];
  const found = own.filter(({ wide }) => wide.length > 0);
  return [
    ...all(locale, own),
    ...others.flatMap((it) =>
      all(
        it,
        inLocale(it).map(({ sure }) => ({ sure, wide: sure })),
      ),
    ),
    ...(found.length > 0 ? [{ locale, groups: found, some: true }] : []),
    ...others.flatMap((it) => all(it, inLocale(it))),
  ];
}

type Groups = Attempt["groups"];

function groupsFor(
  locale: Locale,
  terms: readonly Term[],
  candidates: readonly Candidate[],
): Groups {
  const telling = terms.some(({ folded }) => counts(folded, locale));
  return terms.flatMap(({ folded }, index) => {
    // A query of nothing but small words ("how is it?") is still looked for as it stands.
    if (telling && !counts(folded, locale)) return [];
    const own = candidates.filter((it) => it.term === index && it.locale === locale);
    const words = (...how: Candidate["how"][]) =>
      own.filter((it) => how.includes(it.how)).map(({ word }) => word);
    const same = words("same");
    const sure = same.length > 0 ? same : words("start");
    const wide = [...new Set([...sure, ...words("start", "synonym")])];
    return [{ sure, wide: wide.length > 0 ? wide : nearest(folded, words("near")) }];
  });
}

/** Of the words that look alike, those with the fewest slips, if few enough. */
function nearest(term: string, words: readonly string[]): string[] {
  const slips = words.map((word) => ({ word, count: slipsBetween(term, word) }));
  const least = Math.min(slipsForgiven(term.length), ...slips.map(({ count }) => count));
  return slips.filter(({ count }) => count <= least).map(({ word }) => word);
}
