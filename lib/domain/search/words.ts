import type { Locale } from "../case/vocabulary";
import { stopWords } from "./stop-words";

/** Longer than this is no word that anybody looks for. */
const longestWord = 40;

/** A text as a reader without diacritics would type it: lower case, one form for every accent. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[œæßøłđ]/g, (letter) => spelledOut[letter] ?? letter);
}

const spelledOut: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
};

export type Word = { text: string; start: number; end: number };

/**
 * The words of a text in order, with their places. Apostrophes and hyphens part words ("l’achat",
 * "e-mail"); nothing but letters, marks and digits is ever in one.
 */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A word as the stemmers know it: composed, and with Romanian's comma below, never the cedilla. */
export function spelled(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[şţ]/g, (letter) => (letter === "ş" ? "ș" : "ț"));
}

/** Whether a folded word says what a text is about, or is only its mortar. */
export function counts(folded: string, locale: Locale): boolean {
  if (folded.length > longestWord || folded.length === 0) return false;
  if (/^\p{N}+$/u.test(folded)) return true;
  return folded.length > 1 && !stopWords[locale].has(folded);
}
