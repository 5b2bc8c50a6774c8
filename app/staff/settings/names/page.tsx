import { DeskShell } from "@/components/desk/desk-shell";
import { NameList } from "@/components/desk/name-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageTitle } from "@/components/ui/page-title";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { addName, removeName } from "@/lib/actions/edit-names";
import { endSession } from "@/lib/actions/sign-in";
import { can } from "@/lib/domain/access/can";
import { translator } from "@/lib/i18n/translator";
import { knownNamesOf } from "@/lib/services/names/queries";

export const metadata = { title: "Recourse" };

export default async function NamesPage() {
  const { context, locale } = await deskContext("/staff/settings/names");
  const t = translator(locale, "staff");
  return (
    <DeskShell
      locale={locale}
      path="/settings/names"
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    >
      <div className="stack-lg max-w-4xl">
        <div>
          <Breadcrumbs
            label={translator(locale, "common")("breadcrumbs")}
            items={[{ label: t("settings"), href: "/staff/settings" }]}
          />
          <PageTitle title={t("names")} lead={t("names_lead")} />
        </div>
        <NameList
          locale={locale}
          names={await knownNamesOf(context.db)}
          {...(can(context.actor, "names:edit") && { addName, removeName })}
        />
      </div>
    </DeskShell>
  );
}
