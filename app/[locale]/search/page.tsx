import { after } from "next/server";
import { ArticleLinks } from "@/components/help/article-links";
import { NothingFound } from "@/components/search/nothing-found";
import { Results } from "@/components/search/results";
import { SearchBox } from "@/components/search/search-box";
import { boxWords } from "@/components/search/words";
import { PublicShell } from "@/components/shell/public-shell";
import { Callout } from "@/components/ui/callout";
import { PageTitle } from "@/components/ui/page-title";
import { library } from "@/lib/content/library";
import { parseReference } from "@/lib/domain/reference/reference";
import { readQuery } from "@/lib/domain/search/query";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { countMissNow } from "@/lib/services/search/misses";
import { searchGuidance } from "@/lib/services/search/queries";

/** A page of results; nobody turns to a second one. */
const most = 20;

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

async function read({ params, searchParams }: Props) {
  const { q = "" } = await searchParams;
  const typed = typeof q === "string" ? q : (q[0] ?? "");
  return { locale: localeOf((await params).locale), typed, query: readQuery(typed).text };
}

export async function generateMetadata(props: Props) {
  const { locale, query } = await read(props);
  const t = translator(locale, "search");
  const title = query === "" ? t("title") : t("documentTitle", { query });
  const robots = query === "" ? undefined : { index: false, follow: true };
  return { ...pageMetadata(locale, "/search", title, t("lead")), robots };
}

export default async function SearchPage(props: Props) {
  const { locale, typed, query } = await read(props);
  const t = translator(locale, "search");
  const answer = query === "" ? null : await searchGuidance(locale, typed, most);
  if (answer?.found.length === 0) after(() => countMissNow(locale, typed));
  return (
    <PublicShell locale={locale} path="/search">
      <div className="measure">
        <PageTitle title={t("title")} lead={answer ? undefined : t("lead")} />
        <SearchBox
          id="search"
          locale={locale}
          words={boxWords(locale)}
          query={query}
          className="mt-6"
        />
        {parseReference(query) === null ? null : (
          <Callout title={t("reference.title")} level={2} className="mt-6">
            <p>{t("reference.text")}</p>
            <p>
              <a className="target font-semibold" href={`/${locale}/track`}>
                {t("reference.link")}
              </a>
            </p>
          </Callout>
        )}
        {answer && answer.found.length > 0 ? (
          <section aria-labelledby="found" className="mt-8">
            <h2 id="found">{t("heading", { query })}</h2>
            <Results locale={locale} answer={answer} />
          </section>
        ) : (
          <>
            {answer ? (
              <div className="mt-8">
                <NothingFound locale={locale} query={query} />
              </div>
            ) : null}
            <h2 className="mt-8">{t("topics")}</h2>
            <ArticleLinks
              className="mt-3"
              items={library(locale).topics.map(({ path, title }) => ({
                href: `/${locale}${path}`,
                title,
              }))}
            />
          </>
        )}
      </div>
    </PublicShell>
  );
}
