/** 31 letters and digits that are not mistaken for one another when spoken or written down. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const body = 7;
const shape = /^RC-?([2-9A-HJKMNP-Z]{4})-?([2-9A-HJKMNP-Z]{4})$/;

/**
 * A case reference, `RC-XXXX-XXXX`: seven random characters (about 2^34.7 of them, so it cannot be
 * counted up) and a check character. Needs some random bytes; throws when too few were usable.
 */
export function makeReference(randomBytes: Uint8Array): string {
  // 248 is the largest multiple of 31 in a byte: what lies above would favour some characters.
  const values = [...randomBytes].filter((byte) => byte < 248).slice(0, body);
  if (values.length < body) throw new RangeError("too few random bytes for a reference");
  const text = values.map((value) => alphabet[value % 31]).join("");
  const whole = text + checkOf(text);
  return `RC-${whole.slice(0, 4)}-${whole.slice(4)}`;
}

/**
 * The canonical reference that was meant, or null. Forgives case, spaces and missing dashes; a
 * wrong or swapped character is caught by the check character.
 */
export function parseReference(input: string): string | null {
  if (input.length > 40) return null;
  const tidy = input.toUpperCase().replace(/[\s\u00A0._–—-]+/g, "");
  const match = shape.exec(tidy.startsWith("RC") && tidy.length === 10 ? tidy : `RC${tidy}`);
  if (!match) return null;
  const whole = `${match[1]}${match[2]}`;
  if (checkOf(whole.slice(0, body)) !== whole[body]) return null;
  return `RC-${whole.slice(0, 4)}-${whole.slice(4)}`;
}

/** Whether this is a reference exactly as we write it. */
export function isReference(input: string): boolean {
  return parseReference(input) === input;
}

/**
 * Weights 1 to 7 modulo the prime 31: one wrong character changes the sum, and so does swapping
 * two neighbours, since their weights differ by one. The check character itself has weight 0.
 */
function checkOf(text: string): string {
  const sum = [...text].reduce(
    (total, character, index) => total + alphabet.indexOf(character) * (index + 2),
    0,
  );
  return alphabet[sum % 31] ?? "";
}
