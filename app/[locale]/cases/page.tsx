import { CaseList } from "@/components/case/case-list";
import { PublicShell } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { enter } from "@/lib/actions/enter";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { myCases } from "@/lib/services/case/queries";
import { wasRestricted } from "@/lib/services/restriction/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  return pageMetadata(locale, "/cases", translator(locale, "case")("page.your_cases"), undefined, {
    index: false,
  });
}

export default async function CasesPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const context = await enter("/[locale]/cases", locale, `/${locale}/cases`);
  const asked = (await searchParams).after;
  const after = typeof asked === "string" ? asked : undefined;
  const { items, next } = await myCases(context, after ? { after } : {});
  const t = translator(locale, "case");
  const common = translator(locale, "common");
  return (
    <PublicShell locale={locale} path="/cases" signedIn={context.actor.kind === "member"}>
      <div className="stack-lg max-w-4xl">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
          <PageTitle title={t("page.your_cases")} lead={t("page.cases_lead")} />
          {items.length > 0 && (
            <ButtonLink variant="secondary" href={`/${locale}/report`}>
              {t("page.open_one")}
            </ButtonLink>
          )}
        </div>
        {(await wasRestricted(context)) && (
          <Callout tone="warning" level={2} title={translator(locale, "restriction")("own.notice")}>
            <p>
              <a href={`/${locale}/restrictions`} className="target">
                {translator(locale, "restriction")("own.link")}
              </a>
            </p>
          </Callout>
        )}
        <CaseList items={items} locale={locale} now={context.now} />
        <Pagination
          label={t("page.your_cases")}
          {...(after && { previous: { href: `/${locale}/cases`, label: common("newest") } })}
          {...(next && { next: { href: `/${locale}/cases?after=${next}`, label: common("next") } })}
        />
      </div>
    </PublicShell>
  );
}
