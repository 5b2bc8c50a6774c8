import { redirect } from "next/navigation";
import { CasePage } from "@/components/case/case-page";
import { Refused } from "@/components/case/refused";
import { MissingPage } from "@/components/shell/missing-page";
import { PublicShell } from "@/components/shell/public-shell";
import { actOnCase } from "@/lib/actions/act-on-case";
import { turnAway } from "@/lib/actions/enter";
import { mailLink } from "@/lib/actions/open-case";
import { requestContext } from "@/lib/actions/request-context";
import { answerMissing } from "@/lib/answer-status";
import { refusalAt } from "@/lib/domain/access/routes";
import { localeOf } from "@/lib/i18n/page";
import { caseByReference } from "@/lib/services/case/queries";

const route = "/[locale]/cases/[reference]";

type Props = {
  params: Promise<{ locale: string; reference: string }>;
  searchParams: Promise<{ opened?: string; done?: string | string[]; refused?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
  return { title: decodeURIComponent((await params).reference), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale: segment, reference } = await params;
  const locale = localeOf(segment);
  const { opened, done, refused } = await searchParams;
  const context = await requestContext(locale);
  const path = `/cases/${reference}`;
  const view = await caseByReference(context, decodeURIComponent(reference));
  if (!view) {
    if (refusalAt(route, context.actor) !== "missing") {
      turnAway(route, context, locale, `/${locale}${path}`);
    }
    answerMissing();
    return <MissingPage locale={locale} />;
  }
  if (view.viewer === "staff") redirect(`/staff/cases/${view.reference}`);
  return (
    <PublicShell locale={locale} path={path} signedIn={context.actor.kind === "member"}>
      <Refused code={refused} locale={locale} />
      <CasePage
        view={view}
        locale={locale}
        now={context.now}
        action={actOnCase}
        mailLink={mailLink}
        opened={opened === "1"}
        done={typeof done === "string" ? done : undefined}
      />
    </PublicShell>
  );
}
