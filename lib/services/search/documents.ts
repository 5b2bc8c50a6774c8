import { library, type Library } from "@/lib/content/library";
import { plainLines } from "@/lib/content/plain-text";
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
      body: sentences(page.html),
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

/** A text in one line. A heading, an item or a row ends with a mark, so that an extract can be read. */
function sentences(html: string): string {
  return plainLines(html)
    .map(({ text }) => (/[.!?:;,…]["”’»)\]]*$/.test(text) ? text : `${text}.`))
    .join(" ");
}
