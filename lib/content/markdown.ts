import type { Element, ElementContent, Root, RootContent } from "hast";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeSlug from "rehype-slug";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { sizeOfImage } from "@/lib/domain/content/images";
import { pathInForce } from "@/lib/figures-in-force";
import type { Locale } from "@/lib/i18n/locales";
import { measuredToken, pathToken } from "./figures";
import { measuredParagraph } from "./measured";
import { pathDrawing } from "./path-drawing";

export type Heading = { id: string; text: string };
export type Rendered = {
  html: string;
  /** The second-level headings, in order. */
  headings: Heading[];
  /** Addresses inside this site that the text links to, without language. */
  links: string[];
  /** Everything in the text that an address can point at. */
  ids: string[];
  /** The pictures that the text names, shown or not. */
  images: { src: string; alt: string }[];
};

// Raw HTML is dropped before this: it is the second lock on the door, and what decides on links.
const schema = {
  ...defaultSchema,
  protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto", "tel"], src: [] },
};
const absolute = /^(?:https?|mailto|tel):|^#/i;

// Each level costs more than the one before: no guide needs this many.
const nested = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){30}|^[ \t]{100}/m;

/**
 * Markdown (GitHub's) to safe HTML; links to this site get the language in front. Throws for a
 * text nested beyond reason.
 */
export function renderMarkdown(source: string, locale: Locale): Rendered {
  if (nested.test(source)) throw new Error("nested too deeply to be drawn");
  const headings: Heading[] = [];
  const links: string[] = [];
  const ids: string[] = [];
  const images: Rendered["images"] = [];
  const file = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeSanitize, schema)
    .use(rehypeSlug)
    .use(() => (tree: Root) => {
      walk(tree, (element) => {
        if (element.tagName === "h2") {
          headings.push({ id: String(element.properties.id), text: textOf(element) });
        }
        if (typeof element.properties.id === "string") ids.push(element.properties.id);
        if (element.tagName === "img") images.push(showImage(element));
        const { href } = element.properties;
        if (element.tagName !== "a" || typeof href !== "string" || absolute.test(href)) return;
        links.push(href);
        if (href.startsWith("/")) element.properties.href = `/${locale}${href}`;
      });
      tree.children = tree.children.map(scrollable).map((node) => drawnToken(node, locale));
    })
    .use(rehypeStringify)
    .processSync(source);
  return { html: String(file), headings, links, ids, images };
}

/** Gives one of our pictures its size, so that nothing jumps; any other is not shown. */
function showImage(element: Element): { src: string; alt: string } {
  const { src, alt } = element.properties;
  const named = { src: String(src ?? ""), alt: String(alt ?? "") };
  const size = sizeOfImage(named.src);
  if (size) Object.assign(element.properties, { ...size, loading: "lazy" });
  else Object.assign(element, { tagName: "span", properties: {}, children: [] });
  return named;
}

/** A paragraph that is the token of a drawing or a measurement, and nothing else, becomes it. */
function drawnToken(node: RootContent, locale: Locale): RootContent {
  if (node.type !== "element" || node.tagName !== "p") return node;
  const [, token = ""] = /^\{\{\s*([\w.]+)\s*\}\}$/.exec(textOf(node).trim()) ?? [];
  if (token === measuredToken) return measuredParagraph(locale);
  const kind = pathToken(token);
  return kind ? pathDrawing(pathInForce(kind), locale) : node;
}

/** A table wider than the screen scrolls in a box of its own, which the keyboard can reach. */
function scrollable(node: RootContent): RootContent {
  if (node.type !== "element" || node.tagName !== "table") return node;
  const heads: string[] = [];
  walk(node, (element) => {
    if (element.tagName === "th") heads.push(textOf(element));
  });
  return {
    type: "element",
    tagName: "div",
    properties: {
      className: ["table-scroll"],
      role: "region",
      tabIndex: 0,
      ariaLabel: heads.join(", "),
    },
    children: [node],
  };
}

function walk(node: Root | Element, visit: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    visit(child);
    walk(child, visit);
  }
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}
