import { redirect } from "next/navigation";
import { PublicShell } from "@/components/shell/public-shell";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { openCaseByLink } from "@/lib/actions/open-case";
import { requestContext } from "@/lib/actions/request-context";
import { readCaseLink, referenceInLink } from "@/lib/auth/case-link";
import { parseReference } from "@/lib/domain/reference/reference";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { guestCaseByReference } from "@/lib/services/track/follow";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ token?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  return {
    ...pageMetadata(locale, "/track", translator(locale, "track")("open_title"), undefined, {
      index: false,
    }),
    // Not "no-referrer": a form sent from such a page names no origin, and is refused.
    referrer: "same-origin" as const,
  };
}

/** Where the mailed button leads. Opening it changes nothing; its own button opens the case. */
export default async function OpenCasePage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { token: typed } = await searchParams;
  const token = typeof typed === "string" ? typed : "";
  const context = await requestContext(locale);
  const link = readCaseLink(token, context.now);
  const found = link && (await guestCaseByReference(context, link.reference));
  if (!found) {
    const reference = parseReference(referenceInLink(token)) ?? "";
    redirect(`/${locale}/track?${new URLSearchParams({ reference, problem: "link" })}`);
  }
  const t = translator(locale, "track");
  return (
    <PublicShell locale={locale} path="/track">
      <form action={openCaseByLink} className="stack-lg measure">
        <PageTitle title={t("open_title")} lead={t("open_text", { reference: found.reference })} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <Button>{t("open")}</Button>
      </form>
    </PublicShell>
  );
}
