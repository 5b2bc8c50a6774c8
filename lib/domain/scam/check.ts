import { addressesIn, type Address } from "./addresses";
import { fold, isInvisible, visible } from "./fold";
import { isOfficial, signOfHost, type KnownDomain } from "./hosts";
import { ibansIn } from "./iban";
import { phrasesIn } from "./phrases";
import { levelOf, signWeights, type Level, type Sign } from "./signs";
import type { Work } from "./patterns";
import { wordsOf } from "./words";

/** A message may have this many characters; more is refused, naming the field. */
export const longestMessage = 20_000;

export type Finding = {
  sign: Sign;
  /** The words that gave it away, safe to show; at most three, each at most 120 characters. */
  quotes: string[];
  /** The known name that is imitated, with its real domain. */
  known?: KnownDomain;
  /** How the imitating address is really written (punycode), where that differs. */
  written?: string;
};
export type Check = { level: Level; findings: Finding[] };
export type Surroundings = {
  known: readonly KnownDomain[];
  /** Where the seller says they are, an ISO code; without it no account number is foreign. */
  sellerCountry?: string | undefined;
};

type Mark = Omit<Finding, "quotes"> & { start: number; end: number };

/**
 * The known signs of a scam in a message, gravest first. The same text gives the same answer; it
 * never says that a message is safe. Work grows with the text's length and no faster.
 */
export function checkMessage(text: string, around: Surroundings, work?: Work): Check {
  const addresses = addressesIn(text);
  const names = new Set(
    around.known.filter((it) => it.kind === "marketplace").map((it) => fold(it.brand)),
  );
  const words = wordsOf(text, addresses, names);
  const unknown = addresses.some((it) => !it.email && !isOfficial(it.host, around.known));
  const marks: Mark[] = [
    ...addresses.flatMap((address) => markOfAddress(address, around.known)),
    ...ibanMarks(text, around.sellerCountry),
    ...hiddenLetters(text),
    ...phrasesIn(words, work).filter((it) => it.sign !== "link_asks" || unknown),
  ];
  const findings = grouped(text, marks);
  return { level: levelOf(findings.map((it) => it.sign)), findings };
}

function markOfAddress(address: Address, known: readonly KnownDomain[]): Mark[] {
  const found = signOfHost(address, known);
  if (!found) return [];
  const { start, end, host } = address;
  const url = `https://${host}`;
  const written = URL.canParse(url) ? new URL(url).hostname : host;
  return [{ ...found, start, end, ...(written !== host && { written }) }];
}

function ibanMarks(text: string, sellerCountry: string | undefined): Mark[] {
  return ibansIn(text).map(({ start, end, country, valid }) => {
    const foreign = sellerCountry !== undefined && country !== sellerCountry;
    return { sign: foreign ? "iban_foreign" : valid ? "iban_given" : "iban_wrong", start, end };
  });
}

/** Signs that nobody sees inside words or that turn the reading, and words of mixed alphabets. */
function hiddenLetters(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(/[^\s]+/gu)) {
    const word = match[0].slice(0, 200);
    const mixed =
      /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(word);
    const turned = /[\u202a-\u202e\u2066-\u2069]/.test(word);
    const inside = /\p{L}[\u200b-\u200d\u2060\ufeff\u0000]+\p{L}/u.test(word);
    const mark = { start: match.index, end: match.index + match[0].length };
    // A slash parts alternatives such as "да/yes": each side has its own alphabet.
    if (turned || inside || (mixed && !word.includes("/"))) {
      marks.push({ sign: "hidden_letters", ...mark });
    }
  }
  return marks;
}

/** One finding a sign (and imitated name), with what overlaps quoted once. */
function grouped(text: string, marks: readonly Mark[]): Finding[] {
  const groups = new Map<string, { finding: Finding; until: number; from: number }>();
  for (const { start, end, ...mark } of marks.toSorted((a, b) => a.start - b.start)) {
    const key = `${mark.sign} ${mark.known?.domain ?? ""}`;
    const group = groups.get(key) ?? { finding: { ...mark, quotes: [] }, from: start, until: -1 };
    groups.set(key, group);
    const { quotes } = group.finding;
    if (start < group.until) quotes.pop();
    else group.from = start;
    group.until = Math.max(end, group.until);
    const quote = shorten(visible(text.slice(group.from, Math.min(group.until, group.from + 400))));
    if (!quotes.includes(quote)) quotes.push(quote);
  }
  return [...groups.values()]
    .map(({ finding }) => ({ ...finding, quotes: finding.quotes.slice(0, 3) }))
    .sort((a, b) => signWeights[b.sign] - signWeights[a.sign]);
}

function shorten(quote: string): string {
  const plain = quote.replace(/[.,:;!?]+$/u, "");
  const characters = [...plain];
  return characters.length > 120 ? `${characters.slice(0, 119).join("")}…` : plain;
}

/** Whether there is anything to check: a text of spaces and invisible signs alone is empty. */
export function isEmpty(text: string): boolean {
  return [...text.slice(0, 5000)].every((it) => /\s/.test(it) || isInvisible(it));
}
