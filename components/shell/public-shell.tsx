import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

type PublicShellProps = {
  locale: Locale;
  /** The page without its language: "" for home, "/help/trade-safely". Languages keep it. */
  path: string;
  /** True for a page that lays out its own full-width bands; else one padded column. */
  bare?: boolean;
  /** Known on the pages of a person only; those that are the same for all offer to sign in. */
  signedIn?: boolean;
  children: ReactNode;
};

/** Header, main and footer around a public or member page. Pages draw it: layouts know no path. */
export function PublicShell({
  locale,
  path,
  bare = false,
  signedIn = false,
  children,
}: PublicShellProps) {
  const t = translator(locale, "common");
  return (
    <>
      <SkipLink>{t("skip")}</SkipLink>
      <SiteHeader locale={locale} path={path} signedIn={signedIn} />
      <main
        id="content"
        tabIndex={-1}
        className={
          bare ? "flex-1 focus:outline-none" : "page flex-1 py-8 focus:outline-none sm:py-10"
        }
      >
        <p className="print-only text-small mb-4">
          {marketplace.name} · {t("site")} · /{locale}
          {path}
        </p>
        {children}
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
