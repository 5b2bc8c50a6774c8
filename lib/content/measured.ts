import type { Element } from "hast";
import type { MeasuredAnswers } from "@/lib/domain/answers/measured";
import { pageOfFile } from "@/lib/domain/content/paths";
import { figuresInForce } from "@/lib/figures-in-force";
import { locales, type Locale } from "@/lib/i18n/locales";
import { measuredInWords, unmeasuredInWords } from "@/lib/i18n/measured-words";
import { marketplace } from "@/lib/marketplace";
import { measuredToken } from "./figures";
import { contentInForce, markStale } from "./in-force";

/** What this process last took over; on globalThis, since server and routes are bundled apart. */
const processWide = globalThis as typeof globalThis & { recourseMeasured?: MeasuredAnswers };

/** How long our answers took, as pages say it now; without a database that it is measured. */
export function measuredWords(locale: Locale): string {
  const measured = processWide.recourseMeasured;
  if (!measured) return unmeasuredInWords(locale);
  const aim = figuresInForce()["request.email_answer"];
  return measuredInWords(measured, aim, locale, marketplace.timeZone);
}

/** Puts a measurement in force; pages are stale when they say something else now. */
export function putMeasuredInForce(measured: MeasuredAnswers): void {
  const said = () => locales.map(measuredWords).join("\n");
  const before = said();
  processWide.recourseMeasured = measured;
  if (said() !== before) markStale(pagesThatSayIt());
}

/** Static pages alone: the form of a request is drawn for each reader. */
function pagesThatSayIt(): string[] {
  const named = [...contentInForce().files].flatMap(([file, source]) => {
    const page = source.includes(measuredToken) ? pageOfFile(file) : null;
    return page ? [page.path] : [];
  });
  return [...new Set(["/contact", ...named])].flatMap((path) =>
    locales.map((locale) => `/${locale}${path}`),
  );
}

/**
 * The paragraph in which a page says the figure. Whatever else reads the text (search, the history
 * of a policy) finds words that stay, so that a new figure is no new text.
 */
export function measuredParagraph(locale: Locale): Element {
  return {
    type: "element",
    tagName: "p",
    properties: { dataMeasured: "email_answer" },
    children: [{ type: "text", value: unmeasuredInWords(locale) }],
  };
}

const paragraph = /(<p data-measured="email_answer">)[^<]*(?=<\/p>)/g;

/** A text's safe HTML with the figure as it is now. */
export function withMeasured(html: string, locale: Locale): string {
  const words = measuredWords(locale).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return html.replace(paragraph, (_, start: string) => start + words);
}
