import { fold, wordsOf } from "./words";

/** A piece of text, and whether it is what was looked for. */
export type Piece = { text: string; hit: boolean };

const extractLength = 180;

/** A whole text in pieces, its found words apart. `found` holds folded words. */
export function highlight(text: string, found: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text: word, start, end } of wordsOf(text)) {
    if (!found.has(fold(word))) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/**
 * The stretch of a text with the most different found words, about `extractLength` characters and
 * cut between words; its beginning when nothing is in it. Those in `sure` count double.
 */
export function extract(
  text: string,
  found: ReadonlySet<string>,
  sure: ReadonlySet<string> = found,
): Piece[] {
  const words = wordsOf(text);
  const hits = words.filter((word) => found.has(fold(word.text)));
  let best = { start: 0, worth: 0 };
  hits.forEach((first, index) => {
    const within = hits.slice(index).filter(({ end }) => end - first.start <= extractLength);
    const different = new Set(within.map((word) => fold(word.text)));
    const surely = [...different].filter((word) => sure.has(word)).length;
    const worth = different.size + surely + within.length / 100;
    if (worth > best.worth) best = { start: first.start, worth };
  });
  // A few words before the first hit, so that it can be understood.
  const lead = words.filter(({ start }) => start <= best.start && start >= best.start - 50)[0];
  const start = best.start < 50 ? 0 : (lead?.start ?? best.start);
  const last = words.findLast((word) => word.start >= start && word.end - start <= extractLength);
  const whole = text.length - start <= extractLength + 20;
  const end = whole ? text.length : (last?.end ?? Math.min(text.length, start + extractLength));
  return [
    ...(start > 0 ? [{ text: "… ", hit: false }] : []),
    ...highlight(text.slice(start, end), found),
    ...(end < text.length ? [{ text: "\u00a0…", hit: false }] : []),
  ];
}
