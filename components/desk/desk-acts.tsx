import { offeredActs } from "@/components/case/act-fields";
import { Acts } from "@/components/case/acts";
import { Details } from "@/components/ui/details";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { FormAct } from "@/lib/domain/case/inputs";
import type { CaseView, NotNow, StaffPerson } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";

const writing: readonly FormAct[] = [
  "message",
  "ask_information",
  "record_contact_attempt",
  "note",
  "add_evidence",
];
const guarding: readonly FormAct[] = ["set_hold", "end_hold"];
const assigning: readonly FormAct[] = ["take", "assign"];

type Props = {
  view: CaseView;
  notNow: readonly NotNow[];
  locale: Locale;
  action: FormAction;
  people: readonly StaffPerson[];
  ownName: string | undefined;
  from: string;
};

/** What an agent can do now, by purpose, and what cannot be done with the reason why. */
export function DeskActs({ view, notNow, ...forms }: Props) {
  const { locale } = forms;
  const t = translator(locale, "desk");
  const acts = offeredActs(view.acts)
    .filter((act) => !assigning.includes(act))
    .filter((act) => hasSomething(act, view));
  const groups = {
    settle: acts.filter((act) => !writing.includes(act) && !guarding.includes(act)),
    write: acts.filter((act) => writing.includes(act)),
    guard: acts.filter((act) => guarding.includes(act)),
  };
  return (
    <div className="space-y-6">
      {(["settle", "write", "guard"] as const).map((group) => {
        if (group === "guard" && groups.guard.length === 0) return null;
        return (
          <section key={group} className="space-y-2">
            <h2 className="text-h3">{t(`case.${group}`)}</h2>
            {groups[group].length > 0 ? (
              <Acts {...forms} view={view} acts={groups[group]} group="acts" />
            ) : (
              <p className="text-muted">{t("case.none_now")}</p>
            )}
          </section>
        );
      })}
      {notNow.length > 0 && (
        <Details summary={t("case.not_now")}>
          <dl className="text-small space-y-2">
            {notNow.map((it) => (
              <div key={it.act}>
                <dt className="font-semibold">{translator(locale, "case")(`acts.${it.act}`)}</dt>
                <dd className="text-muted">{reasonOf(it, view, locale)}</dd>
              </div>
            ))}
          </dl>
        </Details>
      )}
    </div>
  );
}

/** Whether there is anything that this act could be about. */
function hasSomething(act: FormAct, view: CaseView): boolean {
  if (act === "unlist_disclosure") return view.listed.length > 0;
  if (act === "end_hold") return view.holds.some((it) => it.requestId === view.id);
  return true;
}

function reasonOf({ why, stages = [] }: NotNow, view: CaseView, locale: Locale): string {
  const t = translator(locale, "desk");
  const label = translator(locale, "case");
  const names = stages.map((stage) => label(`stages.${view.kind}.${stage}`));
  if (t.has(`case.why.${why}`)) {
    const list = new Intl.ListFormat(locale, { type: "disjunction" }).format([...new Set(names)]);
    return t(`case.why.${why}`, { stages: list, team: label(`teams.${view.team}`) });
  }
  const errors = messages[locale].report.errors as Record<string, string>;
  return errors[why] ?? errors.wrong_stage ?? why;
}
