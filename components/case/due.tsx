import { Deadline, type DeadlineTone } from "@/components/ui/deadline";
import { timeLeft } from "@/lib/domain/clock/clock";
import { formatDateTime, formatShort, formatTimeLeft } from "@/lib/i18n/dates";
import { languageTags, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { OwnZone } from "./own-zone";

const soonMs = 24 * 3_600_000;

/** How pressing a deadline is: the last day is soon. */
export function dueTone(now: Date, at: Date): DeadlineTone {
  const left = at.getTime() - now.getTime();
  return left < 0 ? "overdue" : left < soonMs ? "soon" : "calm";
}

type Props = { at: Date; now: Date; locale: Locale };

/** A deadline in one line, for lists: time left, then the moment in the marketplace's zone. */
export function Due({ at, now, locale }: Props) {
  return (
    <Deadline
      layout="inline"
      dateTime={at.toISOString()}
      moment={formatShort(at, locale, marketplace.timeZone)}
      left={formatTimeLeft(timeLeft(now, at), locale)}
      tone={dueTone(now, at)}
    />
  );
}

type DueBlockProps = Props & { label: string; layout?: "block" | "plain" };

/** A deadline as a block: what is due, the time left, the moment, and the reader's own zone. */
export function DueBlock({ at, now, locale, label, layout = "block" }: DueBlockProps) {
  return (
    <div>
      <Deadline
        layout={layout}
        dateTime={at.toISOString()}
        moment={formatDateTime(at, locale, marketplace.timeZone)}
        left={formatTimeLeft(timeLeft(now, at), locale)}
        tone={dueTone(now, at)}
        label={label}
      />
      <OwnZone
        at={at.toISOString()}
        tag={languageTags[locale]}
        stated={marketplace.timeZone}
        words={translator(locale, "case")("page.own_zone", { moment: "{moment}" })}
      />
    </div>
  );
}
