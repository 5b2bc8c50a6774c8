import { AuthorityList } from "@/components/desk/authority-list";
import { AuthorityTabs } from "@/components/desk/authority-tabs";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { deskContext } from "@/lib/actions/desk-context";
import { can } from "@/lib/domain/access/can";
import { readQueueFilter, stateOf, writeQueueFilter } from "@/lib/domain/case/queue-filter";
import { formatDuration } from "@/lib/i18n/duration";
import { pair } from "@/lib/i18n/pair";
import { translator } from "@/lib/i18n/translator";
import { authorityRequests } from "@/lib/services/staff/authorities";
import { newestProcedures } from "@/lib/services/staff/queries";
import { DeskFrame } from "../desk-frame";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata = { title: "Recourse" };

export default async function AuthoritiesPage({ searchParams }: Props) {
  const { state, after, before } = readQueueFilter(await searchParams);
  const shown = { ...(state === "closed" && { state }) };
  const { context, locale } = await deskContext("/staff/authorities");
  const { requests, next, previous } = await authorityRequests(context, {
    ...shown,
    ...(after && { after }),
    ...(before && { before }),
  });
  const t = translator(locale, "desk");
  const label = translator(locale, "case");
  const procedures = new Map((await newestProcedures(context)).map((it) => [it.kind, it]));
  const procedure = procedures.get("authority");
  const clocks = procedure?.stages.flatMap((stage) =>
    stage.clocks
      .filter((clock) => label.has(`clocks.${clock.key}`))
      .map(({ key, duration }) =>
        pair(locale, label(`clocks.${key}`), formatDuration(duration, locale)),
      ),
  );
  const pageOf = (words: string, place: object) => ({
    label: t(words),
    href: `/staff/authorities?${writeQueueFilter({ ...shown, ...place })}`,
  });
  return (
    <DeskFrame
      actor={context.actor}
      locale={locale}
      path="/authorities"
      query={writeQueueFilter(shown)}
    >
      <div className="max-w-5xl space-y-6">
        <PageTitle
          title={translator(locale, "staff")("authorities")}
          lead={translator(locale, "staff")("authorities_lead")}
        />
        <AuthorityTabs current="requests" locale={locale} />
        {clocks && clocks.length > 0 && <p className="text-muted">{clocks.join(" · ")}</p>}
        {can(context.actor, "case:log") && (
          <ButtonLink href="/staff/cases/new?kind=authority" variant="secondary">
            {translator(locale, "authority")("log")}
          </ButtonLink>
        )}
        <nav aria-label={t("queue.state")}>
          <ul className="flex gap-x-4">
            {(["open", "closed"] as const).map((it) => (
              <li key={it}>
                <a
                  href={it === "open" ? "/staff/authorities" : "/staff/authorities?state=closed"}
                  aria-current={stateOf(shown) === it ? "page" : undefined}
                  className="target aria-[current]:font-bold aria-[current]:no-underline"
                >
                  {t(`queue.states.${it}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <AuthorityList
          requests={requests}
          closed={state === "closed"}
          locale={locale}
          now={context.now}
        />
        <Pagination
          label={t("queue.pages")}
          {...(previous && { previous: pageOf("queue.previous", { before: previous }) })}
          {...(next && { next: pageOf("queue.next", { after: next }) })}
        />
      </div>
    </DeskFrame>
  );
}
