import type { TimelineEntry } from "@/lib/domain/case/view";
import { contactEvents } from "@/lib/domain/contact/contact";
import { marketplace } from "@/lib/marketplace";
import { formatDateTime } from "./dates";
import type { Locale } from "./locales";
import { translator } from "./translator";

type Payload = Readonly<Record<string, string>>;

const moment = (at: string, locale: Locale) =>
  formatDateTime(new Date(at), locale, marketplace.timeZone);

/** What an entry says of an attempt to reach the seller, or of contact details. */
export function contactLines({ type, payload }: TimelineEntry, locale: Locale): string[] {
  // Other acts name their own data by the same words.
  if (!contactEvents.some((it) => it === type)) return [];
  const t = translator(locale, "contact");
  const { channel, result, triedAt, refusal, fields } = payload;
  return [
    channel && result
      ? `${translator(locale, "case")(`channels.${channel}`)} · ${t(`results.${result}`)}`
      : "",
    triedAt ? t("record.tried", { moment: moment(triedAt, locale) }) : "",
    refusal ? t(`refusals.${refusal}`) : "",
    fields
      ? t("record.fields", {
          fields: new Intl.ListFormat(locale).format(
            fields.split(" ").map((field) => t(`details.${field}`)),
          ),
        })
      : "",
  ];
}

/** What an entry says of a restriction: which, from when until when, and what was decided on it. */
export function restrictionLines(payload: Payload, locale: Locale): string[] {
  const { restriction, startsAt, endsAt, outcome } = payload;
  if (!restriction) return [];
  const t = translator(locale, "restriction");
  return [
    t(`kinds.${restriction}`),
    startsAt ? t("record.from", { moment: moment(startsAt, locale) }) : "",
    endsAt ? t("record.until", { moment: moment(endsAt, locale) }) : "",
    outcome ? t(`outcomes.${outcome}`) : "",
  ];
}
