import type { Element, ElementContent, Root, RootContent } from "hast";
import rehypeSanitize from "rehype-sanitize";
import rehypeSlug from "rehype-slug";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Locale } from "@/lib/i18n/locales";

export type Heading = { id: string; text: string };
export type Rendered = {
  html: string;
  /** The second-level headings, in order. */
  headings: Heading[];
  /** Addresses inside this site that the text links to, without language. */
  links: string[];
};

/** Markdown (GitHub's) to safe HTML; links to this site get the language in front. */
export function renderMarkdown(source: string, locale: Locale): Rendered {
  const headings: Heading[] = [];
  const links: string[] = [];
  const file = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeSanitize)
    .use(rehypeSlug)
    .use(() => (tree: Root) => {
      walk(tree, (element) => {
        if (element.tagName === "h2") {
          headings.push({ id: String(element.properties.id), text: textOf(element) });
        }
        const { href } = element.properties;
        if (element.tagName === "a" && typeof href === "string" && href.startsWith("/")) {
          links.push(href);
          element.properties.href = `/${locale}${href}`;
        }
      });
      tree.children = tree.children.map(scrollable);
    })
    .use(rehypeStringify)
    .processSync(source);
  return { html: String(file), headings, links };
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
