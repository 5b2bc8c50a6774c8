import { Button, ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { ClosedDateView } from "@/lib/domain/calendar/calendar-view";
import type { CalendarChange, Movement } from "@/lib/domain/calendar/change";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { changeInWords } from "./change-words";
import type { Typed } from "./form-values";

type Props = {
  change: CalendarChange;
  before: ClosedDateView | null;
  movement: Movement;
  values: Typed;
  locale: Locale;
  action: (form: FormData) => Promise<void>;
};

/** What a change would do, before it is confirmed: its days, and the deadlines that move. */
export function ChangePreview({ change, before, movement, values, locale, action }: Props) {
  const t = translator(locale, "calendar");
  const { clocks, cases, earlier } = movement;
  const date = change.do === "add" ? change.dates[0] : change.do === "edit" ? change.date : null;
  const year = (date ?? before?.date)?.slice(0, 4);
  return (
    <>
      <section className="stack">
        <p>{t(`settings.will_${change.do}`)}</p>
        <ul className="list-disc ps-6">
          {changeInWords(change, before, locale).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Callout tone={clocks > 0 ? "warning" : "info"} className="measure">
        <p className="font-semibold">
          {t("settings.moves", { count: clocks })}{" "}
          {clocks > 0 && t("settings.in_cases", { count: cases })}
        </p>
        {earlier > 0 && <p>{t("settings.moves_earlier", { count: earlier })}</p>}
        {clocks > 0 && <p>{t("settings.moves_told")}</p>}
      </Callout>
      <form action={action} className="flex flex-wrap gap-3">
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="locale" value={locale} />
        {year && <input type="hidden" name="year" value={year} />}
        <Button>{t("settings.confirm")}</Button>
        <ButtonLink href="/staff/settings/calendar" variant="quiet">
          {t("settings.cancel")}
        </ButtonLink>
      </form>
    </>
  );
}
