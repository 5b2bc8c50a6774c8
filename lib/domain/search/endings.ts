import type { Locale } from "../case/vocabulary";
import { fold } from "./words";

/**
 * Spellings under which a stemmer should see a word as well. French typed without accents hides
 * its participles: "remboursee" is "remboursée". Romanian's stemmer knows one of two marks.
 */
export function spellingsOf(word: string, locale: Locale): string[] {
  const folded = fold(word);
  const cedilla = word.replace(/[șț]/g, (letter) => (letter === "ș" ? "ş" : "ţ"));
  const participle = locale === "fr" ? folded.replace(/ee(s?)$/, "ée$1") : folded;
  return [...new Set([word, cedilla, folded, participle])];
}

const romanianEndings = /(?:urilor|urile|ului|ilor|elor|iile|iei|uri|ele|ile|ul|le|ii|ei|[aeiu])$/;

/**
 * The folded word without the ending of a Romanian noun, where four letters or more remain: the
 * stemmer takes some nouns for verbs and leaves their plurals apart. Null in other languages.
 */
export function bareNoun(folded: string, locale: Locale): string | null {
  if (locale !== "ro") return null;
  const bare = folded.replace(romanianEndings, "");
  return bare.length >= 4 ? bare : null;
}
