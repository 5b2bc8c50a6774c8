import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { TypedFigures } from "@/lib/domain/procedure/change-figures";
import { changeableFigures } from "@/lib/domain/procedure/change-figures";
import type { Procedure } from "@/lib/domain/procedure/definition";
import { figureName } from "@/lib/i18n/figure-name";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  procedure: Procedure;
  locale: Locale;
  /** What was typed, by `key.amount` and `key.unit`; what is missing stands as in force. */
  typed: Readonly<Record<string, string>>;
  errors: TypedFigures["errors"];
};

/** Every figure of a procedure, to be typed anew and looked at before anything changes. */
export function FiguresForm({ procedure, locale, typed, errors }: Props) {
  const t = translator(locale, "figures");
  const stages = translator(locale, "case");
  const common = translator(locale, "common");
  const rows = changeableFigures(procedure);
  const wrong = new Set(errors.map((it) => it.field));
  const idOf = (field: string) => field.replace(".", "-");
  const stageOf = ({ key, stage }: (typeof rows)[number]) => {
    if (stage) return stages(`stages.${procedure.kind}.${stage}`);
    return t(key === procedure.updates?.key ? "every_stage" : "no_stage");
  };
  return (
    <form action="/staff/settings/procedures" className="stack" noValidate>
      <ErrorSummary
        title={common("errorSummary")}
        errors={errors.map(({ field, code }) => ({
          href: `#${idOf(field)}`,
          text: t(`errors.${code}`, { figure: figureName(field.split(".")[0] ?? "", locale) }),
        }))}
      />
      <input type="hidden" name="kind" value={procedure.kind} />
      <ul className="divide-line border-line divide-y border-y">
        {rows.map((row) => {
          const { key, duration, units } = row;
          const figure = figureName(key, locale);
          return (
            <li
              key={key}
              className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_6rem_12rem] sm:items-center"
            >
              <div className="col-span-2 sm:col-span-1">
                <p className="font-semibold">{figure}</p>
                <p className="text-muted text-small">{stageOf(row)}</p>
              </div>
              <TextInput
                id={idOf(`${key}.amount`)}
                name={`${key}.amount`}
                inputMode="numeric"
                aria-label={t("amount_of", { figure })}
                aria-invalid={wrong.has(`${key}.amount`) || undefined}
                defaultValue={typed[`${key}.amount`] ?? duration.amount}
              />
              <Select
                id={idOf(`${key}.unit`)}
                name={`${key}.unit`}
                aria-label={t("unit_of", { figure })}
                aria-invalid={wrong.has(`${key}.unit`) || undefined}
                defaultValue={units.find((it) => it === typed[`${key}.unit`]) ?? duration.unit}
                options={units.map((value) => ({ value, label: t(`units.${value}`) }))}
              />
            </li>
          );
        })}
      </ul>
      <Button name="preview" value="1" variant="secondary">
        {t("preview")}
      </Button>
    </form>
  );
}
