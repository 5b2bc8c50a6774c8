import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const tabs = { texts: "/staff/content", figures: "/staff/content/figures" } as const;

/** The two sides of the content desk: what is written, and what readers make of it. */
export function ContentTabs({ locale, current }: { locale: Locale; current: keyof typeof tabs }) {
  const t = translator(locale, "readers");
  return (
    <nav aria-label={t("tabs")}>
      <ul className="border-line flex gap-x-6 border-b">
        {(["texts", "figures"] as const).map((tab) => (
          <li key={tab}>
            <a
              href={tabs[tab]}
              aria-current={tab === current ? "page" : undefined}
              className="target aria-[current=page]:border-brand -mb-px border-b-3 border-transparent px-1 no-underline aria-[current=page]:font-bold"
            >
              {t(tab)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
