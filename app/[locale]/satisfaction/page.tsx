import { randomUUID } from "node:crypto";
import { SatisfactionForm } from "@/components/case/satisfaction-form";
import { Arrived } from "@/components/form/arrived";
import { PublicShell } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PageTitle } from "@/components/ui/page-title";
import { answerByLink } from "@/lib/actions/answer-by-link";
import { requestContext } from "@/lib/actions/request-context";
import { readSatisfactionToken } from "@/lib/auth/satisfaction-link";
import { messages } from "@/lib/i18n/messages";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { caseOfLink } from "@/lib/services/case/satisfaction-link";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<"token" | "answer" | "done", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  return {
    ...pageMetadata(
      locale,
      "/satisfaction",
      translator(locale, "case")("acts.answer_satisfaction"),
      undefined,
      { index: false },
    ),
    // Not "no-referrer": a form sent from such a page names no origin, and is refused.
    referrer: "same-origin" as const,
  };
}

/** Where the mailed question leads, without signing in. Opening it answers nothing. */
export default async function SatisfactionPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { token: typed, answer, done } = await searchParams;
  const token = typeof typed === "string" ? typed : "";
  const context = await requestContext(locale);
  const link = readSatisfactionToken(token, context.now);
  const asked = link && (await caseOfLink(context, link));
  const t = translator(locale, "case");
  const common = translator(locale, "common");
  const errors = messages[locale].report.errors as Record<string, string>;
  return (
    <PublicShell locale={locale} path="/satisfaction">
      <div className="stack-lg measure">
        <PageTitle
          title={t("acts.answer_satisfaction")}
          lead={asked && `${asked.subject} (${asked.reference})`}
        />
        {done && <Arrived />}
        {done ? (
          <Callout tone="success" role="status" title={t("done.answer_satisfaction")}>
            <p>{t("about.satisfaction")}</p>
          </Callout>
        ) : !asked || asked.answered ? (
          <Callout>
            <p>{asked ? errors.satisfaction_unanswered : errors.link_expired}</p>
            <ButtonLink
              variant="secondary"
              href={asked ? `/${locale}/cases/${asked.reference}` : `/${locale}/track`}
            >
              {t("page.your_cases")}
            </ButtonLink>
          </Callout>
        ) : (
          <SatisfactionForm
            action={answerByLink}
            hidden={{ locale, token, actKey: randomUUID() }}
            answer={answer === "yes" || answer === "no" ? answer : ""}
            words={{
              question: t("fields.satisfied"),
              yes: t("fields.yes"),
              no: t("fields.no"),
              body: t("fields.body"),
              optional: common("optional"),
              send: t("acts.send_answer"),
              working: t("fields.working"),
              summary: common("errorSummary"),
              errors,
            }}
          />
        )}
      </div>
    </PublicShell>
  );
}
