import { ArticleLinks } from "@/components/help/article-links";
import { StillStuck } from "@/components/help/still-stuck";
import { JsonLd } from "@/components/shell/json-ld";
import { PublicShell } from "@/components/shell/public-shell";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkCard } from "@/components/ui/card";
import { PageTitle } from "@/components/ui/page-title";
import { library, localesOfPath, topicBySlug } from "@/lib/content/library";
import { withMeasured } from "@/lib/content/measured";
import { moreOrNothing } from "@/lib/content/not-here";
import { locales } from "@/lib/i18n/locales";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { breadcrumbData } from "@/lib/sharing/structured-data";

export const dynamic = "force-static";
export const dynamicParams = true;

type Props = { params: Promise<{ locale: string; topic: string }> };

export function generateStaticParams() {
  return locales.flatMap((locale) =>
    library(locale).topics.map(({ slug }) => ({ locale, topic: slug })),
  );
}

async function load({ params }: Props) {
  const { locale: segment, topic: slug } = await params;
  const locale = localeOf(segment);
  const topic = topicBySlug(locale, slug);
  if (!topic) return moreOrNothing(locale, `/help/${slug}`);
  return { locale, topic };
}

export async function generateMetadata(props: Props) {
  const { locale, topic } = await load(props);
  return pageMetadata(locale, topic.path, topic.title, topic.summary, {
    languages: localesOfPath(topic.path),
  });
}

export default async function TopicPage(props: Props) {
  const { locale, topic } = await load(props);
  const t = translator(locale, "public");
  const others = library(locale).topics.filter(({ slug }) => slug !== topic.slug);
  return (
    <PublicShell locale={locale} path={topic.path}>
      <JsonLd
        things={[
          breadcrumbData([{ href: `/${locale}/help`, label: t("help.title") }], {
            href: `/${locale}${topic.path}`,
            label: topic.title,
          }),
        ]}
      />
      <Breadcrumbs
        label={translator(locale, "common")("breadcrumbs")}
        items={[{ href: `/${locale}/help`, label: t("help.title") }]}
        className="mb-3"
      />
      <PageTitle title={topic.title} lead={topic.summary} />
      <div
        className="prose mt-6"
        dangerouslySetInnerHTML={{ __html: withMeasured(topic.html, locale) }}
      />
      <ul className="mt-6 grid gap-4 md:grid-cols-2">
        {topic.articles.map(({ path, title, summary }) => (
          <LinkCard key={path} as="li" level={2} href={`/${locale}${path}`} title={title}>
            {summary}
          </LinkCard>
        ))}
      </ul>
      <nav aria-labelledby="other-topics" className="mt-12">
        <h2 id="other-topics" className="text-h3">
          {t("help.otherTopics")}
        </h2>
        <ArticleLinks
          className="measure mt-2"
          items={others.map(({ path, title }) => ({ href: `/${locale}${path}`, title }))}
        />
      </nav>
      <StillStuck locale={locale} />
      <script defer src="/guidance.js" />
    </PublicShell>
  );
}
