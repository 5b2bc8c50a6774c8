import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontClass } from "../fonts/fonts";
import "../globals.css";
import { env } from "@/lib/env";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";

export const metadata: Metadata = {
  metadataBase: new URL(env.APP_URL),
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#0e3d37" },
    { media: "(prefers-color-scheme: dark)", color: "#0a1613" },
  ],
};

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** The document of every public and member page. A segment that is no language ends in a 404. */
export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  return (
    <html lang={isLocale(locale) ? locale : defaultLocale} className={fontClass}>
      <body>{children}</body>
    </html>
  );
}
