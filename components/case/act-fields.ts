import type { FormField } from "@/components/form/data-form";
import type { FormAct } from "@/lib/domain/case/inputs";
import type { StaffPerson } from "@/lib/domain/case/view";
import { remedies, sides, solutions, type CaseAction } from "@/lib/domain/case/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Acts that a form of their own carries; `dismiss` is deciding without a remedy. */
export const formActs: readonly FormAct[] = [
  "answer_information",
  "accept",
  "decline",
  "propose",
  "confirm_carried_out",
  "report_not_carried_out",
  "answer_satisfaction",
  "appeal",
  "take",
  "assign",
  "mediate",
  "decide",
  "reply",
  "ask_information",
  "note",
  "message",
  "add_evidence",
  "ask_mediation",
  "withdraw",
];

/** Whether an act of the interpreter has a form here. */
export function isFormAct(act: CaseAction): act is FormAct {
  return (formActs as readonly CaseAction[]).includes(act);
}

type Extra = { staff?: boolean; people?: readonly StaffPerson[] };

/** The fields of an act's form. */
export function actFields(act: FormAct, locale: Locale, extra: Extra = {}): FormField[] {
  const t = translator(locale, "case");
  const desk = translator(locale, "staff");
  const body: FormField = { name: "body", label: t("fields.body"), kind: "long" };
  const files: FormField = {
    name: "files",
    label: t("fields.files"),
    kind: "files",
    optional: true,
  };
  const amount: FormField = {
    name: "amount",
    label: t("fields.amount"),
    kind: "text",
    optional: true,
  };
  const words: FormField = {
    name: "words",
    label: t("fields.words"),
    kind: "long",
    optional: true,
  };
  const choice = (name: string, values: readonly string[], group: string): FormField => ({
    name,
    label: t(`fields.${name}`),
    kind: "list",
    options: values.map((value) => ({ value, label: t(`${group}.${value}`) })),
  });
  const people = (name: string, values: readonly string[]): FormField => ({
    name,
    label: t(`fields.${name}`),
    kind: "list",
    options: values.map((value) => ({ value, label: desk(value) })),
  });
  switch (act) {
    case "propose":
      return [choice("solution", solutions, "solutions"), amount, words];
    case "decide":
      return [
        choice("remedy", remedies, "remedies"),
        amount,
        words,
        { name: "carryOutOn", label: t("fields.carryOutOn"), kind: "date", optional: true },
        { name: "reasons", label: t("fields.reasons"), kind: "long" },
      ];
    case "answer_satisfaction":
      return [
        {
          name: "satisfied",
          label: t("fields.satisfied"),
          kind: "choice",
          options: ["yes", "no"].map((value) => ({ value, label: t(`fields.${value}`) })),
        },
        { ...body, optional: true },
      ];
    case "message":
      return [...(extra.staff ? [people("audience", ["parties", ...sides])] : []), body, files];
    case "answer_information":
      return [body, files];
    case "add_evidence":
      return [{ ...files, optional: false }];
    case "ask_information":
      return [people("asks", sides), body];
    case "assign":
      return [
        {
          name: "assigneeId",
          label: t("fields.assigneeId"),
          kind: "list",
          options: (extra.people ?? []).map((it) => ({ value: it.id, label: it.publicName })),
        },
      ];
    case "ask_mediation":
    case "withdraw":
      return [{ ...body, optional: true }];
    case "decline":
    case "report_not_carried_out":
    case "appeal":
    case "note":
    case "reply":
      return [body];
    case "accept":
    case "confirm_carried_out":
    case "take":
    case "mediate":
      return [];
  }
}
