import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import {
  queueHref,
  queueStates,
  setFilters,
  type FilterKey,
  type QueueFilter,
} from "@/lib/domain/case/queue-filter";
import { channels, procedureKinds, teams, type ProcedureKind } from "@/lib/domain/case/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { pair } from "@/lib/i18n/pair";
import { translator } from "@/lib/i18n/translator";

/** Stages by procedure, as the queue can be filtered to them. */
export type StagesByKind = readonly { kind: string; stages: readonly string[] }[];

type Props = {
  filter: QueueFilter;
  /** The kinds that the reader works. */
  kinds: readonly ProcedureKind[];
  stages: StagesByKind;
  hasTeam: boolean;
  locale: Locale;
};

/** The queue's filters; they live in the URL, so a view can be kept and shared. */
export function QueueFilters({ filter, kinds, stages, hasTeam, locale }: Props) {
  const t = translator(locale, "desk");
  const label = translator(locale, "case");
  const all = { value: "", label: t("queue.all") };
  const lists = [
    {
      name: "team",
      value: filter.team,
      options: [
        all,
        ...(hasTeam ? [{ value: "own", label: t("queue.own_teams") }] : []),
        ...teams.map((value) => ({ value, label: label(`teams.${value}`) })),
      ],
    },
    {
      name: "kind",
      value: filter.kind,
      options: [all, ...kinds.map((value) => ({ value, label: capital(label(`kinds.${value}`)) }))],
    },
    {
      name: "channel",
      value: filter.channel,
      options: [
        all,
        ...channels.map((value) => ({
          value,
          label: translator(locale, "log")(`channels.${value}`),
        })),
      ],
    },
    { name: "stage", value: filter.stage, options: [all, ...stageOptions(stages, locale)] },
    {
      name: "state",
      value: filter.state,
      options: [
        { value: "", label: t("queue.usual_state") },
        ...queueStates.map((value) => ({ value, label: t(`queue.states.${value}`) })),
      ],
    },
  ];
  const set = setFilters(filter).filter(({ key }) => key !== "q");
  return (
    <form action="/staff" role="search" className="space-y-2 gap-x-4 xl:flex xl:items-start">
      <div className="xl:w-[26rem] xl:shrink-0">
        <label htmlFor="queue-search" className="text-small block font-semibold">
          {t("queue.search")}
        </label>
        <div className="flex gap-2">
          <TextInput
            type="search"
            id="queue-search"
            name="q"
            maxLength={100}
            autoComplete="off"
            defaultValue={filter.q ?? ""}
            className="min-w-0"
          />
          <Button>{t("queue.do_search")}</Button>
        </div>
      </div>
      <details
        open={set.length > 0}
        className="min-w-0 flex-1 lg:[&::details-content]:[content-visibility:visible]"
      >
        <summary className="text-brand flex min-h-11 items-center gap-2 font-semibold underline underline-offset-4 lg:supports-[selector(::details-content)]:hidden">
          {t("queue.filters")}
        </summary>
        <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2 lg:grid-cols-5">
          {lists.map((list) => (
            <label key={list.name} className="text-small block min-w-0">
              <span className="font-semibold">{t(`queue.${list.name}`)}</span>
              <Select name={list.name} defaultValue={list.value ?? ""} options={list.options} />
            </label>
          ))}
          <div className="col-span-full flex flex-wrap items-center gap-x-6 gap-y-2">
            {(["mine", "unassigned", "overdue"] as const).map((name) => (
              <label key={name} className="target cursor-pointer gap-2 lg:min-h-8">
                <input
                  type="checkbox"
                  name={name}
                  value="1"
                  defaultChecked={filter[name] === true}
                  className="accent-brand size-5"
                />
                {t(`queue.${name}`)}
              </label>
            ))}
            <Button variant="secondary" className="max-sm:w-full">
              {t("queue.apply")}
            </Button>
          </div>
        </div>
      </details>
    </form>
  );
}

/** What is filtered, each with a link that takes it away. */
export function FilterChips({ filter, locale }: { filter: QueueFilter; locale: Locale }) {
  const t = translator(locale, "desk");
  const chips = setFilters(filter);
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t("queue.set")} className="flex flex-wrap items-center gap-2">
      {chips.map(({ key, without }) => {
        const words = chipWords(key, filter, locale);
        return (
          <li key={key}>
            <a
              href={queueHref(without)}
              aria-label={t("queue.remove", { filter: words })}
              className="link-quiet bg-brand-soft text-brand-strong border-brand/30 text-small inline-flex min-h-9 items-center gap-2 rounded-full border py-1 ps-3 pe-2.5 font-semibold"
            >
              {words}
              <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
                <path d="m4 4 8 8M12 4l-8 8" stroke="currentColor" strokeWidth="2" />
              </svg>
            </a>
          </li>
        );
      })}
      <li>
        <a href="/staff" className="target text-small px-2">
          {t("queue.clear")}
        </a>
      </li>
    </ul>
  );
}

function chipWords(key: FilterKey, filter: QueueFilter, locale: Locale): string {
  const t = translator(locale, "desk");
  const label = translator(locale, "case");
  const named = (value: string) => pair(locale, t(`queue.${key}`), value);
  switch (key) {
    case "team":
      return named(filter.team === "own" ? t("queue.own_teams") : label(`teams.${filter.team}`));
    case "kind":
      return named(label(`kinds.${filter.kind}`));
    case "channel":
      return named(translator(locale, "log")(`channels.${filter.channel}`));
    case "stage":
      return named(stageName(filter.stage ?? "", filter.kind, locale));
    case "state":
      return named(t(`queue.states.${filter.state}`));
    case "q":
      return named(filter.q ?? "");
    case "mine":
    case "unassigned":
    case "overdue":
      return t(`queue.${key}`);
  }
}

/** A stage by its key alone: its name in the first procedure that has it. */
function stageName(stage: string, kind: string | undefined, locale: Locale): string {
  const label = translator(locale, "case");
  const known = [kind, ...procedureKinds].find((it) => it && label.has(`stages.${it}.${stage}`));
  return known ? label(`stages.${known}.${stage}`) : stage;
}

/** Stages of the same key are one filter: named once, by every name that they have. */
function stageOptions(stages: StagesByKind, locale: Locale) {
  const label = translator(locale, "case");
  const names = new Map<string, Set<string>>();
  for (const { kind, stages: keys } of stages) {
    for (const key of keys) {
      const name = label.has(`stages.${kind}.${key}`) ? label(`stages.${kind}.${key}`) : key;
      names.set(key, (names.get(key) ?? new Set()).add(name));
    }
  }
  return [...names].map(([value, all]) => ({ value, label: [...all].join(" / ") }));
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
