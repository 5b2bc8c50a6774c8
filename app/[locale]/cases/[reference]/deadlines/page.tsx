import { redirect } from "next/navigation";
import { ExplainedDeadlines } from "@/components/calendar/explained-deadlines";
import { MissingPage } from "@/components/shell/missing-page";
import { PublicShell } from "@/components/shell/public-shell";
import { turnAway } from "@/lib/actions/enter";
import { requestContext } from "@/lib/actions/request-context";
import { answerMissing } from "@/lib/answer-status";
import { refusalAt } from "@/lib/domain/access/routes";
import { localeOf } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { explainedDeadlines } from "@/lib/services/calendar/explain";

type Props = { params: Promise<{ locale: string; reference: string }> };

export async function generateMetadata({ params }: Props) {
  const t = translator(localeOf((await params).locale), "calendar");
  return { title: t("explain.title"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { locale: segment, reference } = await params;
  const locale = localeOf(segment);
  const context = await requestContext(locale);
  const path = `/cases/${reference}/deadlines`;
  const explained = await explainedDeadlines(context, decodeURIComponent(reference));
  const route = "/[locale]/cases/[reference]/deadlines";
  if (!explained) {
    if (refusalAt(route, context.actor) !== "missing") {
      turnAway(route, context, locale, `/${locale}${path}`);
    }
    answerMissing();
    return <MissingPage locale={locale} />;
  }
  if (explained.viewer === "staff") redirect(`/staff/cases/${explained.reference}/deadlines`);
  return (
    <PublicShell locale={locale} path={path} signedIn={context.actor.kind === "member"}>
      <ExplainedDeadlines
        explained={explained}
        locale={locale}
        back={`/${locale}/cases/${explained.reference}`}
      />
    </PublicShell>
  );
}
