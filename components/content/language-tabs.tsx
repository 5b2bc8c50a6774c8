import { localeNames, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { StateBadges, type ShownState } from "./state-badges";

type Props = {
  locale: Locale;
  pageId: string;
  current: Locale;
  states: (ShownState & { locale: Locale })[];
};

/** The page's languages, each with its state. */
export function LanguageTabs({ locale, pageId, current, states }: Props) {
  return (
    <nav aria-label={translator(locale, "content")("languages")}>
      <ul className="flex flex-wrap gap-3">
        {states.map((state) => (
          <li key={state.locale}>
            <a
              href={`/staff/content/${pageId}/${state.locale}`}
              aria-current={state.locale === current ? "page" : undefined}
              className="border-line bg-surface rounded-control aria-[current=page]:border-brand flex min-h-11 flex-wrap items-center gap-2 border-2 px-3 py-1 no-underline aria-[current=page]:font-bold"
            >
              {localeNames[state.locale]}
              <StateBadges state={state} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
