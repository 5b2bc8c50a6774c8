import { caseFields } from "@/components/form/case-fields";
import { ScamCheck } from "@/components/scam/scam-check";
import { checkFields, checkWords } from "@/components/scam/words";
import { PublicShell } from "@/components/shell/public-shell";
import { PageTitle } from "@/components/ui/page-title";
import { checkMessage } from "@/lib/actions/check-message";
import { everyLocale, localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = everyLocale;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "scam");
  return pageMetadata(locale, "/scam-check", t("title"), t("description"));
}

export default async function ScamCheckPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "scam");
  return (
    <PublicShell locale={locale} path="/scam-check">
      <div className="stack-lg measure">
        <PageTitle title={t("title")} lead={t("lead")} />
        <ScamCheck
          action={checkMessage}
          locale={locale}
          fields={checkFields(locale)}
          reportFields={caseFields("fraud", locale, false)}
          words={checkWords(locale)}
        />
      </div>
    </PublicShell>
  );
}
