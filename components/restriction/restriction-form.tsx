import { randomUUID } from "node:crypto";
import { ActForm } from "@/components/case/act-form";
import type { ActField } from "@/components/case/act-fields";
import { actWords, checkWords } from "@/components/case/act-words";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Act = "impose" | "lift" | "appeal" | "decideAppeal";

type Props = {
  act: Act;
  action: FormAction;
  fields: ActField[];
  /** What the form is about: the case, or the restriction and its version. */
  about: Record<string, string>;
  locale: Locale;
  /** Changes when something was done, so that the form is drawn anew. */
  turn?: number;
};

/** One act on restrictions. What staff do is shown whole before it is sent. */
export function RestrictionForm({ act, action, fields, about, locale, turn = 0 }: Props) {
  const t = translator(locale, "restriction");
  const checked = act !== "appeal";
  return (
    <ActForm
      turn={turn}
      id={`${act}-${about.restrictionId ?? "new"}`}
      action={action}
      title={t(`acts.${act}`)}
      meaning={t(`explain.${act}`)}
      hidden={{ ...about, locale, actKey: randomUUID() }}
      fields={fields}
      words={{ ...actWords(locale), ...(checked && { check: checkWords(locale) }) }}
      variant={act === "impose" ? "danger" : "primary"}
      {...(checked && { submit: translator(locale, "desk")("check.button") })}
    />
  );
}
