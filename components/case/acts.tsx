import { randomUUID } from "node:crypto";
import { DataForm } from "@/components/form/data-form";
import { formWords } from "@/components/form/words";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { CaseView, StaffPerson } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { actFields, formActs, isFormAct } from "./act-fields";

type Props = {
  view: CaseView;
  action: FormAction;
  locale: Locale;
  people?: readonly StaffPerson[];
};

const open = ["accept", "answer_information", "confirm_carried_out", "answer_satisfaction", "take"];
const explained = ["accept", "decline", "withdraw", "confirm_carried_out"];
const dangerous = ["withdraw"];

/** All that this reader can do now, each act behind a disclosure that says what it means. */
export function Acts({ view, action, locale, people }: Props) {
  const t = translator(locale, "case");
  const staff = view.viewer === "staff";
  const acts = formActs.filter((act) => view.acts.filter(isFormAct).includes(act));
  return (
    <div className="stack">
      {acts.map((act) => (
        <details
          key={act}
          open={open.includes(act) && act !== "take"}
          className="border-line bg-surface rounded-card border p-4"
        >
          <summary className="target font-semibold">{t(`acts.${act}`)}</summary>
          <div className="stack mt-3">
            {explained.includes(act) && <p className="text-muted">{t(`explain.${act}`)}</p>}
            <DataForm
              id={act}
              action={action}
              hidden={{
                act,
                locale,
                reference: view.reference,
                version: String(view.version),
                actKey: randomUUID(),
                ...(staff && { desk: "staff" }),
              }}
              fields={actFields(act, locale, { staff, ...(people && { people }) })}
              words={formWords(locale, t(`acts.${act}`))}
              {...(dangerous.includes(act) && { variant: "danger" as const })}
            />
          </div>
        </details>
      ))}
    </div>
  );
}
