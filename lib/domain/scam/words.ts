import type { Address } from "./addresses";
import { foldCharacter, isInvisible, plainWord } from "./fold";

export type Word = {
  /** Folded; `@link` stands for an address, `@site` for the marketplace. */
  text: string;
  start: number;
  end: number;
  sentence: number;
  clause: number;
};

const site = new Set(
  (
    "site sites siteul website platform plateforme platforma platformei app application aplicatia " +
    "aplicatie marketplace"
  ).split(" "),
);
const joins = /^[\p{L}\p{N}\p{M}]$/u;
const endsSentence = new Set([".", "!", "?", "…", ";", "\n", "\r"]);
const endsClause = new Set([",", ":", "(", ")", "–", "—", "\u2022"]);

/**
 * The words of a text in one pass, addresses as one word each. `names`: the marketplace's own name,
 * folded. Letters spelled apart (`w h a t s`) are put together.
 */
export function wordsOf(
  text: string,
  addresses: readonly Address[],
  names: ReadonlySet<string>,
): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let clause = 0;
  let folded = "";
  let start = 0;
  let next = 0;
  const close = (end: number) => {
    if (folded === "") return;
    const plain = plainWord(folded);
    const known = names.has(plain) || site.has(plain);
    words.push({ text: known ? "@site" : plain, start, end, sentence, clause });
    folded = "";
  };
  for (let at = 0; at < text.length;) {
    const address = addresses[next];
    if (address && at >= address.start) {
      close(at);
      const { start: from, end } = address;
      const word = address.email ? "@mail" : "@link";
      words.push({ text: word, start: from, end, sentence, clause });
      // The full stop after an address belongs to its chunk of text.
      if (/[.!?]/.test(text[end - 1] ?? "")) sentence = ++clause;
      at = end;
      next += 1;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (joins.test(character)) {
      if (folded === "") start = at;
      folded += foldCharacter(character);
    } else if (!isInvisible(character)) {
      close(at);
      const after = text[at + 1] ?? " ";
      if (endsSentence.has(character) && (character < " " || /\s|["»”)]/.test(after))) {
        sentence = ++clause;
      } else if (endsClause.has(character) && !/\d/.test(after)) clause += 1;
    }
    at += character.length;
  }
  close(text.length);
  return joinSpelled(words);
}

/** Four or more single letters in a row are one word spelled out to pass unseen. */
function joinSpelled(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length;) {
    let end = at;
    while (/^[a-z]$/.test(words[end]?.text ?? "")) end += 1;
    const [first, last] = [words[at], words[end - 1]];
    if (first && last && end - at >= 4) {
      const text = words.slice(at, end).reduce((all, word) => all + word.text, "");
      joined.push({ ...first, text, end: last.end });
      at = end;
    } else {
      joined.push(...words.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
    }
  }
  return joined;
}
