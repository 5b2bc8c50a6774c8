import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { FigureChange } from "@/lib/domain/procedure/change-figures";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { formatDuration } from "@/lib/i18n/duration";
import { figureName } from "@/lib/i18n/figure-name";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  procedure: Procedure;
  locale: Locale;
  changes: readonly FigureChange[];
  action: (form: FormData) => Promise<void>;
};

/** What would change, for whom, and the button that does it. */
export function FiguresPreview({ procedure, locale, changes, action }: Props) {
  const t = translator(locale, "figures");
  if (changes.length === 0) return <Callout role="status">{t("nothing")}</Callout>;
  const hidden = {
    kind: procedure.kind,
    version: String(procedure.version),
    ...Object.fromEntries(
      changes.flatMap(({ key, after }) => [
        [`${key}.amount`, String(after.amount)],
        [`${key}.unit`, after.unit],
      ]),
    ),
  };
  return (
    <Callout tone="warning" role="status" title={t("changes")} level={2}>
      <ul className="list-disc ps-5">
        {changes.map(({ key, before, after }) => (
          <li key={key}>
            {t("line", {
              figure: figureName(key, locale),
              before: formatDuration(before, locale),
              after: formatDuration(after, locale),
            })}
          </li>
        ))}
      </ul>
      <p>{t("only_new")}</p>
      <form action={action}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button>{t("apply", { version: procedure.version + 1 })}</Button>
      </form>
    </Callout>
  );
}
