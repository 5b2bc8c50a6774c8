import { redirect } from "next/navigation";
import { CaseList } from "@/components/case/case-page";
import { PublicShell } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { requestContext } from "@/lib/actions/request-context";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { myCases } from "@/lib/services/case/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ after?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  return pageMetadata(locale, "/cases", translator(locale, "case")("page.your_cases"));
}

export default async function CasesPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const context = await requestContext(locale);
  if (context.actor.kind !== "member") redirect(`/${locale}/sign-in?next=/${locale}/cases`);
  const { after } = await searchParams;
  const { items, next } = await myCases(context, after ? { after } : {});
  const t = translator(locale, "case");
  return (
    <PublicShell locale={locale} path="/cases">
      <div className="stack-lg measure">
        <h1>{t("page.your_cases")}</h1>
        <ButtonLink href={`/${locale}/report`}>{t("page.open_one")}</ButtonLink>
        <CaseList items={items} locale={locale} now={context.now} />
        {next && (
          <a className="target" href={`/${locale}/cases?after=${next}`} rel="next">
            {translator(locale, "common")("next")}
          </a>
        )}
      </div>
    </PublicShell>
  );
}
