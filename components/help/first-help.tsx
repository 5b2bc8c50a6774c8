import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const ways = [
  { namespace: "triage", path: "/start", icon: "question" },
  { namespace: "scam", path: "/scam-check", icon: "shield" },
] as const satisfies { namespace: string; path: string; icon: IconName }[];

/** The two ways in for someone without the right word: the guide, and the check of a message. */
export function FirstHelp({ locale, className }: { locale: Locale; className?: string }) {
  return (
    <ul className={`grid gap-3 sm:gap-4 md:grid-cols-2 ${className ?? ""}`}>
      {ways.map(({ namespace, path, icon }) => {
        const t = translator(locale, namespace);
        return (
          <li key={path} className="bg-brand-soft rounded-card flex gap-4 p-4 sm:p-5">
            <Icon name={icon} className="text-brand mt-0.5 size-7" />
            <div className="min-w-0">
              <h2 className="text-h3">{t("home.title")}</h2>
              <p className="mt-1">{t("home.text")}</p>
              <p className="mt-1">
                <a href={`/${locale}${path}`} className="target font-semibold">
                  {t("home.link")}
                </a>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
