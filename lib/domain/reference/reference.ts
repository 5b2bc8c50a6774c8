/** 32 letters and digits: O reads as 0, I and L as 1, and U is left out (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const bodyLength = 7;
const wholeLength = bodyLength + 1;

/**
 * A case reference, `RC-XXXX-XXXX`: seven random characters (2^35 of them, so that it is neither
 * guessed nor counted up) and a check character. Uses the first seven of the random bytes; throws
 * when there are fewer.
 */
export function makeReference(randomBytes: Uint8Array): string {
  if (randomBytes.length < bodyLength) throw new RangeError("a reference needs 7 random bytes");
  // The low five bits of a byte fall evenly on the 32 characters: none is more likely.
  const values = [...randomBytes.subarray(0, bodyLength)].map((byte) => byte & 31);
  return written([...values, timesX(remainderOf(values))]);
}

/**
 * The canonical reference that was meant, or null. Forgives case, spaces, dashes, a missing `RC`,
 * and O for 0, I or L for 1; one wrong character or two swapped ones never pass.
 */
export function parseReference(input: string): string | null {
  if (input.length > 40) return null;
  const tidy = input.replace(/[\s\p{Pd}._]+/gu, "").replace(/[a-z]/g, (it) => it.toUpperCase());
  const bare = tidy.length === wholeLength + 2 && tidy.startsWith("RC") ? tidy.slice(2) : tidy;
  const values = [...bare.replaceAll("O", "0").replace(/[IL]/g, "1")].map((character) =>
    alphabet.indexOf(character),
  );
  if (values.length !== wholeLength || values.includes(-1)) return null;
  return remainderOf(values) === 0 ? written(values) : null;
}

/** Whether this is a reference exactly as we write it. */
export function isReference(input: string): boolean {
  return parseReference(input) === input;
}

function written(values: readonly number[]): string {
  const text = values.map((value) => alphabet[value]).join("");
  return `RC-${text.slice(0, 4)}-${text.slice(4)}`;
}

/**
 * The characters weighted by powers of x in GF(32) and added. A modulus below 32 would mistake
 * characters for one another; here the eight weights are non-zero and all different, so that any
 * one wrong character, and any two swapped ones, change the sum.
 */
function remainderOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum) ^ value, 0);
}

/** Multiplies by x in GF(32), modulo the primitive x^5 + x^2 + 1. */
function timesX(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}
