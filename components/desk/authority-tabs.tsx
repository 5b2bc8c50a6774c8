import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const tabs = { requests: "", register: "/register", holds: "/holds" } as const;

type Props = { current: keyof typeof tabs; locale: Locale };

/** The ways between requests by authorities, the register of disclosures and the legal holds. */
export function AuthorityTabs({ current, locale }: Props) {
  const t = translator(locale, "authority");
  return (
    <nav aria-label={t("tabs.label")} className="print-hidden border-line border-b">
      <ul className="flex flex-wrap gap-x-6">
        {(Object.keys(tabs) as (keyof typeof tabs)[]).map((it) => (
          <li key={it}>
            <a
              href={`/staff/authorities${tabs[it]}`}
              aria-current={it === current ? "page" : undefined}
              className="target aria-[current]:border-brand border-b-4 border-transparent aria-[current]:font-bold aria-[current]:no-underline"
            >
              {t(`tabs.${it}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
