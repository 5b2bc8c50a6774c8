import type { TimeLeft } from "@/lib/domain/clock/clock";
import { firstOfTheMonth } from "./first-of-the-month";
import { languageTags, type Locale } from "./locales";
import { translator } from "./translator";

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does, so each is made once a process. */
function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(languageTags[locale], options);
  made.set(key, known);
  return known;
}

/** Every date of the screens and mails is written here. A zone has one name in every language. */
function written(at: Date, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const parts = formatter(locale, options).formatToParts(at);
  const words = parts.map(({ type, value }) =>
    type === "timeZoneName" ? zoneName(at, options) : value,
  );
  return firstOfTheMonth(words.join(""), languageTags[locale]);
}

function zoneName(at: Date, { timeZone, timeZoneName }: Intl.DateTimeFormatOptions): string {
  const parts = formatter("en", { timeZone, timeZoneName }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

/** A local date: "21 November 2026". */
export function formatDate(at: Date, locale: Locale, timeZone: string): string {
  return written(at, locale, { dateStyle: "long", timeZone });
}

/** A moment with its day, time and zone, so that it can be relied on: a deadline. */
export function formatDateTime(at: Date, locale: Locale, timeZone: string): string {
  return written(at, locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  });
}

/** A short moment for lists: "21 Nov, 14:05". */
export function formatShort(at: Date, locale: Locale, timeZone: string): string {
  return written(at, locale, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
}

/** Time left in words, in its two largest units; or how long it is overdue. */
export function formatTimeLeft(left: TimeLeft, locale: Locale): string {
  const span = formatSpan(left, locale);
  return translator(locale, "common")(left.overdue ? "time.overdue" : "time.left", { span });
}

/** A span of time in its two largest units, at least a minute: "3 days 2 hours". */
export function formatSpan(left: TimeLeft, locale: Locale): string {
  const t = translator(locale, "common");
  const parts = [
    left.days > 0 ? t("duration.days", { amount: left.days }) : null,
    left.hours > 0 ? t("duration.hours", { amount: left.hours }) : null,
    left.days === 0 && left.minutes > 0 ? t("duration.minutes", { amount: left.minutes }) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.slice(0, 2).join(" ") : t("duration.minutes", { amount: 1 });
}

/** A local day given as YYYY-MM-DD, with its weekday: "Tue, 1 Dec 2026". */
export function formatLocalDay(date: string, locale: Locale): string {
  return written(new Date(`${date}T00:00:00Z`), locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** Two moments of one stretch; the day of the second only where it is another. */
export function formatMoments(from: Date, to: Date, locale: Locale, timeZone: string) {
  const day = { weekday: "short", day: "numeric", month: "short" } as const;
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const words = (at: Date, parts: Intl.DateTimeFormatOptions) =>
    written(at, locale, { ...parts, timeZone });
  const sameDay = words(from, day) === words(to, day);
  return {
    from: words(from, { ...day, ...time }),
    to: words(to, sameDay ? time : { ...day, ...time }),
  };
}
