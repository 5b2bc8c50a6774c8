import { PublicShell } from "@/components/shell/public-shell";
import { LinkCard } from "@/components/ui/card";
import type { IconName } from "@/components/ui/icon";
import { PageTitle } from "@/components/ui/page-title";
import type { ProcedureKind } from "@/lib/domain/case/vocabulary";
import { everyLocale, localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { introOf } from "@/components/form/intro";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = everyLocale;

/** What people come for most stands first; authorities know what they look for. */
const forms: readonly { kind: ProcedureKind; icon: IconName }[] = [
  { kind: "claim", icon: "parcel" },
  { kind: "fraud", icon: "shield" },
  { kind: "complaint", icon: "megaphone" },
  { kind: "dispute", icon: "scales" },
  { kind: "request", icon: "question" },
  { kind: "authority", icon: "building" },
];

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "report");
  return pageMetadata(locale, "/report", t("index_title"), t("index_lead"));
}

export default async function ReportPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "report");
  return (
    <PublicShell locale={locale} path="/report">
      <PageTitle title={t("index_title")} lead={t("index_lead")} />
      <ul className="mt-7 grid gap-3 sm:gap-4 lg:grid-cols-2">
        {forms.map(({ kind, icon }) => (
          <LinkCard
            key={kind}
            as="li"
            level={2}
            icon={icon}
            href={`/${locale}/report/${kind}`}
            title={t(`titles.${kind}`)}
          >
            {introOf(kind, locale)}
          </LinkCard>
        ))}
      </ul>
    </PublicShell>
  );
}
