import type { Line } from "@/lib/domain/content/policy-changes";

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const ends = /<\/(?:p|li|h\d|td|th|tr|blockquote|pre)>|<br\s*\/?>/g;

/** The words of rendered HTML, line by line: a heading, a paragraph, an item, a row. */
export function plainLines(html: string): Line[] {
  return html.split(/(?<=<\/(?:p|li|h\d|tr|blockquote|pre)>)/).flatMap((part) => {
    const text = plainText(part);
    return text === "" ? [] : [{ text, heading: /<\/h\d>$/.test(part) }];
  });
}

/** The words of rendered HTML. The result is text: it must never be put into a page as HTML. */
export function plainText(html: string): string {
  return html
    .replace(ends, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
      if (!name.startsWith("#")) return entities[name] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
    })
    .replace(/\s+/g, " ")
    .trim();
}
