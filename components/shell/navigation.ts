import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type NavigationItem = { href: string; label: string; current?: "page" | "true" };

/** The header's links; `current` says which one leads to the page at `path` or above it. */
export function navigation(locale: Locale, path: string, signedIn = false): NavigationItem[] {
  const t = translator(locale, "common");
  const items = [
    { at: "/help", label: t("nav.help") },
    { at: "/policies", label: t("nav.policies") },
    { at: "/track", label: t("nav.track") },
    { at: "/contact", label: t("nav.contact") },
    { at: "/cases", label: t("nav.cases") },
    { at: "/sign-in", label: t(signedIn ? "nav.account" : "nav.signIn") },
  ];
  return items.map(({ at, label }) => ({
    href: `/${locale}${at}`,
    label,
    current: path === at ? "page" : path.startsWith(`${at}/`) ? "true" : undefined,
  }));
}
