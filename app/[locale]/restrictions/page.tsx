import { Refused } from "@/components/case/refused";
import { OwnRestrictions } from "@/components/restriction/own-restrictions";
import { Arrived } from "@/components/form/arrived";
import { PublicShell } from "@/components/shell/public-shell";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Callout } from "@/components/ui/callout";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { enter } from "@/lib/actions/enter";
import { appealRestriction } from "@/lib/actions/restrictions";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { readCursor } from "@/lib/services/keyset";
import { ownRestrictions } from "@/lib/services/restriction/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "restriction");
  return pageMetadata(locale, "/restrictions", t("own.title"));
}

export default async function RestrictionsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const path = `/${locale}/restrictions`;
  const context = await enter("/[locale]/restrictions", locale, path);
  const { after, done, refused } = await searchParams;
  const cursor = readCursor(typeof after === "string" ? after : undefined);
  const { items, next } = await ownRestrictions(context, { after: cursor, limit: 10 });
  const t = translator(locale, "restriction");
  const common = translator(locale, "common");
  return (
    <PublicShell locale={locale} path="/restrictions" signedIn>
      <Refused code={refused} locale={locale} />
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[{ href: `/${locale}/cases`, label: t("own.back") }]}
        className="mb-2"
      />
      <div className="stack-lg measure">
        {done === "1" && <Arrived />}
        {done === "1" && (
          <Callout tone="success" role="status">
            <p>{t("own.done")}</p>
          </Callout>
        )}
        <PageTitle title={t("own.title")} lead={t("own.lead")} />
        <OwnRestrictions
          items={items}
          locale={locale}
          now={context.now}
          appeal={appealRestriction}
        />
        <Pagination
          label={t("list.pages")}
          {...(cursor && { previous: { href: path, label: common("newest") } })}
          {...(next && { next: { href: `${path}?after=${next}`, label: common("next") } })}
        />
      </div>
    </PublicShell>
  );
}
