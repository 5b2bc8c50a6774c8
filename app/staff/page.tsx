import { redirect } from "next/navigation";
import { FilterChips, QueueFilters } from "@/components/desk/queue-filters";
import { QueueEmpty } from "@/components/desk/queue-empty";
import { QueueTable } from "@/components/desk/queue-table";
import { QueueViews } from "@/components/desk/queue-views";
import { formatCount } from "@/components/desk/counts";
import { ButtonLink } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { deskContext } from "@/lib/actions/desk-context";
import { worksInTeam } from "@/lib/domain/access/can";
import {
  fromTheTop,
  queueHref,
  readQueueFilter,
  stateOf,
  writeQueueFilter,
} from "@/lib/domain/case/queue-filter";
import { kindsWorked } from "@/lib/domain/access/works";
import { translator } from "@/lib/i18n/translator";
import { newestProcedures } from "@/lib/services/staff/queries";
import { countedAtMost, queue } from "@/lib/services/staff/queue";
import { DeskFrame } from "./desk-frame";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Recourse" };

export default async function QueuePage({ searchParams }: Props) {
  const params = await searchParams;
  const filter = readQueueFilter(params);
  const query = writeQueueFilter(filter);
  const { context, locale } = await deskContext("/staff", queueHref(filter));
  // A form sends its empty fields too: the address that is kept and shared has none.
  if (Object.values(params).includes("")) redirect(queueHref(filter));
  const [{ items, next, previous, total, views }, procedures] = await Promise.all([
    queue(context, filter),
    newestProcedures(context),
  ]);
  const t = translator(locale, "desk");
  const kinds = kindsWorked(context.actor);
  const worked = procedures.filter(({ kind }) => kinds.includes(kind));
  const stages = worked.map(({ kind, stages }) => ({
    kind,
    stages: stages.filter((it) => !it.closed).map((it) => it.key),
  }));
  const hasTeam = worksInTeam(context.actor);
  const top = fromTheTop(filter);
  const pageOf = (words: string, place: object) => ({
    label: t(words),
    href: queueHref({ ...top, ...place }),
  });
  return (
    <DeskFrame actor={context.actor} locale={locale} path="" query={query}>
      <div className="space-y-4">
        <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
          <h1>{translator(locale, "staff")("title")}</h1>
          <p className="text-muted max-sm:basis-full">{t(`queue.lead.${stateOf(filter)}`)}</p>
          <ButtonLink
            href="/staff/cases/new"
            variant="secondary"
            className="max-sm:mt-1 sm:ms-auto"
          >
            {translator(locale, "log")("title")}
          </ButtonLink>
        </div>
        <QueueViews
          filter={filter}
          counts={views}
          hasTeam={hasTeam}
          most={countedAtMost.view}
          locale={locale}
        />
        <QueueFilters
          key={query}
          filter={filter}
          kinds={kinds}
          stages={stages}
          hasTeam={hasTeam}
          locale={locale}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p role="status" className="font-semibold">
            {total > countedAtMost.total
              ? t("queue.more_than", { count: formatCount(total, countedAtMost.total, locale) })
              : t("queue.total", { count: total })}
          </p>
          <FilterChips filter={filter} locale={locale} />
        </div>
        {items.length === 0 ? (
          <QueueEmpty filter={filter} locale={locale} />
        ) : (
          <QueueTable items={items} filter={filter} locale={locale} now={context.now} />
        )}
        <Pagination
          label={t("queue.pages")}
          {...(previous && { previous: pageOf("queue.previous", { before: previous }) })}
          {...(next && { next: pageOf("queue.next", { after: next }) })}
        />
      </div>
    </DeskFrame>
  );
}
