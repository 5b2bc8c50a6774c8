/** Length of an IBAN by country (ISO 13616 registry, the countries that we meet). */
const registry =
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BY28 CH21 CY24 CZ24 DE22 DK18 EE20 ES24 FI18 " +
  "FO18 FR27 GB22 GE22 GI23 GL18 GR27 HR21 HU28 IE22 IL23 IS26 IT27 KZ20 LB28 LI21 LT20 " +
  "LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SA24 SE24 SI19 SK24 " +
  "SM27 TN24 TR26 UA29 VA22 XK20";
const lengths = new Map(registry.split(" ").map((it) => [it.slice(0, 2), Number(it.slice(2))]));

/** The countries whose accounts can be told, as ISO codes. */
export const ibanCountries = [...lengths.keys()];

export type Iban = { country: string; valid: boolean; start: number; end: number };

/** The account numbers in a text, with their country and whether their check digits are right. */
export function ibansIn(text: string): Iban[] {
  const found: Iban[] = [];
  for (const match of text.matchAll(
    /(?<![A-Za-z0-9])[A-Za-z]{2}[ ]?\d{2}(?=[ \u00a0.-]?[A-Za-z0-9])/g,
  )) {
    const country = match[0].slice(0, 2).toUpperCase();
    const length = lengths.get(country);
    if (length === undefined) continue;
    const taken = take(text, match.index, length);
    if (taken)
      found.push({ country, valid: checks(taken.number), start: match.index, end: taken.end });
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
