import type { ReactNode } from "react";
import { JsonLd } from "@/components/shell/json-ld";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { PageTitle } from "@/components/ui/page-title";
import { withMeasured } from "@/lib/content/measured";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { breadcrumbData, readingData } from "@/lib/sharing/structured-data";
import { translator } from "@/lib/i18n/translator";
import { ArticleLinks } from "./article-links";
import { Helpful } from "./helpful";
import { StillStuck } from "./still-stuck";

type ReadingPageProps = {
  locale: Locale;
  page: {
    /** Without language. */
    path: string;
    title: string;
    summary: string;
    /** Local dates, "2026-11-02". */
    reviewed: string;
    effective?: string;
    /** Safe HTML. */
    html: string;
    headings: readonly { id: string; text: string }[];
  };
  crumbs: readonly Crumb[];
  related: readonly { href: string; title: string }[];
  /** What stands under its words: a policy's changes. */
  children?: ReactNode;
};

/** Fewer headings than this need no table of contents. */
const longFrom = 4;

/** A guide or a policy: its words, what is on the page, when it was checked, what to read next. */
export function ReadingPage({ locale, page, crumbs, related, children }: ReadingPageProps) {
  const t = translator(locale, "public");
  const words = translator(locale, "common");
  const day = (date: string) => formatDate(new Date(`${date}T00:00:00Z`), locale, "UTC");
  const { headings } = page;
  const html = withMeasured(page.html, locale);
  const here = { href: `/${locale}${page.path}`, label: page.title };
  const contents = headings.map(({ id, text }) => ({ href: `#${id}`, title: text }));
  return (
    <>
      <JsonLd
        things={[
          ...readingData(locale, { ...page, html }, crumbs.at(-1)?.label ?? ""),
          breadcrumbData(crumbs, here),
        ]}
      />
      <Breadcrumbs label={words("breadcrumbs")} items={crumbs} className="mb-3" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <article>
          <PageTitle title={page.title} lead={page.summary} />
          <p className="text-muted text-small mt-3 flex flex-wrap gap-x-4">
            {page.effective ? (
              <span>{t("article.effective", { date: day(page.effective) })}</span>
            ) : null}
            <span>{t("article.reviewed", { date: day(page.reviewed) })}</span>
          </p>
          {headings.length >= longFrom ? (
            <details className="border-line bg-surface rounded-card print-hidden mt-6 border px-4 py-1 lg:hidden">
              <summary className="py-2.5 font-semibold">{t("article.contents")}</summary>
              <ArticleLinks items={contents} />
            </details>
          ) : null}
          <div className="prose mt-7" dangerouslySetInnerHTML={{ __html: html }} />
          {children}
        </article>
        <aside className="print-hidden max-lg:mt-10">
          <div className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto">
            {headings.length >= longFrom ? (
              <nav aria-label={t("article.contents")} className="mb-8 max-lg:hidden">
                <h2 className="text-h3">{t("article.contents")}</h2>
                <ArticleLinks items={contents} className="text-small mt-2" />
              </nav>
            ) : null}
            {related.length > 0 ? (
              <nav aria-labelledby="related">
                <h2 id="related" className="text-h3">
                  {t("article.related")}
                </h2>
                <ArticleLinks items={related} className="text-small mt-2" />
              </nav>
            ) : null}
          </div>
        </aside>
      </div>
      <Helpful locale={locale} path={page.path} />
      <StillStuck locale={locale} />
      <script defer src="/guidance.js" />
    </>
  );
}
