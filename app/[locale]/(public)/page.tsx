import { ArticleLinks } from "@/components/help/article-links";
import { Choices } from "@/components/help/choices";
import { ClaimPath } from "@/components/help/claim-path";
import { FirstHelp } from "@/components/help/first-help";
import { HeroDrawing } from "@/components/help/hero-drawing";
import { PhoneBar, PhoneLine } from "@/components/help/phone-line";
import { SearchBox } from "@/components/search/search-box";
import { boxWords } from "@/components/search/words";
import { JsonLd } from "@/components/shell/json-ld";
import { PublicShell } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Card, LinkCard } from "@/components/ui/card";
import { library } from "@/lib/content/library";
import { everyLocale, localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { siteData } from "@/lib/sharing/structured-data";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = everyLocale;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "public");
  const { name } = marketplace;
  return pageMetadata(locale, "", t("home.title"), t("home.description", { marketplace: name }));
}

export default async function HomePage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "public");
  const { topics, policies } = library(locale);
  const at = (path: string) => `/${locale}${path}`;
  return (
    <PublicShell locale={locale} path="" bare>
      <JsonLd things={siteData(locale)} />
      <div className="page pt-6 pb-14 sm:pt-10">
        <div className="flex items-end justify-between gap-x-10">
          <div className="measure min-w-0 pb-4 sm:pb-7">
            <h1 className="text-display">{t("home.title")}</h1>
            <p className="text-lead text-muted mt-3 max-sm:hidden">{t("home.lead")}</p>
            <div className="mt-1 sm:mt-3">
              <PhoneBar locale={locale} />
            </div>
          </div>
          <HeroDrawing className="w-72 shrink-0 max-lg:hidden" />
        </div>
        <Choices locale={locale} />
        <SearchBox
          id="search"
          locale={locale}
          words={boxWords(locale)}
          className="bg-sunk rounded-card mt-4 p-4 sm:mt-6 sm:p-5"
        />
        <FirstHelp locale={locale} className="mt-4 sm:mt-6" />
        <p className="mt-5">
          {t("home.safer.question")}{" "}
          <a
            href={at("/help/trade-safely/recognise-a-scam")}
            className="inline-block py-2 font-semibold"
          >
            {t("home.safer.link")}
          </a>
        </p>
      </div>
      <section aria-labelledby="path" className="bg-band text-band-ink on-band py-12 sm:py-14">
        <div className="page">
          <h2 id="path" className="text-band-ink">
            {t("home.path.title")}
          </h2>
          <p className="text-band-muted measure mt-2 mb-10">{t("home.path.lead")}</p>
          <ClaimPath locale={locale} />
          <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
            <a
              href={at("/report/claim")}
              className="rounded-control bg-band-ink text-band target hover:text-band px-5 py-2 font-semibold no-underline hover:underline"
            >
              {t("home.path.claim")}
            </a>
            <a
              href={at("/help/how-we-resolve/how-a-claim-goes")}
              className="text-band-ink hover:text-band-ink target font-semibold"
            >
              {t("home.path.more")}
            </a>
          </div>
        </div>
      </section>
      <section aria-labelledby="topics" className="page pt-12 sm:pt-14">
        <h2 id="topics">{t("home.topics.title")}</h2>
        <ul className="mt-5 grid gap-x-10 gap-y-8 sm:grid-cols-2">
          {topics.map((topic) => (
            <li key={topic.slug} className="border-brand border-t-3 pt-4">
              <h3>
                <a href={at(topic.path)} className="link-quiet text-ink">
                  {topic.title}
                </a>
              </h3>
              <p className="text-muted text-small mt-1">{topic.summary}</p>
              <ArticleLinks
                className="mt-2"
                items={topic.articles.map(({ path, title }) => ({ href: at(path), title }))}
              />
            </li>
          ))}
        </ul>
      </section>
      <div className="page mt-14 grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-labelledby="policies">
          <h2 id="policies">{t("home.policies.title")}</h2>
          <p className="text-muted mt-1">{t("home.policies.lead")}</p>
          <ul className="mt-5 grid gap-3">
            {policies.map(({ slug, path, title, summary }) => (
              <LinkCard key={slug} as="li" level={3} icon="file" href={at(path)} title={title}>
                {summary}
              </LinkCard>
            ))}
          </ul>
        </section>
        <Card as="section" aria-labelledby="talk" className="self-start">
          <h2 id="talk" className="text-h3">
            {t("home.talk.title")}
          </h2>
          <div className="mt-2">
            <PhoneLine locale={locale} live={false} />
          </div>
          <ButtonLink variant="secondary" href={at("/contact")} className="mt-5 w-full">
            {t("stuck.contact")}
          </ButtonLink>
        </Card>
      </div>
    </PublicShell>
  );
}
