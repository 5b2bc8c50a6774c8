import { TrackForm } from "@/components/form/track-form";
import { formWords } from "@/components/form/words";
import { PublicShell } from "@/components/shell/public-shell";
import { Callout } from "@/components/ui/callout";
import { PageTitle } from "@/components/ui/page-title";
import { trackCase } from "@/lib/actions/track-case";
import { parseReference } from "@/lib/domain/reference/reference";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<"reference" | "problem", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "report");
  return pageMetadata(locale, "/track", t("track_title"), t("track_lead"));
}

export default async function TrackPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { reference: given, problem } = await searchParams;
  const t = translator(locale, "report");
  const words = translator(locale, "track");
  // Only what is a reference is typed for the reader: words never come from an address.
  const reference = typeof given === "string" ? parseReference(given) : null;
  return (
    <PublicShell locale={locale} path="/track">
      <div className="stack-lg measure">
        <PageTitle title={t("track_title")} lead={t("track_lead")} />
        {problem === "link" && (
          <Callout tone="warning" role="status" title={words("link_title")}>
            <p>{words("link")}</p>
          </Callout>
        )}
        <TrackForm
          action={trackCase}
          locale={locale}
          fields={[
            {
              name: "reference",
              label: t("reference"),
              kind: "text",
              hint: "RC-XXXX-XXXX",
              ...(reference && { value: reference }),
            },
            { name: "email", label: t("email"), kind: "email" },
          ]}
          words={formWords(locale, t("track_button"))}
        />
      </div>
    </PublicShell>
  );
}
