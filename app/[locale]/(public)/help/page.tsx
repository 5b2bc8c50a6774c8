import { ArticleLinks } from "@/components/help/article-links";
import { FirstHelp } from "@/components/help/first-help";
import { StillStuck } from "@/components/help/still-stuck";
import { SearchBox } from "@/components/search/search-box";
import { boxWords } from "@/components/search/words";
import { PublicShell } from "@/components/shell/public-shell";
import { Card } from "@/components/ui/card";
import { PageTitle } from "@/components/ui/page-title";
import { library } from "@/lib/content/library";
import { everyLocale, localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = everyLocale;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "public");
  return pageMetadata(locale, "/help", t("help.title"), t("help.lead"));
}

export default async function HelpPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "public");
  return (
    <PublicShell locale={locale} path="/help">
      <PageTitle title={t("help.title")} lead={t("help.lead")} />
      <SearchBox id="search" locale={locale} words={boxWords(locale)} className="mt-6 max-w-xl" />
      <FirstHelp locale={locale} className="mt-8" />
      <ul className="mt-8 grid items-start gap-5 md:grid-cols-2">
        {library(locale).topics.map((topic) => (
          <Card key={topic.slug} as="li">
            <h2>
              <a href={`/${locale}${topic.path}`} className="link-quiet text-ink">
                {topic.title}
              </a>
            </h2>
            <p className="text-muted mt-1">{topic.summary}</p>
            <ArticleLinks
              className="mt-3"
              items={topic.articles.map(({ path, title }) => ({
                href: `/${locale}${path}`,
                title,
              }))}
            />
          </Card>
        ))}
      </ul>
      <StillStuck locale={locale} />
    </PublicShell>
  );
}
