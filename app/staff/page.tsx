import { DeskShell } from "@/components/desk/desk-shell";
import { QueueFilters } from "@/components/desk/queue-filters";
import { QueueTable } from "@/components/desk/queue-table";
import { chooseLanguage } from "@/lib/actions/choose-language";
import { deskContext } from "@/lib/actions/desk-context";
import { endSession } from "@/lib/actions/sign-in";
import { readQueueFilter, writeQueueFilter } from "@/lib/domain/case/queue-filter";
import { translator } from "@/lib/i18n/translator";
import { queue } from "@/lib/services/staff/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Recourse" };

export default async function QueuePage({ searchParams }: Props) {
  const { context, locale } = await deskContext("/staff");
  const filter = readQueueFilter(await searchParams);
  const { items, next, counts } = await queue(context, filter);
  const t = translator(locale, "staff");
  return (
    <DeskShell locale={locale} path="" chooseLanguage={chooseLanguage} endSession={endSession}>
      <div className="stack-lg">
        <div>
          <h1>{t("title")}</h1>
          <p className="text-muted">{t("counts", counts)}</p>
        </div>
        <QueueFilters filter={filter} locale={locale} />
        <QueueTable items={items} locale={locale} now={context.now} />
        {next && (
          <a
            className="target"
            rel="next"
            href={`/staff?${writeQueueFilter({ ...filter, after: next })}`}
          >
            {translator(locale, "common")("next")}
          </a>
        )}
      </div>
    </DeskShell>
  );
}
