import { PublicShell } from "@/components/shell/public-shell";
import { procedureKinds } from "@/lib/domain/case/vocabulary";
import { everyLocale, localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { introOf } from "@/components/form/intro";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = everyLocale;

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
      <div className="stack-lg measure">
        <h1>{t("index_title")}</h1>
        <p className="text-lead text-muted">{t("index_lead")}</p>
        <ul className="divide-line border-line divide-y border-y">
          {procedureKinds.map((kind) => (
            <li key={kind} className="py-4">
              <a href={`/${locale}/report/${kind}`} className="text-h3 font-serif font-semibold">
                {t(`titles.${kind}`)}
              </a>
              <p className="text-muted">{introOf(kind, locale)}</p>
            </li>
          ))}
        </ul>
      </div>
    </PublicShell>
  );
}
