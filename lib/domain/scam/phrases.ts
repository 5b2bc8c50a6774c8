import { compile, isDenied, matchAt, type Pattern, type Span, type Work } from "./patterns";
import { english, englishHarmless } from "./phrases.en";
import { french, frenchHarmless } from "./phrases.fr";
import { romanian, romanianHarmless } from "./phrases.ro";
import type { PhraseSign } from "./signs";
import type { Word } from "./words";

type Rule = { sign: PhraseSign; pattern: Pattern };
export type PhraseMark = { sign: PhraseSign; start: number; end: number };

/** Rules by the word that they begin with, so that a word is held against few of them. */
const byWord = new Map<string, Rule[]>();
/** Rules that begin with the beginning of a word, by its first two letters. */
const byBeginning = new Map<string, { beginning: string; rule: Rule }[]>();
const harmless = [englishHarmless, frenchHarmless, romanianHarmless].flat().map(compile);
for (const language of [english, french, romanian]) {
  for (const [sign, sources] of Object.entries(language) as [PhraseSign, readonly string[]][]) {
    for (const source of sources) index({ sign, pattern: compile(source) });
  }
}

/**
 * What is said in a message, in any of the languages at once, since swindlers mix them. What is
 * denied or supposed is left out: "never send a code", "if someone asks for it".
 */
export function phrasesIn(words: readonly Word[], work: Work = { steps: 0 }): PhraseMark[] {
  const known = masked(words, work);
  const marks: PhraseMark[] = [];
  for (const [at, word] of known.entries()) {
    for (const { sign, pattern } of rulesFor(word.text)) {
      const span = matchAt(known, at, pattern, work);
      if (!span || (!pattern.evenDenied && isDenied(known, at))) continue;
      marks.push({ sign, ...extent(known, span) });
    }
  }
  return marks;
}

function extent(words: readonly Word[], { first, last }: Span): { start: number; end: number } {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/** The words with those of each harmless phrase emptied: a "tracking code" is no code. */
function masked(words: readonly Word[], work: Work): Word[] {
  const known = [...words];
  for (const at of words.keys()) {
    for (const pattern of harmless) {
      const span = matchAt(words, at, pattern, work);
      if (!span) continue;
      for (let it = span.first; it <= span.last; it++) {
        const word = words[it];
        if (word) known[it] = { ...word, text: "" };
      }
    }
  }
  return known;
}

function index(rule: Rule): void {
  const [first] = rule.pattern.steps;
  if (!first || first.number) throw new Error("a rule begins with a word");
  for (const word of first.exact) byWord.set(word, [...(byWord.get(word) ?? []), rule]);
  for (const beginning of first.beginnings) {
    const key = beginning.slice(0, 2);
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), { beginning, rule }]);
  }
}

function rulesFor(word: string): Rule[] {
  if (word === "") return [];
  const near = byBeginning.get(word.slice(0, 2)) ?? [];
  const found = near.filter(({ beginning }) => word.startsWith(beginning));
  return [...(byWord.get(word) ?? []), ...found.map(({ rule }) => rule)];
}
