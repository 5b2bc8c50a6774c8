import { pair } from "@/lib/i18n/pair";
import type { Locale } from "@/lib/i18n/locales";
import type { Block, Document } from "./document";

/** The document as plain text: every character that was written, for any reader and any machine. */
export function plainText(document: Document): string {
  const parts = [
    heading(document.title, "="),
    document.subtitle,
    ...document.sections.flatMap(({ title, blocks }) => [
      heading(title, "-"),
      ...blocks.map((block) => blockText(block, document.locale)).filter((it) => it !== ""),
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function heading(title: string, line: string): string {
  return `${title}\n${line.repeat([...title].length)}`;
}

function blockText(block: Block, locale: Locale): string {
  switch (block.kind) {
    case "text":
    case "note":
      return block.text;
    case "facts":
      return block.facts
        .map(({ term, value }) => pair(locale, term, value.replaceAll("\n", "\n    ")))
        .join("\n");
    case "entries":
      return block.entries
        .map(({ title, note, lines }) => [title, note, ...lines].join("\n    "))
        .join("\n\n");
  }
}
