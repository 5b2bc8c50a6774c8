import { randomUUID } from "node:crypto";
import { ClaimForm } from "@/components/form/claim-form";
import { claimTotals, claimWords } from "@/components/form/claim/words";
import { claimFields } from "@/components/form/claim-fields";
import { choicesIn, prefilled } from "@/components/form/prefill";
import { formWords } from "@/components/form/words";
import { introOf } from "@/components/form/intro";
import { PublicShell } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PageTitle } from "@/components/ui/page-title";
import { enter } from "@/lib/actions/enter";
import { submitClaim } from "@/lib/actions/submit-claim";
import { figuresInForce } from "@/lib/figures-in-force";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { claimableOrders } from "@/lib/services/case/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  return pageMetadata(
    locale,
    "/report/claim",
    translator(locale, "report")("titles.claim"),
    undefined,
    {
      index: false,
    },
  );
}

export default async function ClaimPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const chosen = choicesIn(prefilled(claimFields([], locale), await searchParams));
  const here = `/${locale}/report/claim${chosen}`;
  const context = await enter("/[locale]/report/claim", locale, here);
  const orders = await claimableOrders(context);
  const t = translator(locale, "report");
  const memberId = context.actor.kind === "member" ? context.actor.memberId : "";
  return (
    <PublicShell locale={locale} path="/report/claim" signedIn>
      <div className="stack-lg measure">
        <PageTitle title={t("titles.claim")} lead={introOf("claim", locale)} />
        {orders.length === 0 ? (
          <Callout title={t("no_orders")}>
            <p>{t("no_orders_text")}</p>
            <ButtonLink variant="secondary" href={`/${locale}/report`}>
              {t("index_title")}
            </ButtonLink>
          </Callout>
        ) : (
          <ClaimForm
            action={submitClaim}
            locale={locale}
            memberId={memberId}
            submissionKey={randomUUID()}
            fields={prefilled(claimFields(orders, locale), await searchParams)}
            totals={claimTotals(orders, locale)}
            words={formWords(locale, t("review"))}
            claimWords={claimWords(locale, figuresInForce()["claim.response"])}
          />
        )}
      </div>
    </PublicShell>
  );
}
