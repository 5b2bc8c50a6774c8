import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { QueueFilter } from "@/lib/domain/case/view";
import { procedureKinds, teams } from "@/lib/domain/case/vocabulary";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The queue's filters; they live in the URL, so a view can be kept and shared. */
export function QueueFilters({ filter, locale }: { filter: QueueFilter; locale: Locale }) {
  const t = translator(locale, "staff");
  const label = translator(locale, "case");
  const all = { value: "", label: t("all") };
  const stages = procedureKinds.flatMap((kind) =>
    publishedProcedures[kind].stages
      .filter((stage) => !stage.closed)
      .map((stage) => ({ value: stage.key, label: label(`stages.${kind}.${stage.key}`) })),
  );
  const unique = [...new Map(stages.map((stage) => [stage.value, stage])).values()];
  const lists = [
    {
      name: "team",
      value: filter.team,
      options: teams.map((value) => ({ value, label: label(`teams.${value}`) })),
    },
    {
      name: "kind",
      value: filter.kind,
      options: procedureKinds.map((value) => ({ value, label: label(`kinds.${value}`) })),
    },
    { name: "stage", value: filter.stage, options: unique },
  ];
  return (
    <form className="flex flex-wrap items-end gap-3" action="/staff">
      {lists.map((list) => (
        <label key={list.name} className="text-small block">
          <span className="font-semibold">{t(list.name)}</span>
          <Select
            name={list.name}
            defaultValue={list.value ?? ""}
            options={[all, ...list.options]}
          />
        </label>
      ))}
      {(["mine", "overdue"] as const).map((name) => (
        <label key={name} className="target flex items-center gap-2">
          <input
            type="checkbox"
            name={name}
            value="1"
            defaultChecked={filter[name] === true}
            className="accent-brand size-5"
          />
          {t(name)}
        </label>
      ))}
      <Button variant="secondary">{t("search")}</Button>
    </form>
  );
}
