import { ReadingPage } from "@/components/help/reading-page";
import { PublicShell } from "@/components/shell/public-shell";
import {
  articleByKey,
  articlesByKeys,
  library,
  localesOfPath,
  topicBySlug,
} from "@/lib/content/library";
import { moreOrNothing } from "@/lib/content/not-here";
import { locales } from "@/lib/i18n/locales";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";

export const dynamic = "force-static";
// What is published after the build is drawn when first asked for, and kept.
export const dynamicParams = true;

type Props = { params: Promise<{ locale: string; topic: string; slug: string }> };

export function generateStaticParams() {
  return locales.flatMap((locale) =>
    library(locale).topics.flatMap(({ articles }) =>
      articles.map(({ topic, slug }) => ({ locale, topic, slug })),
    ),
  );
}

async function load({ params }: Props) {
  const { locale: segment, topic: topicSlug, slug } = await params;
  const locale = localeOf(segment);
  const topic = topicBySlug(locale, topicSlug);
  const article = articleByKey(locale, `${topicSlug}/${slug}`);
  if (!topic || !article) return moreOrNothing(locale, `/help/${topicSlug}/${slug}`);
  return { locale, topic, article };
}

export async function generateMetadata(props: Props) {
  const { locale, article } = await load(props);
  return pageMetadata(locale, article.path, article.title, article.summary, {
    languages: localesOfPath(article.path),
    reviewed: article.reviewed,
  });
}

export default async function ArticlePage(props: Props) {
  const { locale, topic, article } = await load(props);
  const t = translator(locale, "public");
  return (
    <PublicShell locale={locale} path={article.path}>
      <ReadingPage
        locale={locale}
        page={article}
        crumbs={[
          { href: `/${locale}/help`, label: t("help.title") },
          { href: `/${locale}${topic.path}`, label: topic.title },
        ]}
        related={articlesByKeys(locale, article.related).map(({ path, title }) => ({
          href: `/${locale}${path}`,
          title,
        }))}
      />
    </PublicShell>
  );
}
