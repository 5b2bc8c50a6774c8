import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { OrderView } from "@/lib/domain/case/view";
import { formatMoney } from "@/lib/domain/money/money";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

/** The order that the case is about. */
export function OrderCard({ order, locale }: { order: OrderView; locale: Locale }) {
  const t = translator(locale, "case");
  const money = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: order.currency }, locale);
  const day = (at: Date) => formatDate(at, locale, marketplace.timeZone);
  return (
    <Card as="section" className="stack">
      <h2>
        {t("page.order")} <span className="font-mono text-base">{order.number}</span>
      </h2>
      <ul className="stack [&>*+*]:mt-2">
        {order.items.map((item) => (
          <li key={item.title} className="flex justify-between gap-4">
            <span>
              {item.quantity} × {item.title}
            </span>
            <span className="whitespace-nowrap tabular-nums">
              {money(item.unitPriceMinor * item.quantity)}
            </span>
          </li>
        ))}
      </ul>
      <SummaryList
        rows={[
          { term: t("page.total"), value: <strong>{money(order.totalMinor)}</strong> },
          { term: t("page.seller"), value: order.sellerName },
          { term: t("page.placed"), value: day(order.placedAt) },
          { term: t("page.promised"), value: day(order.promisedAt) },
          ...(order.deliveredAt
            ? [{ term: t("page.delivered"), value: day(order.deliveredAt) }]
            : []),
          {
            term: t("page.guarantee"),
            value: t(order.guaranteed ? "page.guaranteed" : "page.not_guaranteed"),
          },
        ]}
      />
    </Card>
  );
}
