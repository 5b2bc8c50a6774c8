import { PeriodPicker } from "@/components/desk/insights";
import { AnswerList } from "@/components/readers/answer-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { deskContext } from "@/lib/actions/desk-context";
import { pageByPath } from "@/lib/content/library";
import { readPeriod } from "@/lib/domain/calendar/period";
import { isLocale, localeNames } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { readCursor, writeCursor } from "@/lib/services/keyset";
import { answersOf } from "@/lib/services/readers/answers";
import { DeskFrame } from "../../../desk-frame";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Recourse" };

const here = "/staff/content/figures/answers";
const shown = 30;

/** Everything that readers said of one page in one language. */
export default async function AnswersPage({ searchParams }: Props) {
  const { context, locale } = await deskContext("/staff/content/figures/answers");
  const asked = await searchParams;
  const language = isLocale(String(asked.l)) ? String(asked.l) : locale;
  const page = {
    locale: isLocale(language) ? language : locale,
    path: String(asked.path ?? "").replaceAll("\u0000", ""),
  };
  const period = readPeriod(asked, context.now, marketplace.timeZone);
  const days = { from: period.firstDay, to: period.lastDay };
  const of = { l: page.locale, path: page.path };
  const t = translator(locale, "readers");
  const after = readCursor(String(asked.after ?? ""));
  const rows = await answersOf(context, page, period, after, shown + 1);
  const last = rows.length > shown ? rows[shown - 1] : undefined;
  const more =
    last && `${here}?${new URLSearchParams({ ...of, ...days, after: writeCursor(last) })}`;
  const title = pageByPath(page.locale, page.path)?.title ?? page.path;
  return (
    <DeskFrame
      actor={context.actor}
      locale={locale}
      path="/content/figures/answers"
      query={new URLSearchParams({ ...of, ...days }).toString()}
    >
      <div className="stack-lg max-w-4xl">
        <div>
          <Breadcrumbs
            label={translator(locale, "common")("breadcrumbs")}
            items={[
              { href: "/staff/content", label: t("tabs") },
              { href: `/staff/content/figures?${new URLSearchParams(days)}`, label: t("figures") },
            ]}
          />
          <PageTitle title={`${title} (${localeNames[page.locale]})`} lead={t("answers.lead")} />
        </div>
        <PeriodPicker period={period} locale={locale} page={here} keep={of} />
        <AnswerList answers={rows.slice(0, shown)} language={page.locale} locale={locale} />
        <Pagination label={t("pages")} {...(more && { next: { href: more, label: t("more") } })} />
      </div>
    </DeskFrame>
  );
}
