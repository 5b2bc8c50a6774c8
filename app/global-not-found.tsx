import type { Metadata } from "next";
import { fontClass } from "./fonts/fonts";
import "./globals.css";
import { MissingAlone } from "@/components/shell/missing-alone";
import { MissingWords } from "@/components/shell/missing-words";
import { OneLanguage } from "@/components/shell/one-language";
import { locales } from "@/lib/i18n/locales";
import { marketplace } from "@/lib/marketplace";

export const metadata: Metadata = { title: `404 · ${marketplace.name}`, robots: { index: false } };

/**
 * An address that no page answers. Drawn once for all languages: Next sends nothing but an empty
 * document for a 404 made by a page, which a reader without JavaScript would see as blank.
 */
export default function GlobalNotFound() {
  return (
    <html lang="en" className={fontClass}>
      <body>
        <MissingAlone>
          <OneLanguage
            drawings={locales.map((locale) => ({
              locale,
              drawing: <MissingWords locale={locale} />,
            }))}
          />
        </MissingAlone>
      </body>
    </html>
  );
}
