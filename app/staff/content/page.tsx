import { ContentList, type ContentGroup } from "@/components/content/content-list";
import { ContentTabs } from "@/components/readers/content-tabs";
import { ButtonLink } from "@/components/ui/button";
import { deskContext } from "@/lib/actions/desk-context";
import { can } from "@/lib/domain/access/can";
import { translator } from "@/lib/i18n/translator";
import { listContent, type ListedPage } from "@/lib/services/content/queries";
import { DeskFrame } from "../desk-frame";

export const metadata = { title: "Recourse" };

export default async function ContentPage() {
  const { context, locale } = await deskContext("/staff/content");
  const t = translator(locale, "content");
  const writes = can(context.actor, "content:write");
  const pages = await listContent(context, locale);
  return (
    <DeskFrame actor={context.actor} locale={locale} path="/content">
      <div className="stack-lg">
        {writes ? <ContentTabs locale={locale} current="texts" /> : null}
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div>
            <h1>{t("title")}</h1>
            <p className="text-muted">{t("lead")}</p>
          </div>
          {writes ? <ButtonLink href="/staff/content/new">{t("new")}</ButtonLink> : null}
        </div>
        <ContentList groups={grouped(pages, t("policies"))} locale={locale} writes={writes} />
      </div>
    </DeskFrame>
  );
}

function grouped(pages: ListedPage[], policies: string): ContentGroup[] {
  const rowOf = ({ page, title, texts }: ListedPage) => ({
    id: page.id,
    path: page.path,
    title,
    texts,
  });
  const topics = pages.filter(({ page }) => page.kind === "topic");
  return [
    ...topics.map((topic) => ({
      key: topic.page.id,
      title: topic.title,
      rows: [topic, ...pages.filter((it) => it.page.path.startsWith(`${topic.page.path}/`))].map(
        rowOf,
      ),
    })),
    {
      key: "policies",
      title: policies,
      rows: pages.filter(({ page }) => page.kind === "policy").map(rowOf),
    },
  ];
}
