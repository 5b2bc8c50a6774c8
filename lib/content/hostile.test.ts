import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readFileSync } from "node:fs";
import path from "node:path";
import { renderMarkdown } from "./markdown";

/**
 * Ways to smuggle a script into a page, gathered after the families of public cheat-sheets: tags,
 * attributes, addresses, encodings, Markdown's own syntax. One a line block in the file.
 */
const vectors = parse(
  readFileSync(path.join(import.meta.dirname, "hostile.fixture.yaml"), "utf8"),
) as string[];

const allowedTags =
  /^(?:a|blockquote|br|code|del|div|em|h[1-6]|hr|img|input|li|ol|p|pre|section|span|strong|sup|table|tbody|td|th|thead|tr|ul)$/;
const allowedAttributes =
  /^(?:href|id|class|src|alt|title|width|height|loading|align|role|tabindex|aria-label|aria-describedby|aria-labelledby|data-footnote-ref|data-footnote-backref|data-footnotes|type|checked|disabled|start)$/;

type Tag = { name: string; attributes: [string, string][] };

/** The tags of a page as a browser reads them, from text that escapes every other angle bracket. */
function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g)].map(
    ([, name = "", rest = ""]) => ({
      name: name.toLowerCase(),
      attributes: [...rest.matchAll(/([^\s=/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s]+))?/g)].map(
        ([, key = "", value = ""]): [string, string] => [
          key.toLowerCase(),
          decoded(value.replace(/^["']|["']$/g, "")),
        ],
      ),
    }),
  );
}

const decoded = (text: string) =>
  text
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(
      /&(amp|quot|lt|gt);/g,
      (_, name: string) => ({ amp: "&", quot: '"', lt: "<" })[name] ?? ">",
    );

/** Whatever a browser would run or fetch. */
function dangers(html: string): string[] {
  return tagsOf(html).flatMap(({ name, attributes }) => [
    ...(allowedTags.test(name) ? [] : [`<${name}>`]),
    ...attributes.flatMap(([key, value]) => {
      if (!allowedAttributes.test(key)) return [`${name}[${key}]`];
      // Browsers drop blanks and control characters before they look for a scheme.
      const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(value.replaceAll(/[\u0000-\u0020]/g, ""))?.[0];
      if (key === "href" && scheme && !/^(?:https?|mailto|tel):$/i.test(scheme)) {
        return [`href ${value}`];
      }
      if (key === "src" && !/^\/images\//.test(value)) return [`src ${value}`];
      return [];
    }),
  ]);
}

describe("hostile Markdown", () => {
  it("is tried in at least a hundred and twenty different ways", () => {
    expect(new Set(vectors).size).toBeGreaterThanOrEqual(120);
    expect(vectors.length).toBe(new Set(vectors).size);
  });

  it.each(vectors)("leaves nothing to run of %j", (vector) => {
    for (const source of [
      vector,
      `Words ${vector} words`,
      `> ${vector}`,
      `| a |\n| --- |\n| ${vector} |`,
    ]) {
      expect(dangers(renderMarkdown(source, "en").html)).toEqual([]);
    }
  });

  it("finds dangers where there are some", () => {
    for (const html of [
      "<script>x</script>",
      '<p onclick="x">',
      '<a href="javascript:x">',
      '<a href="&#x6A;avascript:x">',
      '<img src="data:x">',
      "<iframe>",
      '<p style="x">',
    ]) {
      expect(dangers(html)).not.toEqual([]);
    }
  });

  it("still links and shows what may be", () => {
    const { html } = renderMarkdown(
      `[a](https://x.example) [b](mailto:a@x.example) [c](tel:112) ![d](/images/${"a".repeat(32)}-4x3.png)`,
      "en",
    );
    expect(html.match(/href=/g)).toHaveLength(3);
    expect(html).toMatch(
      /<img src="\/images\/a{32}-4x3\.png" alt="d" width="4" height="3" loading="lazy">/,
    );
  });

  it.each([
    ["brackets", "[".repeat(20_000)],
    ["emphasis", "*a ".repeat(20_000)],
    ["a megabyte of words", "Words and more words. ".repeat(45_000)],
    ["emoji and right to left", "🛵 שלום مرحبا\u202e ".repeat(5_000)],
  ])("is drawn: %s", { timeout: 60_000 }, (_, source) => {
    expect(dangers(renderMarkdown(source, "en").html)).toEqual([]);
  });

  it.each([
    ["quotes", ">".repeat(20_000)],
    ["lists in one line", `${"- ".repeat(20_000)}x`],
    ["numbered lists", `${"1. ".repeat(20_000)}x`],
    [
      "lists by indentation",
      Array.from({ length: 400 }, (_, n) => `${" ".repeat(n)}- x`).join("\n"),
    ],
  ])("is refused at once when it is nested beyond reason: %s", (_, source) => {
    expect(() => renderMarkdown(source, "en")).toThrow(/nested/);
  });
});
