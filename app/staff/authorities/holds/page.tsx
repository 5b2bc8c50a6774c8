import { AuthorityTabs } from "@/components/desk/authority-tabs";
import { HoldList } from "@/components/desk/hold-list";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { deskContext } from "@/lib/actions/desk-context";
import { translator } from "@/lib/i18n/translator";
import { holdsPage } from "@/lib/services/holds/queries";
import { DeskFrame } from "../../desk-frame";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Recourse" };

export default async function HoldsPage({ searchParams }: Props) {
  const { state, after } = await searchParams;
  const ended = state === "ended";
  const { context, locale } = await deskContext("/staff/authorities/holds");
  const { holds, next } = await holdsPage(context, {
    ended,
    after: typeof after === "string" ? after : undefined,
  });
  const t = translator(locale, "authority");
  const desk = translator(locale, "desk");
  const query = ended ? "state=ended" : "";
  return (
    <DeskFrame actor={context.actor} locale={locale} path="/authorities/holds" query={query}>
      <div className="max-w-5xl space-y-6">
        <PageTitle title={t("tabs.holds")} lead={t("hold.lead")} />
        <AuthorityTabs current="holds" locale={locale} />
        <nav aria-label={desk("queue.state")}>
          <ul className="flex gap-x-4">
            {(["standing", "ended"] as const).map((it) => (
              <li key={it}>
                <a
                  href={`/staff/authorities/holds${it === "ended" ? "?state=ended" : ""}`}
                  aria-current={ended === (it === "ended") ? "page" : undefined}
                  className="target aria-[current]:font-bold aria-[current]:no-underline"
                >
                  {t(`hold.states.${it}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <HoldList holds={holds} locale={locale} />
        <Pagination
          label={desk("queue.pages")}
          {...(next && {
            next: {
              label: desk("queue.next"),
              href: `/staff/authorities/holds?${query ? `${query}&` : ""}after=${next}`,
            },
          })}
        />
      </div>
    </DeskFrame>
  );
}
