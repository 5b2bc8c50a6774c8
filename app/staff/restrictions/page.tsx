import { RestrictionList } from "@/components/restriction/restriction-list";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { deskContext } from "@/lib/actions/desk-context";
import { restrictionFilters } from "@/lib/domain/restriction/vocabulary";
import { translator } from "@/lib/i18n/translator";
import { readCursor } from "@/lib/services/keyset";
import { listRestrictions } from "@/lib/services/restriction/queries";
import { DeskFrame } from "../desk-frame";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Recourse" };

export default async function DeskRestrictionsPage({ searchParams }: Props) {
  const { state, after } = await searchParams;
  const { context, locale } = await deskContext("/staff/restrictions");
  const filter = restrictionFilters.find((it) => it === state);
  const cursor = readCursor(typeof after === "string" ? after : undefined);
  const { items, next } = await listRestrictions(context, {
    after: cursor,
    limit: 25,
    ...(filter && { filter }),
  });
  const t = translator(locale, "restriction");
  const common = translator(locale, "common");
  const href = (query: Record<string, string>) => {
    const text = new URLSearchParams({ ...(filter && { state: filter }), ...query }).toString();
    return `/staff/restrictions${text && `?${text}`}`;
  };
  return (
    <DeskFrame
      actor={context.actor}
      locale={locale}
      path="/restrictions"
      {...(filter && { query: `state=${filter}` })}
    >
      <div className="max-w-5xl space-y-6">
        <PageTitle title={translator(locale, "staff")("restrictions")} lead={t("list.lead")} />
        <nav aria-label={t("list.filters")}>
          <ul className="flex flex-wrap gap-x-4">
            {[undefined, "appealed" as const, ...restrictionFilters.slice(0, -1)].map((it) => (
              <li key={it ?? ""}>
                <a
                  href={it ? `/staff/restrictions?state=${it}` : "/staff/restrictions"}
                  aria-current={it === filter ? "page" : undefined}
                  className="target aria-[current]:font-bold aria-[current]:no-underline"
                >
                  {it ? t(`states.${it}`) : t("list.all")}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <RestrictionList items={items} locale={locale} />
        <Pagination
          label={t("list.pages")}
          {...(cursor && { previous: { href: href({}), label: common("newest") } })}
          {...(next && { next: { href: href({ after: next }), label: common("next") } })}
        />
      </div>
    </DeskFrame>
  );
}
