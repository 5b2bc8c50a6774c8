import { plainText } from "@/lib/content/plain-text";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { env } from "@/lib/env";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { cardAddress } from "./card";

/** One thing of schema.org, as search engines read it. */
export type StructuredData = { "@type": string; [property: string]: unknown };

const absolute = (path: string) => `${env.APP_URL}${path}`;
const organization = (): StructuredData => ({
  "@type": "Organization",
  "@id": absolute("/#organization"),
  name: marketplace.name,
  url: absolute("/"),
  logo: absolute("/icon.svg"),
  email: marketplace.contactEmail,
  telephone: marketplace.phone,
});

/** The marketplace and its help centre, with where to search: for the first page. */
export function siteData(locale: Locale): StructuredData[] {
  const name = translator(locale, "common")("tagline", { marketplace: marketplace.name });
  return [
    organization(),
    {
      "@type": "WebSite",
      "@id": absolute("/#website"),
      name,
      url: absolute(`/${locale}`),
      inLanguage: locale,
      publisher: { "@id": absolute("/#organization") },
      potentialAction: {
        "@type": "SearchAction",
        target: {
          "@type": "EntryPoint",
          urlTemplate: absolute(`/${locale}/search?q={search_term_string}`),
        },
        "query-input": "required name=search_term_string",
      },
    },
  ];
}

type ReadingPage = {
  path: string;
  title: string;
  summary: string;
  /** Local dates. */
  reviewed: string;
  effective?: string;
  html: string;
};

/** A guide or policy, and its questions with their answers where it consists of them. */
export function readingData(locale: Locale, page: ReadingPage, section: string): StructuredData[] {
  const url = absolute(`/${locale}${page.path}`);
  const questions = questionsOf(page.html);
  return [
    {
      "@type": "Article",
      "@id": `${url}#article`,
      headline: page.title,
      description: page.summary,
      articleSection: section,
      inLanguage: locale,
      url,
      mainEntityOfPage: url,
      image: absolute(cardAddress(locale, page.path)),
      ...(page.effective && { datePublished: page.effective }),
      dateModified: page.reviewed,
      author: organization(),
      publisher: organization(),
    },
    ...(questions.length === 0
      ? []
      : [
          {
            "@type": "FAQPage",
            "@id": `${url}#questions`,
            inLanguage: locale,
            mainEntity: questions.map(({ question, answer }) => ({
              "@type": "Question",
              name: question,
              acceptedAnswer: { "@type": "Answer", text: answer },
            })),
          },
        ]),
  ];
}

/** The way to a page from the top: the pages above it, then the page itself. */
export function breadcrumbData(
  crumbs: readonly { href: string; label: string }[],
  here: { href: string; label: string },
): StructuredData {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [...crumbs, here].map(({ href, label }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: absolute(href),
    })),
  };
}

/**
 * The questions of a page and their answers as plain text; none unless every one of its headings,
 * two at least, is a question.
 */
export function questionsOf(html: string): { question: string; answer: string }[] {
  const [, ...parts] = html.split(/<h2[^>]*>/);
  const pairs = parts.map((part) => {
    const [heading = "", ...rest] = part.split("</h2>");
    return { question: plainText(heading), answer: plainText(rest.join("")) };
  });
  const asks = pairs.every(({ question, answer }) => question.endsWith("?") && answer !== "");
  return pairs.length >= 2 && asks ? pairs : [];
}

/** JSON for a script element: nothing in a title can end the element or begin another. */
export function scriptJson(things: readonly StructuredData[]): string {
  const document = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
