import { PolicyChanges } from "@/components/help/policy-changes";
import { ReadingPage } from "@/components/help/reading-page";
import { PublicShell } from "@/components/shell/public-shell";
import { articlesByKeys, library, localesOfPath, policyBySlug } from "@/lib/content/library";
import { moreOrNothing } from "@/lib/content/not-here";
import { historyOfPolicy } from "@/lib/content/policy-history";
import { locales } from "@/lib/i18n/locales";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";

export const dynamic = "force-static";
export const dynamicParams = true;

type Props = { params: Promise<{ locale: string; policy: string }> };

export function generateStaticParams() {
  return locales.flatMap((locale) =>
    library(locale).policies.map(({ slug }) => ({ locale, policy: slug })),
  );
}

async function load({ params }: Props) {
  const { locale: segment, policy: slug } = await params;
  const locale = localeOf(segment);
  const policy = policyBySlug(locale, slug);
  if (!policy) return moreOrNothing(locale, `/policies/${slug}`);
  return { locale, policy };
}

export async function generateMetadata(props: Props) {
  const { locale, policy } = await load(props);
  return pageMetadata(locale, policy.path, policy.title, policy.summary, {
    languages: localesOfPath(policy.path),
    reviewed: policy.reviewed,
  });
}

export default async function PolicyPage(props: Props) {
  const { locale, policy } = await load(props);
  const t = translator(locale, "public");
  return (
    <PublicShell locale={locale} path={policy.path}>
      <ReadingPage
        locale={locale}
        page={policy}
        crumbs={[{ href: `/${locale}/policies`, label: t("policies.title") }]}
        related={articlesByKeys(locale, policy.related).map(({ path, title }) => ({
          href: `/${locale}${path}`,
          title,
        }))}
      >
        <PolicyChanges locale={locale} changes={historyOfPolicy(locale, policy.path)} />
      </ReadingPage>
    </PublicShell>
  );
}
