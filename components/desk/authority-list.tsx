import { countryName } from "@/lib/i18n/countries";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { deskCaseHref } from "@/lib/domain/case/queue-filter";
import type { AuthorityRequest } from "@/lib/domain/case/view";
import { formatDateTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { pair } from "@/lib/i18n/pair";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { DueCell } from "./due-cell";

type Props = { requests: AuthorityRequest[]; closed: boolean; locale: Locale; now: Date };

/** Requests by authorities: who asks, on which basis, when it came, and by when it is answered. */
export function AuthorityList({ requests, closed, locale, now }: Props) {
  const t = translator(locale, "desk");
  const label = translator(locale, "case");
  const own = translator(locale, "authority");
  if (requests.length === 0) {
    return <EmptyState title={t("authorities.none")} icon="building" />;
  }
  return (
    <ul className="space-y-4">
      {requests.map((it) => (
        <Card key={it.id} as="li" className="grid gap-x-8 gap-y-3 md:grid-cols-[2fr_1fr]">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <a
                href={deskCaseHref(it.reference, {
                  kind: "authority",
                  ...(closed && { state: "closed" as const }),
                  at: it.at,
                })}
                className="target font-semibold"
              >
                {it.subject}
              </a>
              <Badge tone="brand">{label(`stages.authority.${it.stage}`)}</Badge>
              {it.urgent && !it.closedAt && it.stage !== "emergency" && (
                <Badge tone="danger">{own("form.urgencies.emergency")}</Badge>
              )}
              {!it.closedAt && it.awaiting === "claimant" && (
                <Badge tone="amber">{own("lacking.badge")}</Badge>
              )}
            </p>
            <p className="font-semibold">
              {it.body || it.claimantName}
              {it.reason && (
                <span className="text-muted font-normal"> · {label(`reasons.${it.reason}`)}</span>
              )}
              {it.country && (
                <span className="text-muted font-normal"> · {countryName(it.country, locale)}</span>
              )}
            </p>
            <p className="text-muted text-small break-words">
              <span className="font-mono">{it.reference}</span>
              {it.fileNumber && <> · {t("authorities.file", { number: it.fileNumber })}</>}
              {it.legalBasis && (
                <>
                  <br />
                  {pair(locale, label("details.legalBasis"), it.legalBasis)}
                </>
              )}
            </p>
          </div>
          <div className="text-small space-y-1">
            {it.closedAt ? (
              <p className="font-semibold">
                {it.outcome ? label(`outcomes.${it.outcome}`) : t("queue.closed")}
              </p>
            ) : (
              <DueCell at={it.dueAt} now={now} locale={locale} />
            )}
            <p className="text-muted">
              {t("authorities.received")}{" "}
              <time dateTime={it.receivedAt.toISOString()}>
                {formatDateTime(it.receivedAt, locale, marketplace.timeZone)}
              </time>
              {it.channel !== "web" && (
                <> · {translator(locale, "log")(`channels.${it.channel}`)}</>
              )}
            </p>
            <p>{it.assigneeName ?? t("queue.nobody")}</p>
          </div>
        </Card>
      ))}
    </ul>
  );
}
