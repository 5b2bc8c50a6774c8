import { LinkCard } from "@/components/ui/card";
import type { IconName } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const choices: { key: string; icon: IconName; path: string }[] = [
  { key: "notReceived", icon: "parcel", path: "/help/something-went-wrong/not-received" },
  { key: "notAsDescribed", icon: "mismatch", path: "/help/something-went-wrong/not-as-described" },
  { key: "refuses", icon: "silence", path: "/help/something-went-wrong/seller-refuses-to-talk" },
  { key: "defrauded", icon: "shield", path: "/help/something-went-wrong/i-was-defrauded" },
  { key: "complaint", icon: "megaphone", path: "/report/complaint" },
  { key: "dispute", icon: "scales", path: "/report/dispute" },
  { key: "request", icon: "question", path: "/report/request" },
  { key: "track", icon: "file", path: "/track" },
];

/** What may have happened, each leading to what to read or do first. */
export function Choices({ locale }: { locale: Locale }) {
  const t = translator(locale, "public");
  return (
    <ul className="grid gap-3 sm:gap-4 md:grid-cols-2">
      {choices.map(({ key, icon, path }) => (
        <LinkCard
          key={key}
          as="li"
          level={2}
          icon={icon}
          href={`/${locale}${path}`}
          title={t(`home.choices.${key}.title`)}
        >
          {t(`home.choices.${key}.text`)}
        </LinkCard>
      ))}
    </ul>
  );
}
