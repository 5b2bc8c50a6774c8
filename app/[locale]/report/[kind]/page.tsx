import { randomUUID } from "node:crypto";
import { Advice } from "@/components/case/advice";
import { caseFields } from "@/components/form/case-fields";
import { DataForm } from "@/components/form/data-form";
import { introOf } from "@/components/form/intro";
import { prefilled } from "@/components/form/prefill";
import { formWords } from "@/components/form/words";
import { MissingPage } from "@/components/shell/missing-page";
import { PublicShell } from "@/components/shell/public-shell";
import { PageTitle } from "@/components/ui/page-title";
import { submitCase } from "@/lib/actions/submit-case";
import { answerMissing } from "@/lib/answer-status";
import { currentMember } from "@/lib/auth/current-member";
import { measuredWords } from "@/lib/content/measured";
import { simpleInputs, type SimpleKind } from "@/lib/domain/case/inputs";
import { procedureInForce } from "@/lib/figures-in-force";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";

type Props = {
  params: Promise<{ locale: string; kind: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const isKind = (segment: string): segment is SimpleKind => Object.hasOwn(simpleInputs, segment);

export async function generateMetadata({ params }: Props) {
  const { locale: segment, kind } = await params;
  const locale = localeOf(segment);
  if (!isKind(kind)) return { title: "404", robots: { index: false } };
  const title = translator(locale, "report")(`titles.${kind}`);
  return pageMetadata(locale, `/report/${kind}`, title, introOf(kind, locale));
}

export default async function CaseFormPage({ params, searchParams }: Props) {
  const { locale: segment, kind } = await params;
  const locale = localeOf(segment);
  if (!isKind(kind)) {
    answerMissing();
    return <MissingPage locale={locale} />;
  }
  const t = translator(locale, "report");
  const member = await currentMember();
  const { advice, figures } = procedureInForce(kind);
  return (
    <PublicShell locale={locale} path={`/report/${kind}`} signedIn={member !== null}>
      <div className="stack-lg measure">
        <PageTitle title={t(`titles.${kind}`)} lead={introOf(kind, locale)} />
        {figures?.email_answer && <p className="text-muted">{measuredWords(locale)}</p>}
        <Advice advice={advice ?? []} locale={locale} />
        <DataForm
          id={kind}
          action={submitCase}
          hidden={{
            locale,
            kind,
            submissionKey: randomUUID(),
            ...(member && { name: member.name, email: member.email }),
          }}
          fields={prefilled(caseFields(kind, locale, member !== null), await searchParams)}
          words={formWords(locale, t("send"))}
          submitName={{ name: "intent", value: "send" }}
        />
      </div>
    </PublicShell>
  );
}
