import { DeskShell } from "@/components/desk/desk-shell";
import { SummaryList } from "@/components/ui/summary-list";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { endSession } from "@/lib/actions/sign-in";
import { translator } from "@/lib/i18n/translator";
import { queue } from "@/lib/services/staff/queue";

export const metadata = { title: "Recourse" };

export default async function InsightsPage() {
  const { context, locale } = await deskContext("/staff/insights");
  const { views } = await queue(context, {});
  const t = translator(locale, "staff");
  return (
    <DeskShell
      locale={locale}
      path="/insights"
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    >
      <div className="stack-lg measure">
        <h1>{t("insights")}</h1>
        <SummaryList
          rows={(["open", "overdue", "mine"] as const).map((key) => ({
            term: t(key),
            value: String(views[key]),
          }))}
        />
      </div>
    </DeskShell>
  );
}
