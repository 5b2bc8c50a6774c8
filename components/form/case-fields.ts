import { simpleInputs, type SimpleKind } from "@/lib/domain/case/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FormField } from "./data-form";

/** The fields of a simple form, from the schema that checks it. `known`: a signed-in member. */
export function caseFields(kind: SimpleKind, locale: Locale, known: boolean): FormField[] {
  const t = translator(locale, "report");
  const label = translator(locale, "case");
  const shape = simpleInputs[kind].shape;
  const yesNo = [
    { value: "yes", label: t("yes") },
    { value: "no", label: t("no") },
  ];
  const all: Record<string, FormField> = {
    reason: {
      name: "reason",
      label: t("reason"),
      kind: "choice",
      options: shape.reason.options.map((value) => ({ value, label: label(`reasons.${value}`) })),
    },
    subject: { name: "subject", label: t("subject"), kind: "text" },
    about: { name: "about", label: t("about"), kind: "text", optional: true },
    moneyMoved: { name: "moneyMoved", label: t("money_moved"), kind: "choice", options: yesNo },
    policeTold: { name: "policeTold", label: t("police_told"), kind: "choice", options: yesNo },
    body: { name: "body", label: t("body"), kind: "text" },
    legalBasis: { name: "legalBasis", label: t("legal_basis"), kind: "long" },
    dataAsked: { name: "dataAsked", label: t("data_asked"), kind: "long" },
    fileNumber: { name: "fileNumber", label: t("file_number"), kind: "text", optional: true },
    description: { name: "description", label: t("description"), kind: "long" },
    orderNumber: { name: "orderNumber", label: t("order_number"), kind: "text", optional: true },
  };
  const fields = Object.keys(all).filter((name) => name in shape);
  return [
    ...fields.flatMap((name) => all[name] ?? []),
    { name: "files", label: t("files"), hint: t("files_hint"), kind: "files", optional: true },
    ...(known
      ? []
      : ([
          { name: "name", label: t("name"), kind: "text" },
          { name: "email", label: t("email"), kind: "email" },
        ] as const)),
  ];
}
