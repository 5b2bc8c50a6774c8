import { PeriodPicker } from "@/components/desk/insights";
import { ContentTabs } from "@/components/readers/content-tabs";
import { MissList, ReadList, UnhelpfulList } from "@/components/readers/figure-lists";
import { PageTitle } from "@/components/ui/page-title";
import { deskContext } from "@/lib/actions/desk-context";
import { pageByPath } from "@/lib/content/library";
import { readPeriod } from "@/lib/domain/calendar/period";
import type { FigurePage } from "@/lib/domain/readers/view";
import { formatDate } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { readRankCursor, writeRankCursor, type RankCursor } from "@/lib/services/keyset";
import { leastHelpful, mostRead } from "@/lib/services/readers/figures";
import { missesIn } from "@/lib/services/search/misses";
import { DeskFrame } from "../../desk-frame";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Recourse" };

const here = "/staff/content/figures";
const shown = 15;

/** What readers make of the guidance: most read, least helpful, looked for in vain. */
export default async function FiguresPage({ searchParams }: Props) {
  const { context, locale } = await deskContext("/staff/content/figures");
  const asked = await searchParams;
  const zone = marketplace.timeZone;
  const period = readPeriod(asked, context.now, zone);
  const days = { from: period.firstDay, to: period.lastDay };
  const t = translator(locale, "readers");

  // Each list goes on by itself; the others start at their top.
  const cursorOf = (list: string) => readRankCursor(String(asked[list] ?? ""));
  const cut = <Row,>(list: string, rows: Row[], next: (row: Row) => RankCursor) => {
    const last = rows.length > shown ? rows[shown - 1] : undefined;
    const more =
      last && `${here}?${new URLSearchParams({ ...days, [list]: writeRankCursor(next(last)) })}`;
    return {
      rows: rows.slice(0, shown),
      ...(more && { more: `${more}#${list}` }),
      ...(cursorOf(list) && { first: `${here}?${new URLSearchParams(days)}#${list}` }),
    };
  };
  const ranked = (rank: number, { path, locale: language }: FigurePage): RankCursor => ({
    rank,
    keys: [path, language],
  });
  const read = await mostRead(context, period, cursorOf("read"), shown + 1);
  const helpful = await leastHelpful(context, period, cursorOf("helpful"), shown + 1);
  const missed = await missesIn(context, period, cursorOf("missed"), shown + 1);
  const titleOf = (page: FigurePage) => pageByPath(page.locale, page.path)?.title;
  const answersAt = ({ locale: language, path }: FigurePage) =>
    `${here}/answers?${new URLSearchParams({ l: language, path, ...days })}`;
  return (
    <DeskFrame
      actor={context.actor}
      locale={locale}
      path="/content/figures"
      query={new URLSearchParams(days).toString()}
    >
      <div className="stack-lg max-w-6xl">
        <ContentTabs locale={locale} current="figures" />
        <PageTitle title={t("title")} lead={t("lead")} />
        <div className="stack">
          <p className="text-h3 font-serif font-semibold">
            {t("period", {
              from: formatDate(period.since, locale, zone),
              to: formatDate(new Date(period.until.getTime() - 1), locale, zone),
            })}
          </p>
          <PeriodPicker period={period} locale={locale} page={here} />
        </div>
        <UnhelpfulList
          locale={locale}
          titleOf={titleOf}
          answersAt={answersAt}
          {...cut("helpful", helpful, (row) => ranked(row.score, row))}
        />
        <MissList
          locale={locale}
          {...cut("missed", missed, (row) => ({ rank: row.count, keys: [row.query, row.locale] }))}
        />
        <ReadList
          locale={locale}
          titleOf={titleOf}
          {...cut("read", read, (row) => ranked(row.reads, row))}
        />
      </div>
    </DeskFrame>
  );
}
