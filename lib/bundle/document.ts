import type { Locale } from "@/lib/i18n/locales";

/** A document as data, for print and for plain text alike. */
export type Fact = { term: string; value: string };
export type Entry = { title: string; note: string; lines: readonly string[] };
export type Block =
  | { kind: "text"; text: string }
  | { kind: "note"; text: string }
  | { kind: "facts"; facts: readonly Fact[] }
  | { kind: "entries"; entries: readonly Entry[] };
export type Section = { title: string; blocks: readonly Block[] };
export type Document = {
  title: string;
  subtitle: string;
  /** Of the document's properties. */
  author: string;
  lang: string;
  locale: Locale;
  madeAt: Date;
  sections: readonly Section[];
  /** Said at its end where print lacks a character of the text. */
  unshown: string;
  /** In the foot of each page of the print. */
  pageOf: (page: number, pages: number) => string;
};

export const text = (words: string): Block => ({ kind: "text", text: words });
export const note = (words: string): Block => ({ kind: "note", text: words });

/** Facts with a value; a fact without one is left out. */
export function facts(...rows: readonly (readonly [string, string | null])[]): Block {
  const known = rows.flatMap(([term, value]) => (value ? [{ term, value }] : []));
  return { kind: "facts", facts: known };
}
