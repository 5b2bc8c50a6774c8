/** Letters of other scripts that look like Latin ones (a part of Unicode TR 39's confusables). */
const lookAlikes: Record<string, string> = {
  а: "a", в: "b", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x",
  ѕ: "s", і: "i", ј: "j", ԁ: "d", ԛ: "q", ԝ: "w", һ: "h", ѵ: "v", ӏ: "l", ɡ: "g", ɑ: "a", ı: "i",
  α: "a", β: "b", ε: "e", η: "n", ι: "i", κ: "k", ν: "v", ο: "o", ρ: "p", τ: "t", υ: "u", χ: "x",
  ω: "w", ł: "l", đ: "d", ø: "o", œ: "oe", æ: "ae", ß: "ss", ʟ: "l", ɴ: "n", ʀ: "r",
};

// Invisible: soft hyphen, zero-width signs, marks that turn the direction of reading.
const invisible = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
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
        .map((it) => lookAlikes[it] ?? it)
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

/** What a name looks like at a glance: 0 as o, 1 as l, rn as m, without hyphens. */
export function skeleton(name: string): string {
  return fold(name)
    .replace(/[-_]/g, "")
    .replace(/[0135478|]/g, (sign) => ({ "0": "o", "1": "l", "3": "e", "5": "s", "4": "a", "7": "t", "8": "b", "|": "l" })[sign] ?? sign)
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/cl/g, "d")
    .replace(/i/g, "l");
}
