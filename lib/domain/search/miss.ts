import { parseReference } from "../reference/reference";
import { readQuery } from "./query";

const mostWords = 6;
const mostCharacters = 60;

/**
 * A search without result as editors may know it: its folded words, or null where it could be about
 * a person. Addresses, telephone and account numbers, references and links are never kept, and a
 * long one is somebody's story.
 */
export function countable(typed: string): string | null {
  const { text, cut, terms } = readQuery(typed);
  const digits = text.replace(/\D/gu, "").length;
  const words = terms.map(({ folded }) => folded).join(" ");
  const personal =
    cut ||
    text.includes("@") ||
    digits > 3 ||
    /:\/\/|www\.|\w\.\w{2,}/iu.test(text) ||
    /\b[a-z]{2}\s?\d{2}/i.test(text) ||
    /\brc\b/i.test(text) ||
    text.split(" ").some((word) => /\d/.test(word) && parseReference(word) !== null) ||
    parseReference(text) !== null;
  if (personal || terms.length === 0) return null;
  return terms.length <= mostWords && words.length <= mostCharacters ? words : null;
}
