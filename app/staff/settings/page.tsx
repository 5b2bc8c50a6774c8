import { ProcedureCard } from "@/components/desk/procedure-card";
import { LinkCard } from "@/components/ui/card";
import { PageTitle } from "@/components/ui/page-title";
import { deskContext } from "@/lib/actions/desk-context";
import { settingsOf } from "@/lib/domain/access/routes";
import { translator } from "@/lib/i18n/translator";
import { newestProcedures } from "@/lib/services/staff/queries";
import { DeskFrame } from "../desk-frame";

export const metadata = { title: "Recourse" };

export default async function SettingsPage() {
  const { context, locale } = await deskContext("/staff/settings");
  const t = translator(locale, "staff");
  const desk = translator(locale, "desk");
  const nameOf = (href: string) => `settings.${href.slice("/staff/settings/".length)}`;
  const pages = settingsOf(context.actor).filter((href) => desk.has(`${nameOf(href)}.title`));
  return (
    <DeskFrame actor={context.actor} locale={locale} path="/settings">
      <div className="stack-lg max-w-5xl">
        <PageTitle title={t("settings")} />
        {pages.length > 0 && (
          <ul className="grid gap-4 sm:grid-cols-2">
            {pages.map((href) => (
              <LinkCard
                key={href}
                as="li"
                href={href}
                level={2}
                title={desk(`${nameOf(href)}.title`)}
              >
                <p>{desk(`${nameOf(href)}.text`)}</p>
              </LinkCard>
            ))}
          </ul>
        )}
        <section className="stack">
          <h2>{desk("settings.current")}</h2>
          <p className="text-muted measure">{t("settings_lead")}</p>
          <div className="grid gap-4 lg:grid-cols-2">
            {(await newestProcedures(context)).map((procedure) => (
              <ProcedureCard key={procedure.kind} procedure={procedure} locale={locale} />
            ))}
          </div>
        </section>
      </div>
    </DeskFrame>
  );
}
