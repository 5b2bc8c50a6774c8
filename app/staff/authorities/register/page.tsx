import { AuthorityTabs } from "@/components/desk/authority-tabs";
import { PrintButton } from "@/components/desk/print-button";
import { RegisterFilters, RegisterTable } from "@/components/desk/register-table";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { deskContext } from "@/lib/actions/desk-context";
import {
  fromNewest,
  readRegisterFilter,
  writeRegisterFilter,
} from "@/lib/domain/authority/register-filter";
import { translator } from "@/lib/i18n/translator";
import { registerPage } from "@/lib/services/authority/register";
import { DeskFrame } from "../../desk-frame";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Recourse" };

export default async function RegisterPage({ searchParams }: Props) {
  const filter = readRegisterFilter(await searchParams);
  const { context, locale } = await deskContext("/staff/authorities/register");
  const { rows, next, previous } = await registerPage(context, filter);
  const t = translator(locale, "authority");
  const desk = translator(locale, "desk");
  const top = fromNewest(filter);
  const pageOf = (words: string, place: object) => ({
    label: desk(words),
    href: `/staff/authorities/register?${writeRegisterFilter({ ...top, ...place })}`,
  });
  return (
    <DeskFrame
      actor={context.actor}
      locale={locale}
      path="/authorities/register"
      query={writeRegisterFilter(filter)}
    >
      <div className="space-y-6">
        <PageTitle title={t("register.title")} lead={t("register.lead")} />
        <AuthorityTabs current="register" locale={locale} />
        <RegisterFilters filter={filter} locale={locale} />
        <div className="print-hidden flex flex-wrap gap-3">
          <ButtonLink
            variant="secondary"
            href={`/staff/authorities/register/export?${writeRegisterFilter(top)}`}
          >
            {t("register.export")}
          </ButtonLink>
          <PrintButton>{t("register.print")}</PrintButton>
        </div>
        <RegisterTable rows={rows} locale={locale} />
        <Pagination
          label={desk("queue.pages")}
          className="print-hidden"
          {...(previous && { previous: pageOf("queue.previous", { before: previous }) })}
          {...(next && { next: pageOf("queue.next", { after: next }) })}
        />
      </div>
    </DeskFrame>
  );
}
