import { procedureKinds, type ProcedureKind } from "@/lib/domain/case/vocabulary";
import { figuresInForce } from "@/lib/figures-in-force";
import { formatDuration } from "@/lib/i18n/duration";
import type { Locale } from "@/lib/i18n/locales";
import { weekInWords } from "@/lib/i18n/opening-words";
import { marketplace } from "@/lib/marketplace";

/** The procedure whose drawing "path.claim" stands for; undefined for any other token. */
export function pathToken(token: string): ProcedureKind | undefined {
  return procedureKinds.find((kind) => token === `path.${kind}`);
}

/** On a line of its own: how long our answers to e-mails really took. */
export const measuredToken = "measured.email_answer";

/**
 * What a {{token}} stands for, in words; undefined when nothing goes by that name. The token of a
 * drawing, or of what is measured, stands for itself until its page is drawn.
 */
export function tokenInWords(
  token: string,
  locale: Locale,
  figures = figuresInForce(),
): string | undefined {
  if (token === "marketplace") return marketplace.name;
  if (token === "phone.hours") return weekInWords(marketplace.phoneHours, locale);
  if (pathToken(token) || token === measuredToken) return `{{${token}}}`;
  const figure = figures[token];
  return figure && formatDuration(figure, locale);
}

/**
 * Replaces each {{token}} of a text by its words, so that a page states the figure that the
 * procedure runs. Throws, naming the file, for a token that stands for nothing.
 */
export function replaceTokens(text: string, locale: Locale, file: string): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, token: string) => {
    const words = tokenInWords(token, locale);
    if (words === undefined) throw new Error(`${file}: nothing goes by ${whole}`);
    return words;
  });
}
