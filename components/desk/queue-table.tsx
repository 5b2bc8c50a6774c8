import { dueTone } from "@/components/case/due";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { deskCaseHref, stateOf, type QueueFilter } from "@/lib/domain/case/queue-filter";
import type { QueueItem } from "@/lib/domain/case/view";
import { formatShort } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator, type Translate } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { DueCell } from "./due-cell";
import { QueuePreview } from "./queue-preview";

type Props = { items: QueueItem[]; filter: QueueFilter; locale: Locale; now: Date };

/** The cases of the queue: a dense table where there is room for one, cards on a phone. */
export function QueueTable({ items, filter, locale, now }: Props) {
  const t = translator(locale, "desk");
  const closed = stateOf(filter) === "closed";
  const heads = [
    t(closed ? "queue.closed" : "queue.due"),
    t("queue.subject"),
    t("queue.people"),
  ].concat(t("queue.standing"), t("queue.agent"));
  const previewWords = {
    open: t("preview.open"),
    loading: t("preview.loading"),
    failed: t("preview.failed"),
    go: t("preview.go"),
    close: t("preview.close"),
  };
  // The roles are written out: laid out as cards, a table would lose its own.
  return (
    <>
      <QueuePreview words={previewWords} />
      <table role="table" className="text-small w-full border-collapse max-lg:block" data-queue>
        <caption className="sr-only">{t("queue.caption")}</caption>
        <thead role="rowgroup" className="bg-sunk z-10 max-lg:sr-only lg:sticky lg:top-0">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} role="columnheader" scope="col" className="px-3 py-2 text-start">
                {head}
              </th>
            ))}
            <th role="columnheader" scope="col" className="max-lg:hidden">
              <span className="sr-only">{t("preview.open")}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-lg:block">
          {items.map((item) => (
            <Row key={item.id} item={item} filter={filter} locale={locale} now={now} t={t} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const cell = "lg:px-3 lg:py-2 lg:align-top lg:leading-snug max-lg:block";

/** How pressing a case is, as a bar at the start of its row; its words say the same. */
const bars = {
  overdue: "max-lg:border-s-danger max-lg:border-s-6 lg:[&>td:first-child]:border-s-danger",
  soon: "max-lg:border-s-accent max-lg:border-s-6 lg:[&>td:first-child]:border-s-accent",
  calm: "lg:[&>td:first-child]:border-s-transparent",
};

type RowProps = Omit<Props, "items"> & { item: QueueItem; t: Translate };

function Row({ item, filter, locale, now, t }: RowProps) {
  const label = translator(locale, "case");
  const place = { ...filter, at: item.at };
  const href = deskCaseHref(item.reference, place);
  const tone = item.closedAt || !item.dueAt ? "calm" : dueTone(now, item.dueAt);
  return (
    <tr
      role="row"
      id={item.reference}
      className={classNames(
        "border-line hover:bg-brand-soft/50 has-[a:focus-visible]:bg-brand-soft max-lg:bg-surface max-lg:rounded-card max-lg:mb-3 max-lg:flex max-lg:flex-col max-lg:gap-1.5 max-lg:border max-lg:p-4 lg:border-b",
        bars[tone],
      )}
    >
      <td role="cell" className={classNames(cell, "lg:w-0 lg:border-s-4 lg:whitespace-nowrap")}>
        {item.closedAt ? (
          <>
            <span className="block font-semibold">
              {item.outcome ? label(`outcomes.${item.outcome}`) : t("queue.closed")}
            </span>
            <time dateTime={item.closedAt.toISOString()} className="text-muted">
              {formatShort(item.closedAt, locale, marketplace.timeZone)}
            </time>
          </>
        ) : (
          <DueCell at={item.dueAt} now={now} locale={locale} />
        )}
      </td>
      <td role="cell" className={classNames(cell, "min-w-0 max-lg:-order-1")}>
        <a
          href={href}
          data-case
          className="max-lg:target inline-block font-semibold max-lg:text-base"
        >
          {item.subject}
        </a>
        <span className="text-muted block">
          <span className="font-mono whitespace-nowrap">{item.reference}</span> ·{" "}
          {label(`kinds.${item.kind}`)}
          {item.channel !== "web" && (
            <> · {translator(locale, "log")(`channels.${item.channel}`)}</>
          )}
          {item.orderNumber && (
            <>
              {" "}
              ·{" "}
              <span className="whitespace-nowrap">
                {t("queue.order", { number: item.orderNumber })}
              </span>
            </>
          )}
          {/* In a dense table, two lines a case: when it was opened needs a wide screen. */}
          <span className="lg:max-2xl:hidden">
            {" "}
            ·{" "}
            {t("queue.opened", { date: formatShort(item.openedAt, locale, marketplace.timeZone) })}
          </span>
        </span>
      </td>
      <td role="cell" className={classNames(cell, "lg:w-44")}>
        {item.claimantName || t("queue.no_name")}
        {item.respondentName && (
          <span className="lg:flex lg:items-center lg:gap-1.5">
            <Icon name="arrow" className="text-muted size-4 max-lg:mx-1.5 max-lg:inline" />
            {item.respondentName}
          </span>
        )}
      </td>
      <td role="cell" className={classNames(cell, "lg:w-48")}>
        <span className="lg:block">{label(`stages.${item.kind}.${item.stage}`)}</span>
        {!item.closedAt && (
          <>
            <span className="lg:hidden"> · </span>
            <span className={item.awaiting === "staff" ? "font-semibold" : "text-muted"}>
              {t(`queue.turn.${item.awaiting ?? "nobody"}`)}
            </span>
          </>
        )}
      </td>
      <td role="cell" className={classNames(cell, "lg:w-44")}>
        <span className="lg:block">{label(`teams.${item.team}`)}</span>
        <span className="lg:hidden"> · </span>
        <span className="text-muted">{item.assigneeName ?? t("queue.nobody")}</span>
      </td>
      <td role="cell" className={classNames(cell, "max-lg:hidden lg:w-0")}>
        <button
          type="button"
          data-preview-of={href}
          aria-label={t("preview.opening", { reference: item.reference })}
          className="rounded-control text-brand hover:bg-brand-soft hidden size-9 cursor-pointer place-items-center [@media(scripting:enabled)]:grid"
        >
          <Icon name="eye" className="size-5" />
        </button>
      </td>
    </tr>
  );
}
