import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { articleShape, readFrontMatter } from "./front-matter";
import { replaceTokens } from "./figures";
import { articlesByKeys, contentPaths, library } from "./library";
import { renderMarkdown } from "./markdown";

const forms = ["request", "complaint", "claim", "dispute", "fraud", "authority"];
const pages = [
  "",
  "/help",
  "/policies",
  "/contact",
  "/track",
  "/start",
  "/scam-check",
  "/cases",
  "/restrictions",
  "/sign-in",
  "/report",
];

describe.each(locales)("content in %s", (locale) => {
  const { topics, policies } = library(locale);
  const articles = topics.flatMap((topic) => topic.articles);
  const known = new Set([...pages, ...forms.map((form) => `/report/${form}`), ...contentPaths()]);

  it("has the same pages as every other language", () => {
    const paths = [...topics, ...articles, ...policies].map(({ path }) => path).sort();
    expect(paths).toEqual(contentPaths().sort());
    expect(articles.length).toBeGreaterThanOrEqual(24);
  });

  it("links only to pages that are there", () => {
    const broken = [...topics, ...articles, ...policies].flatMap((page) =>
      page.links
        .filter((link) => !known.has(link.split("#")[0] ?? ""))
        .map((link) => `${page.path} -> ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it("names only related guides that are there, and never itself", () => {
    for (const page of [...articles, ...policies]) {
      expect(articlesByKeys(locale, page.related)).toHaveLength(page.related.length);
      expect(page.related.map((key) => `/help/${key}`)).not.toContain(page.path);
    }
  });

  it("states every figure: no token is left", () => {
    for (const page of [...topics, ...articles, ...policies]) {
      expect(page.title + page.summary + page.html).not.toMatch(/\{\{|\}\}/);
    }
  });

  it("is written with the right letters", () => {
    if (locale !== "ro") return;
    for (const page of [...articles, ...policies]) {
      expect(page.title + page.summary + page.html).not.toMatch(/[şţŞŢ]/);
    }
  });
});

describe("front matter", () => {
  const good = 'title: "T"\nsummary: "S"\norder: 1\nreviewed: "2026-11-02"';

  it("is read, with the body apart", () => {
    const { data, body } = readFrontMatter(`---\n${good}\n---\nWords`, "a.md", articleShape);
    expect(data).toMatchObject({ title: "T", reviewed: "2026-11-02", related: [] });
    expect(body).toBe("Words");
  });

  it.each([
    ["a missing field", good.replace('title: "T"\n', ""), /a\.md: title/],
    ["a day that is none", good.replace("2026-11-02", "2026-02-30"), /a\.md: reviewed/],
    ["a field that nobody knows", `${good}\ncolour: red`, /a\.md: .*colour/],
    ["a related guide that is no address", `${good}\nrelated: ["../x"]`, /a\.md: related\.0/],
    ["what is not YAML", 'title: "T', /a\.md: front matter is not YAML/],
  ])("refuses %s, naming file and field", (_name, yaml, message) => {
    expect(() => readFrontMatter(`---\n${yaml}\n---\n`, "a.md", articleShape)).toThrow(message);
  });

  it("refuses a file without any", () => {
    expect(() => readFrontMatter("Words", "a.md", articleShape)).toThrow(/a\.md: front matter/);
  });
});

describe("Markdown", () => {
  it("becomes safe HTML, with headings to point at", () => {
    const { html, headings } = renderMarkdown(
      '## Vérifiez d’abord\n\n<script>alert(1)</script> [x](javascript:alert(1)) <img onerror="x">',
      "fr",
    );
    expect(headings).toEqual([{ id: "vérifiez-dabord", text: "Vérifiez d’abord" }]);
    expect(html).toContain('<h2 id="vérifiez-dabord">');
    expect(html).not.toMatch(/script|onerror|javascript:/);
  });

  it("puts the language in front of links to this site, and of no others", () => {
    const { html, links } = renderMarkdown("[a](/track) [b](https://example.org/x) [c](#d)", "ro");
    expect(links).toEqual(["/track"]);
    expect(html).toContain('href="/ro/track"');
    expect(html).toContain('href="https://example.org/x"');
    expect(html).toContain('href="#d"');
  });

  it("puts a table in a box that scrolls and takes the keyboard", () => {
    const { html } = renderMarkdown("| A | B |\n| --- | --- |\n| 1 | 2 |", "en");
    expect(html).toMatch(/<div class="table-scroll" role="region" tabindex="0" aria-label="A, B">/);
  });
});

it("refuses a token that stands for nothing, naming the file", () => {
  expect(() => replaceTokens("in {{claim.never}}", "en", "a.md")).toThrow(/a\.md.*claim\.never/);
});
