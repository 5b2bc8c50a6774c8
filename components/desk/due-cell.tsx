import { dueTone } from "@/components/case/due";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { timeLeft } from "@/lib/domain/clock/clock";
import { formatShort, formatTimeLeft } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

const looks = {
  overdue: { icon: "warning", className: "text-danger font-bold" },
  soon: { icon: "clock", className: "text-accent-ink font-semibold" },
  calm: { icon: null, className: "font-semibold" },
} as const;

/** By when a case is due: words and a shape say how pressing it is, the colour only helps. */
export function DueCell({ at, now, locale }: { at: Date | null; now: Date; locale: Locale }) {
  if (!at)
    return <span className="text-muted">{translator(locale, "desk")("queue.none_due")}</span>;
  const tone = dueTone(now, at);
  const { icon, className } = looks[tone];
  return (
    <span data-tone={tone} className="flex flex-wrap gap-x-2 lg:block">
      <span className={classNames("flex items-start gap-1.5", className)}>
        {icon && <Icon name={icon} className="mt-0.5 size-5" />}
        {formatTimeLeft(timeLeft(now, at), locale)}
      </span>
      <time dateTime={at.toISOString()} className="text-muted lg:block">
        {formatShort(at, locale, marketplace.timeZone)}
      </time>
    </span>
  );
}
