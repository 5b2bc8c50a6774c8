import { classNames } from "@/components/ui/class-names";
import { localeNames, locales, type Locale } from "@/lib/i18n/locales";

type LanguageSwitchProps = {
  label: string;
  locale: Locale;
  /** The page without its language: "" for home, "/help". The switch stays on it. */
  path: string;
  className?: string;
};

/** The same page in each language. */
export function LanguageSwitch({ label, locale, path, className }: LanguageSwitchProps) {
  return (
    <nav aria-label={label} className={className}>
      <ul className="flex">
        {locales.map((other) => (
          <li key={other}>
            <a
              href={`/${other}${path}`}
              hrefLang={other}
              lang={other}
              aria-current={other === locale ? "true" : undefined}
              className={classNames(
                "target text-small text-band-ink hover:text-band-ink px-2.5",
                other === locale ? "font-semibold no-underline" : "font-normal",
              )}
            >
              {localeNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
