import { StillStuck } from "@/components/help/still-stuck";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkCard } from "@/components/ui/card";
import { PageTitle } from "@/components/ui/page-title";
import { library } from "@/lib/content/library";
import { formatDate } from "@/lib/i18n/dates";
import { everyLocale, localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = everyLocale;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "public");
  return pageMetadata(locale, "/policies", t("policies.title"), t("policies.lead"));
}

export default async function PoliciesPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "public");
  const day = (date: string) => formatDate(new Date(`${date}T00:00:00Z`), locale, "UTC");
  return (
    <PublicShell locale={locale} path="/policies">
      <PageTitle title={t("policies.title")} lead={t("policies.lead")} />
      <ul className="mt-8 grid gap-4">
        {library(locale).policies.map(({ slug, path, title, summary, effective }) => (
          <LinkCard
            key={slug}
            as="li"
            level={2}
            icon="file"
            href={`/${locale}${path}`}
            title={title}
          >
            <p>{summary}</p>
            <p className="mt-1">{t("article.effective", { date: day(effective) })}</p>
          </LinkCard>
        ))}
      </ul>
      <p className="mt-6">
        <a className="target" href={`/${locale}/policies/feed.xml`}>
          {translator(locale, "policy")("subscribe")}
        </a>
      </p>
      <StillStuck locale={locale} />
    </PublicShell>
  );
}
