import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Choice = { key: string; icon: IconName; path: string; urgent?: true; wide?: true };

/** Urgent first: in a fraud the first hour counts. */
const choices: Choice[] = [
  {
    key: "defrauded",
    icon: "shield",
    path: "/help/something-went-wrong/i-was-defrauded",
    urgent: true,
    wide: true,
  },
  { key: "notReceived", icon: "parcel", path: "/help/something-went-wrong/not-received" },
  { key: "notAsDescribed", icon: "mismatch", path: "/help/something-went-wrong/not-as-described" },
  { key: "refuses", icon: "silence", path: "/help/something-went-wrong/seller-refuses-to-talk" },
  { key: "dispute", icon: "scales", path: "/report/dispute" },
  { key: "complaint", icon: "megaphone", path: "/report/complaint" },
  { key: "request", icon: "question", path: "/report/request" },
  { key: "track", icon: "file", path: "/track", wide: true },
];

/**
 * What may have happened, each leading to what to read or do first. Tiles: all of them fit the
 * first screen of a phone, where the explanations give way to the titles.
 */
export function Choices({ locale }: { locale: Locale }) {
  const t = translator(locale, "public");
  return (
    <ul className="grid grid-cols-2 gap-2.5 sm:gap-4 lg:grid-cols-4">
      {choices.map(({ key, icon, path, urgent, wide }) => (
        <li
          key={key}
          className={classNames(
            "rounded-card shadow-card group relative flex flex-col gap-x-3 gap-y-1.5 border p-3 transition-colors sm:p-5",
            wide && "max-sm:col-span-2 max-sm:flex-row max-sm:items-center",
            urgent
              ? "border-danger/40 bg-danger-soft hover:border-danger"
              : "border-line bg-surface hover:border-brand",
          )}
        >
          <span
            className={classNames(
              "grid size-9 shrink-0 place-items-center rounded-full sm:size-12",
              urgent ? "bg-danger text-on-danger" : "bg-brand-soft text-brand",
            )}
          >
            <Icon name={icon} className="size-5.5 sm:size-6" />
          </span>
          <div className="min-w-0">
            <h2 className="sm:text-h3 text-[1.0625rem] leading-snug">
              <a
                href={`/${locale}${path}`}
                className="link-quiet text-ink after:rounded-card after:absolute after:inset-0 after:content-['']"
              >
                {t(`home.choices.${key}.title`)}
              </a>
            </h2>
            <p className={classNames("text-muted text-small mt-1", !wide && "max-sm:hidden")}>
              {t(`home.choices.${key}.text`)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
