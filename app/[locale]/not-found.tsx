import { ByLocale } from "@/components/shell/by-locale";
import { MissingAlone } from "@/components/shell/missing-alone";
import { MissingWords } from "@/components/shell/missing-words";
import { defaultLocale } from "@/lib/i18n/locales";

/**
 * The last resort for a page that is not there. Every page carries it along for the router, so it
 * is short; what a reader comes to is drawn whole, by [...rest] or by the page itself.
 */
export default function NotFound() {
  return (
    <MissingAlone>
      <ByLocale
        otherwise={defaultLocale}
        drawings={{
          en: <MissingWords locale="en" />,
          fr: <MissingWords locale="fr" />,
          ro: <MissingWords locale="ro" />,
        }}
      />
    </MissingAlone>
  );
}
