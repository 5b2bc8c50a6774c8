import { notFound } from "next/navigation";
import { Differences } from "@/components/content/differences";
import { EventList } from "@/components/content/event-list";
import { RevisionList } from "@/components/content/revision-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { deskContext } from "@/lib/actions/desk-context";
import { actOnContent } from "@/lib/actions/edit-content";
import { can } from "@/lib/domain/access/can";
import { diffTexts } from "@/lib/domain/content/diff";
import { isLocale, localeNames } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { historyOf, type History } from "@/lib/services/content/queries";
import { DeskFrame } from "../../../../desk-frame";

export const metadata = { title: "Recourse" };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ id: string; lang: string }>; searchParams: Promise<Query> };

export default async function HistoryPage({ params, searchParams }: Props) {
  const { id, lang } = await params;
  const path = `/content/${id}/${lang}/history`;
  const { context, locale } = await deskContext(
    "/staff/content/[id]/[lang]/history",
    `/staff${path}`,
  );
  const history = isLocale(lang) ? await historyOf(context, id, lang) : null;
  if (!isLocale(lang) || !history) notFound();
  const { from, to } = compared(history, await searchParams);
  const t = translator(locale, "content");
  return (
    <DeskFrame actor={context.actor} locale={locale} path={path}>
      <div className="stack-lg">
        <div>
          <Breadcrumbs
            label={translator(locale, "common")("breadcrumbs")}
            items={[
              { href: "/staff/content", label: t("title") },
              { href: `/staff/content/${id}/${lang}`, label: history.page.path },
            ]}
          />
          <h1>{t("history_of", { language: localeNames[lang] })}</h1>
        </div>
        <RevisionList
          locale={locale}
          history={history}
          chosen={{ from: from?.number ?? 0, to: to?.number ?? 0 }}
          {...(can(context.actor, "content:write") && { restore: actOnContent })}
        />
        {from && to ? (
          <section aria-labelledby="differences" className="stack">
            <h2 id="differences">{t("differences", { from: from.number, to: to.number })}</h2>
            <Differences
              pieces={diffTexts(from.source, to.source)}
              label={t("differences", { from: from.number, to: to.number })}
              words={{ gone: t("gone"), added: t("added") }}
            />
          </section>
        ) : null}
        <EventList locale={locale} events={history.events} />
      </div>
    </DeskFrame>
  );
}

/** The two revisions to compare: those asked for, else the newest with the one before. */
function compared({ revisions, text }: History, query: Query) {
  const numbered = (value: unknown, otherwise: number) =>
    revisions.find(({ number }) => number === (Number(value) || otherwise));
  return { from: numbered(query.from, text.latest - 1), to: numbered(query.to, text.latest) };
}
