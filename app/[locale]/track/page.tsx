import { DataForm } from "@/components/form/data-form";
import { formWords } from "@/components/form/words";
import { PublicShell } from "@/components/shell/public-shell";
import { PageTitle } from "@/components/ui/page-title";
import { trackCase } from "@/lib/actions/track-case";
import { everyLocale, localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = everyLocale;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "report");
  return pageMetadata(locale, "/track", t("track_title"), t("track_lead"));
}

export default async function TrackPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "report");
  return (
    <PublicShell locale={locale} path="/track">
      <div className="stack-lg measure">
        <PageTitle title={t("track_title")} lead={t("track_lead")} />
        <DataForm
          id="track"
          action={trackCase}
          hidden={{ locale }}
          fields={[
            { name: "reference", label: t("reference"), kind: "text", hint: "RC-XXXX-XXXX" },
            { name: "email", label: t("email"), kind: "email" },
          ]}
          words={formWords(locale, t("track_button"))}
        />
      </div>
    </PublicShell>
  );
}
