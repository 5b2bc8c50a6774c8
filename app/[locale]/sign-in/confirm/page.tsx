import { PublicShell } from "@/components/shell/public-shell";
import { Button } from "@/components/ui/button";
import { signInByLink } from "@/lib/actions/sign-in";
import { localeOf, pageMetadata } from "@/lib/i18n/page";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ token?: string; email?: string; next?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  return {
    ...pageMetadata(locale, "/sign-in", translator(locale, "auth")("title"), undefined, {
      index: false,
    }),
    // Not "no-referrer": a form sent from such a page names no origin, and is refused.
    referrer: "same-origin" as const,
  };
}

/** Where the mailed link leads. Opening it changes nothing; the button signs in. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { token = "", email = "", next = "" } = await searchParams;
  const t = translator(locale, "auth");
  return (
    <PublicShell locale={locale} path="/sign-in">
      <form action={signInByLink} className="space-y-6">
        <h1>{t("confirm_title", { marketplace: marketplace.name })}</h1>
        <p>{t("confirm", { email: String(email).slice(0, 254) })}</p>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="next" value={next} />
        <Button>{t("confirm_button")}</Button>
      </form>
    </PublicShell>
  );
}
