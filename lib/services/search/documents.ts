import { tokenInWords } from "@/lib/content/figures";
import { library, type Library } from "@/lib/content/library";
import { plainLines } from "@/lib/content/plain-text";
import { askedAs } from "@/lib/domain/search/asked";
import { locales, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** One page as search takes it in. All of it plain text. */
export type SearchDocument = {
  locale: Locale;
  path: string;
  topic: string;
  title: string;
  summary: string;
  headings: string[];
  body: string;
  /** Other words in which people ask for it; found, never shown. */
  asked: string;
};

/** Every page of the library in every language, and the pages that people look for beside it. */
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
      asked: askedAs[locale][page.path] ?? "",
    });
    return [
      ...topics.map((topic) => take(topic)),
      ...topics.flatMap(({ title, articles }) =>
        articles.map((article) => take({ ...article, articles: [] }, title)),
      ),
      ...policies.map((policy) => take(policy)),
      ...pagesBeside(locale),
    ];
  });
}

/** A text in one line. A heading, an item or a row ends with a mark, so that an extract can be read. */
function sentences(html: string): string {
  return plainLines(html)
    .map(({ text }) => (/[.!?:;,…]["”’»)\]]*$/.test(text) ? text : `${text}.`))
    .join(" ");
}

function pagesBeside(locale: Locale): SearchDocument[] {
  const page = (path: string, title: string, summary: string, body = "", headings = [""]) => ({
    locale,
    path,
    topic: "",
    title,
    summary,
    headings,
    body: `${summary} ${body}`.trim(),
    asked: askedAs[locale][path] ?? "",
  });
  const site = translator(locale, "public");
  const report = translator(locale, "report");
  const scam = translator(locale, "scam");
  const write = site("contact.write.text", {
    email: tokenInWords("request.email_answer", locale) ?? "",
    review: tokenInWords("request.review", locale) ?? "",
  });
  const ways = ["phone.title", "phone.hours", "contact.write.title", "contact.post.title"];
  return [
    page(
      "/contact",
      site("contact.title"),
      site("contact.lead"),
      `${write} ${site("contact.post.text")}`,
      ways.map((way) => site(way)),
    ),
    page("/track", report("track_title"), report("track_lead")),
    page("/scam-check", scam("title"), scam("lead")),
  ];
}
