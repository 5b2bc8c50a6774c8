/** Letters of other scripts that look like Latin ones (a part of Unicode TR 39's confusables). */
const pairs =
  "аa вb еe кk мm нh оo рp сc тt уy хx ѕs іi јj ԁd ԛq ԝw һh ѵv ӏl ɡg ɑa ıi αa βb εe ηn ιi κk νv οo " +
  "ρp τt υu χx ωw łl đd øo ʟl ɴn ʀr œoe æae ßss";
const lookAlikes = new Map(pairs.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));

// Cannot be seen: control characters, soft hyphen, zero-width signs, marks that turn the reading.
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\p{Cs}/u;
const kept = new Map<string, string>();

export function isInvisible(character: string): boolean {
  return invisible.test(character);
}

/** One character as lower-case Latin without marks; "" for what cannot be seen. */
export function foldCharacter(character: string): string {
  const known = kept.get(character);
  if (known !== undefined) return known;
  const plain = isInvisible(character)
    ? ""
    : [...character.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")]
        .map((it) => lookAlikes.get(it) ?? it)
        .join("");
  // The texts of a day use a few hundred characters; a hostile one could use them all.
  if (kept.size < 5000) kept.set(character, plain);
  return plain;
}

export function fold(text: string): string {
  let folded = "";
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

const digitLetters: Record<string, string> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
};

/** What a name looks like at a glance: 0 as o, 1 and i as l, rn as m, without hyphens. */
export function skeleton(name: string): string {
  return fold(name)
    .replace(/[-_]/g, "")
    .replace(/\d/g, (digit) => digitLetters[digit] ?? digit)
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/cl/g, "d")
    .replace(/i/g, "l");
}

/** A word with digits for letters as it is meant: `wh4tsapp`, `c0de`. Numbers stay numbers. */
export function plainWord(word: string): string {
  const digits = word.match(/\d/g)?.length ?? 0;
  if (digits === 0 || digits * 2 > word.length || !/^[a-z]/.test(word)) return word;
  return word.replace(/\d/g, (digit) => (digit === "1" ? "i" : (digitLetters[digit] ?? digit)));
}

/** A text without the characters that no form takes: control characters and halves of others. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/gu, "");
}

/** A text as it may be shown: what cannot be seen becomes a box, so that no mark turns the page. */
export function visible(text: string): string {
  let shown = "";
  for (const character of text) shown += isInvisible(character) ? "▯" : character;
  return shown.replace(/\s+/g, " ").trim();
}
