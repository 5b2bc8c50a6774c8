/** Length of an IBAN by country (ISO 13616 registry, the countries that we meet). */
const lengths: Record<string, number> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BY: 28, CH: 21, CY: 24, CZ: 24,
  DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18, GR: 27,
  HR: 21, HU: 28, IE: 22, IL: 23, IS: 26, IT: 27, KZ: 20, LB: 28, LI: 21, LT: 20, LU: 20, LV: 21,
  MC: 27, MD: 24, ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, RS: 22, SA: 24,
  SE: 24, SI: 19, SK: 24, SM: 27, TN: 24, TR: 26, UA: 29, VA: 22, XK: 20,
};

/** The countries whose accounts can be told, as ISO codes. */
export const ibanCountries = Object.keys(lengths);

export type Iban = { country: string; valid: boolean; start: number; end: number };

/** The account numbers in a text, with their country and whether their check digits are right. */
export function ibansIn(text: string): Iban[] {
  const found: Iban[] = [];
  for (const match of text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}[ ]?\d{2}(?=[ \u00a0.-]?[A-Za-z0-9])/g)) {
    const country = match[0].slice(0, 2).toUpperCase();
    const length = lengths[country];
    if (length === undefined) continue;
    const taken = take(text, match.index, length);
    if (taken) found.push({ country, valid: checks(taken.number), start: match.index, end: taken.end });
  }
  return found;
}

/** The next `length` letters and digits, spaced in any way; null when it ends inside a word. */
function take(text: string, start: number, length: number): { number: string; end: number } | null {
  let number = "";
  let at = start;
  for (; number.length < length; at++) {
    const sign = text[at] ?? "";
    if (/^[A-Za-z0-9]$/.test(sign)) number += sign.toUpperCase();
    else if (!/^[ \u00a0.-]$/.test(sign) || at - start > 2 * length) return null;
  }
  if (/^[A-Za-z0-9]$/.test(text[at] ?? "")) return null;
  return number.replace(/\D/g, "").length >= 8 ? { number, end: at } : null;
}

/** ISO 7064 mod 97-10, as ISO 13616 asks. */
function checks(number: string): boolean {
  let rest = 0;
  for (const sign of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
