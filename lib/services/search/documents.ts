import { library, type Library } from "@/lib/content/library";
import { locales, type Locale } from "@/lib/i18n/locales";

/** One page of guidance as search takes it in. All of it plain text. */
export type SearchDocument = {
  locale: Locale;
  path: string;
  topic: string;
  title: string;
  summary: string;
  headings: string[];
  body: string;
};

/** Every page of the library in every language. */
export function libraryDocuments(read: (locale: Locale) => Library = library): SearchDocument[] {
  return locales.flatMap((locale) => {
    const { topics, policies } = read(locale);
    const take = (page: (typeof policies)[number] | (typeof topics)[number], topic = "") => ({
      locale,
      path: page.path,
      topic,
      title: page.title,
      summary: page.summary,
      headings: page.headings.map(({ text }) => text),
      body: plainText(page.html),
    });
    return [
      ...topics.map((topic) => take(topic)),
      ...topics.flatMap(({ title, articles }) =>
        articles.map((article) => take({ ...article, articles: [] }, title)),
      ),
      ...policies.map((policy) => take(policy)),
    ];
  });
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The words of rendered HTML. The result is text: it must never be put into a page as HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<\/(?:p|li|h\d|td|th|tr|blockquote|pre)>|<br\s*\/?>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
      if (!name.startsWith("#")) return entities[name] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
    })
    .replace(/\s+/g, " ")
    .trim();
}
