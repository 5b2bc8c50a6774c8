import { describe, expect, it } from "vitest";
import { library } from "@/lib/content/library";
import { locales } from "@/lib/i18n/locales";
import { marketplace } from "@/lib/marketplace";
import { breadcrumbData, questionsOf, readingData, scriptJson, siteData } from "./structured-data";

const page = {
  path: "/help/a/b",
  title: "Phishing",
  summary: "What to look for.",
  reviewed: "2026-11-04",
  html: "<h2>One</h2><p>Words</p>",
};

describe("what search engines are told of a page", () => {
  it.each([
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>&lt;/script&gt;",
    "a\u2028b\u2029c",
    "{{constructor.constructor('alert(1)')()}}",
    '"},"@type":"Offer',
  ])("holds a hostile title as words alone: %s", (title) => {
    const text = scriptJson(readingData("en", { ...page, title, summary: title }, title));
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    const [article] = (JSON.parse(text) as { "@graph": Record<string, unknown>[] })["@graph"];
    expect(article).toMatchObject({ "@type": "Article", headline: title, description: title });
  });

  it("is an article with its language, dates and publisher", () => {
    const [article, ...rest] = readingData("ro", { ...page, effective: "2026-11-01" }, "Politici");
    expect(article).toMatchObject({
      inLanguage: "ro",
      url: "http://localhost:3000/ro/help/a/b",
      datePublished: "2026-11-01",
      dateModified: "2026-11-04",
      publisher: { name: marketplace.name },
    });
    expect(rest).toEqual([]);
  });

  it("counts the way down from the top", () => {
    const crumbs = [{ href: "/en/help", label: "Help" }];
    expect(breadcrumbData(crumbs, { href: "/en/help/a", label: "A" }).itemListElement).toEqual([
      { "@type": "ListItem", position: 1, name: "Help", item: "http://localhost:3000/en/help" },
      { "@type": "ListItem", position: 2, name: "A", item: "http://localhost:3000/en/help/a" },
    ]);
  });

  it("says on the first page where to search, in its own language", () => {
    expect(JSON.stringify(siteData("fr"))).toContain("/fr/search?q={search_term_string}");
  });
});

describe("questions and answers", () => {
  it("are those of a page that consists of them", () => {
    const html =
      "<p>Hi.</p><h2 id=a>Why?</h2><p>So &#x26; so.</p><h2>Who?</h2><ul><li>You</li></ul>";
    expect(questionsOf(html)).toEqual([
      { question: "Why?", answer: "So & so." },
      { question: "Who?", answer: "You" },
    ]);
    expect(readingData("en", { ...page, html }, "").map((it) => it["@type"])).toEqual([
      "Article",
      "FAQPage",
    ]);
  });

  it.each([
    ["one question", "<h2>Why?</h2><p>So.</p>"],
    ["a question among other parts", "<h2>Why?</h2><p>So.</p><h2>Steps</h2><p>Go.</p>"],
    ["a question without an answer", "<h2>Why?</h2><h2>Who?</h2><p>You.</p>"],
    ["no parts", "<p>So.</p>"],
  ])("are not made of %s", (_, html) => {
    expect(questionsOf(html)).toEqual([]);
  });

  it.each(locales)("are in %s those of the same pages as in every language", (locale) => {
    const asked = library(locale)
      .topics.flatMap(({ articles }) => articles)
      .filter(({ html }) => questionsOf(html).length > 0)
      .map(({ path }) => path);
    expect(asked).toEqual(["/help/how-we-resolve/common-questions"]);
  });
});
