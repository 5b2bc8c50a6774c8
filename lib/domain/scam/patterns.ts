import type { Word } from "./words";

/**
 * A way of saying something, as words in order: `send|give _ code`. `|` parts alternatives, `*` ends
 * a beginning of words, `#` is any number. Between words `_` lets up to two others stand, `__` up to
 * five, `~` up to ten even in the next sentence. A `!` in front: said even after a "not".
 */
export type Pattern = { steps: readonly Step[]; evenDenied: boolean };
type Step = {
  exact: ReadonlySet<string>;
  beginnings: readonly string[];
  number: boolean;
  /** How many other words may stand before it, and whether in another sentence. */
  gap: number;
  farther: boolean;
};
export type Span = { first: number; last: number };
/** Counts every comparison of a word with a step, for the test that the work stays linear. */
export type Work = { steps: number };

const gaps: Record<string, { gap: number; farther: boolean }> = {
  _: { gap: 2, farther: false },
  __: { gap: 5, farther: false },
  "~": { gap: 10, farther: true },
};

const denials = new Set(
  (
    "not no never dont doesnt cannot cant without nobody ne n pas jamais aucun aucune sans inutile " +
    "rien personne nu niciodata nimeni fara nicio niciun"
  ).split(" "),
);

export function compile(source: string): Pattern {
  const evenDenied = source.startsWith("!");
  const steps: Step[] = [];
  let between = { gap: 0, farther: false };
  for (const part of source.replace("!", "").split(" ")) {
    const named = gaps[part];
    if (named) {
      between = named;
      continue;
    }
    const words = part.split("|");
    steps.push({
      exact: new Set(words.filter((word) => !word.endsWith("*") && word !== "#")),
      beginnings: words.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1)),
      number: words.includes("#"),
      ...between,
    });
    between = { gap: 0, farther: false };
  }
  if (steps.length === 0) throw new Error(`an empty pattern: ${source}`);
  return { steps, evenDenied };
}

/** Where the pattern begins at this word; null when it does not. Bounded work for each word. */
export function matchAt(
  words: readonly Word[],
  at: number,
  pattern: Pattern,
  work: Work,
): Span | null {
  let reached = [at];
  for (const [index, step] of pattern.steps.entries()) {
    const next: number[] = [];
    for (const from of reached) {
      const first = index === 0 ? at : from + 1;
      for (let to = Math.max(first, (next.at(-1) ?? -1) + 1); to <= first + step.gap; to++) {
        const word = words[to];
        if (!word) break;
        const here = words[first - 1] ?? word;
        if (index > 0 && !step.farther && word.sentence !== here.sentence) break;
        work.steps += 1;
        if (fits(word.text, step)) next.push(to);
        // What is denied on the way is not said: "only on the site, no bank transfer".
        else if (index > 0 && !pattern.evenDenied && denials.has(word.text)) break;
      }
    }
    if (next.length === 0) return null;
    reached = next;
  }
  return { first: at, last: reached[0] ?? at };
}

function fits(word: string, step: Step): boolean {
  if (step.exact.has(word)) return true;
  if (step.number && /^\d/.test(word)) return true;
  return step.beginnings.some((beginning) => word.startsWith(beginning));
}

const supposed = /^(?:if|when|whether|si|quand|daca|cand)$/;
const anyone =
  /^(?:someone|somebody|anyone|anybody|strangers?|scammers?|fraudsters?|quelqu|escrocs?|fraudeurs?|cineva|oricine|escrocii?|infractorii?)$/;

/** Whether what begins here is denied ("never send a code") or only supposed ("if someone asks"). */
export function isDenied(words: readonly Word[], at: number): boolean {
  const here = words[at];
  if (!here) return false;
  for (let before = at - 1; before >= Math.max(0, at - 12); before--) {
    const word = words[before];
    if (!word || word.sentence !== here.sentence) return false;
    const previous = words[before - 1];
    const notOf = word.text === "t" && previous?.text.endsWith("n") === true;
    const near = word.clause === here.clause && at - before <= 8;
    if (near && (notOf || denials.has(word.text))) return true;
    if (anyone.test(word.text) && (!previous || supposed.test(previous.text))) return true;
    if (/^(?:scammers?|fraudsters?|escrocs?|fraudeurs?|escrocii?|infractorii?)$/.test(word.text)) {
      return true;
    }
  }
  return false;
}
