import { FailedMailList, ResentMailList } from "@/components/desk/failed-mail";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Callout } from "@/components/ui/callout";
import { PageTitle } from "@/components/ui/page-title";
import { deskContext } from "@/lib/actions/desk-context";
import { resendNotice } from "@/lib/actions/resend-notice";
import { translator } from "@/lib/i18n/translator";
import { failedMail } from "@/lib/services/staff/failed-mail";
import { DeskFrame } from "../../desk-frame";

type Props = { searchParams: Promise<{ answer?: string | string[] }> };

export const metadata = { title: "Recourse" };

export default async function MailPage({ searchParams }: Props) {
  const { context, locale } = await deskContext("/staff/settings/mail");
  const { answer } = await searchParams;
  const { failed, resent } = await failedMail(context);
  const t = translator(locale, "desk");
  const settings = translator(locale, "staff")("settings");
  return (
    <DeskFrame actor={context.actor} locale={locale} path="/settings/mail">
      <div className="stack-lg max-w-4xl">
        <div>
          <Breadcrumbs
            label={translator(locale, "common")("breadcrumbs")}
            items={[{ label: settings, href: "/staff/settings" }]}
          />
          <PageTitle title={t("mail.title")} lead={t("mail.lead")} />
        </div>
        {(answer === "waiting" || answer === "refused") && (
          <Callout tone={answer === "waiting" ? "success" : "warning"} role="status">
            <p>{t(`mail.answers.${answer}`)}</p>
          </Callout>
        )}
        <FailedMailList failed={failed} locale={locale} resend={resendNotice} />
        <section className="stack">
          <h2>{t("mail.resent")}</h2>
          <ResentMailList resent={resent} locale={locale} />
        </section>
      </div>
    </DeskFrame>
  );
}
