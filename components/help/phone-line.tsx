import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locales";
import { weekdayName, weekGroups, weekInWords, countryName } from "@/lib/i18n/opening-words";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { publicHolidays } from "@/lib/public-holidays";
import { LineStatus } from "./line-status";

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const { country, phone, phoneHours, timeZone } = marketplace;

function LineNow({ locale }: { locale: Locale }) {
  const t = translator(locale, "public");
  // The browser fills in the time: its words carry {time} through.
  const time = "{time}";
  return (
    <LineStatus
      week={phoneHours}
      timeZone={timeZone}
      holidays={publicHolidays()}
      fallback={weekInWords(phoneHours, locale)}
      words={{
        open: t("phone.open", { time }),
        opensToday: t("phone.opensToday", { time }),
        opensTomorrow: t("phone.opensTomorrow", { time }),
        opensOn: weekdays.map((day) => t("phone.opensOn", { day: weekdayName(day, locale), time })),
      }}
    />
  );
}

function PhoneLink({ className }: { className: string }) {
  return (
    <a
      href={`tel:${phone.replaceAll(" ", "")}`}
      className={`target link-quiet gap-1.5 font-semibold whitespace-nowrap ${className}`}
    >
      <Icon name="phone" className="size-5" />
      {phone}
    </a>
  );
}

/**
 * The number and whether somebody answers now, for someone who would rather call. On a phone each
 * has its line: what the browser fills in must not move the page.
 */
export function PhoneBar({ locale }: { locale: Locale }) {
  return (
    <div className="text-small flex flex-col gap-x-3 sm:flex-row sm:items-center">
      <PhoneLink className="" />
      <LineNow locale={locale} />
    </div>
  );
}

type PhoneLineProps = {
  locale: Locale;
  /** Says whether the line is open at this moment; not where the page says so already. */
  live?: boolean;
};

/** The phone number, whether somebody answers now, and the hours. */
export function PhoneLine({ locale, live = true }: PhoneLineProps) {
  const t = translator(locale, "public");
  return (
    <div>
      <p>
        <PhoneLink className="text-h2 font-serif" />
      </p>
      {live && <LineNow locale={locale} />}
      <dl className="text-small mt-3" aria-label={t("phone.hours")}>
        {weekGroups(phoneHours, locale).map(({ days, hours }) => (
          <div key={days} className="flex flex-wrap gap-x-3">
            <dt className="text-muted min-w-40 first-letter:uppercase">{days}</dt>
            <dd>{hours || t("phone.closedDay")}</dd>
          </div>
        ))}
        <div className="flex flex-wrap gap-x-3">
          <dt className="text-muted min-w-40 first-letter:uppercase">{t("phone.holidays")}</dt>
          <dd>{t("phone.closedDay")}</dd>
        </div>
      </dl>
      <p className="text-muted text-small mt-1">
        {t("phone.zone", { country: countryName(country, locale) })}
      </p>
    </div>
  );
}
