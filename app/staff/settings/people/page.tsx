import { ColleagueList } from "@/components/desk/colleague-list";
import { DeskShell } from "@/components/desk/desk-shell";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Callout } from "@/components/ui/callout";
import { PageTitle } from "@/components/ui/page-title";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { addColleague, setRoles } from "@/lib/actions/people";
import { endSession } from "@/lib/actions/sign-in";
import { translator } from "@/lib/i18n/translator";
import { colleagues } from "@/lib/services/people/staff";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export const metadata = { title: "Recourse" };

/** Where administrators say who works here, and as what. */
export default async function PeoplePage({ searchParams }: Props) {
  const { context, locale } = await deskContext("/staff/settings/people");
  const { done } = await searchParams;
  const t = translator(locale, "people");
  return (
    <DeskShell
      locale={locale}
      path="/settings/people"
      chooseLanguage={chooseLanguage}
      endSession={endSession}
    >
      <div className="stack-lg max-w-4xl">
        <div>
          <Breadcrumbs
            label={translator(locale, "common")("breadcrumbs")}
            items={[{ label: translator(locale, "staff")("settings"), href: "/staff/settings" }]}
          />
          <PageTitle title={t("title")} lead={t("lead")} />
        </div>
        {(done === "added" || done === "changed") && (
          <Callout tone="success" role="status">
            <p>{t(done)}</p>
          </Callout>
        )}
        <ColleagueList
          people={await colleagues(context)}
          locale={locale}
          addColleague={addColleague}
          setRoles={setRoles}
        />
      </div>
    </DeskShell>
  );
}
