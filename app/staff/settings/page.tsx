import { DeskShell } from "@/components/desk/desk-shell";
import { ProcedureCard } from "@/components/desk/procedure-card";
import { SettingsLinks } from "@/components/desk/settings-links";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { endSession } from "@/lib/actions/sign-in";
import { can } from "@/lib/domain/access/can";
import { translator } from "@/lib/i18n/translator";
import { newestProcedures } from "@/lib/services/staff/queries";

export const metadata = { title: "Recourse" };

export default async function SettingsPage() {
  const { context, locale } = await deskContext("/staff/settings");
  const t = translator(locale, "staff");
  return (
    <DeskShell
      locale={locale}
      path="/settings"
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    >
      <div className="stack-lg">
        <h1>{t("settings")}</h1>
        {can(context.actor, "procedures:replace") && <SettingsLinks locale={locale} />}
        {(await newestProcedures(context)).map((procedure) => (
          <ProcedureCard key={procedure.kind} procedure={procedure} locale={locale} />
        ))}
      </div>
    </DeskShell>
  );
}
