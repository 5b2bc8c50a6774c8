import type { Metadata } from "next";
import "./globals.css";
import { LogoMark } from "@/components/shell/logo";
import { MissingWords } from "@/components/shell/missing-words";
import { locales } from "@/lib/i18n/locales";
import { marketplace } from "@/lib/marketplace";

export const metadata: Metadata = { title: `404 · ${marketplace.name}`, robots: { index: false } };

/** An address outside every language: says so in all of them. */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <main id="content" className="page stack-lg flex-1 py-12">
          <p className="flex items-center gap-3 font-serif text-[1.4rem] font-semibold">
            <LogoMark />
            {marketplace.name}
          </p>
          {locales.map((locale, index) => (
            <MissingWords key={locale} locale={locale} heading={index === 0 ? "h1" : "h2"} />
          ))}
        </main>
      </body>
    </html>
  );
}
