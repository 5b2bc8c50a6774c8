import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { RestrictionView } from "@/lib/domain/restriction/view";
import type { RestrictionState } from "@/lib/domain/restriction/vocabulary";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";

type Props = { of: RestrictionView; locale: Locale };

const tones: Record<RestrictionState, BadgeTone> = {
  upcoming: "amber",
  in_force: "danger",
  ended: "neutral",
  lifted: "success",
};

const dayOf = (at: Date, locale: Locale) => formatDate(at, locale, marketplace.timeZone);

/** Where a restriction stands, and whether an appeal waits. */
export function StateBadges({ of, locale }: Props) {
  const t = translator(locale, "restriction");
  return (
    <>
      <Badge tone={tones[of.state]}>{t(`states.${of.state}`)}</Badge>
      {of.appeal && !of.appeal.decidedAt && <Badge tone="amber">{t("states.appealed")}</Badge>}
    </>
  );
}

/** From when until when, in one line. */
export function TermLine({ of, locale }: Props) {
  const t = translator(locale, "restriction");
  return (
    <>
      {t("record.from", { moment: dayOf(of.startsAt, locale) })} ·{" "}
      {of.endsAt ? t("record.until", { moment: dayOf(of.endsAt, locale) }) : t("statement.no_end")}
    </>
  );
}

/** The appeal in the member's words, and what was decided on it and why. */
export function Appeal({ of, locale, own = false }: Props & { own?: boolean }) {
  const { appeal } = of;
  if (!appeal) return null;
  const t = translator(locale, "restriction");
  return (
    <div className="bg-sunk rounded-control space-y-2 p-4">
      <p className="font-semibold">
        {t(own ? "own.appealed" : "own.appeal_of", { date: dayOf(appeal.madeAt, locale) })}
      </p>
      <p className="break-words whitespace-pre-line">{appeal.words}</p>
      {appeal.decidedAt && appeal.outcome ? (
        <>
          <p className="font-semibold">
            {t("own.decided", {
              date: dayOf(appeal.decidedAt, locale),
              outcome: t(`outcomes.${appeal.outcome}`),
            })}
          </p>
          <p className="break-words whitespace-pre-line">{appeal.reasons}</p>
        </>
      ) : (
        <p className="text-muted">{t("own.appeal_waits")}</p>
      )}
    </div>
  );
}

/** That it was lifted and why, unless the decided appeal says so already. */
export function Lifted({ of, locale }: Props) {
  if (!of.liftedAt || of.appeal?.outcome === "reversed") return null;
  const t = translator(locale, "restriction");
  return (
    <div>
      <p className="font-semibold">{t("own.lifted", { date: dayOf(of.liftedAt, locale) })}</p>
      <p className="break-words whitespace-pre-line">{of.liftReason}</p>
    </div>
  );
}
