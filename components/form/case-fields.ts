import { simpleInputs, type SimpleKind } from "@/lib/domain/case/inputs";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { authorityFields } from "./authority-fields";
import type { FormField } from "./data-form";

/**
 * The fields of a simple form, from the schema that checks it. `known`: a signed-in member;
 * `logged`: staff write down what reached us elsewhere.
 */
export function caseFields(
  kind: SimpleKind,
  locale: Locale,
  known: boolean,
  logged = false,
): FormField[] {
  const t = translator(locale, "report");
  const label = translator(locale, "case");
  const shape = simpleInputs[kind].shape;
  /** The words of this form, where they differ from those of the others. */
  const word = (key: string) => {
    const own = translator(locale, "authority");
    if (own.has(`words.${kind}.${key}`)) return own(`words.${kind}.${key}`);
    return t.has(`of.${kind}.${key}`) ? t(`of.${kind}.${key}`) : t(key);
  };
  const yesNo = [
    { value: "yes", label: t("yes") },
    { value: "no", label: t("no") },
  ];
  const all: FormField[] = [
    {
      name: "reason",
      label: word("reason"),
      kind: "choice",
      options: shape.reason.options.map((value) => ({ value, label: label(`reasons.${value}`) })),
    },
    { name: "subject", label: word("subject"), kind: "text" },
    { name: "about", label: t("about"), kind: "text", optional: true },
    { name: "moneyMoved", label: t("money_moved"), kind: "choice", options: yesNo },
    { name: "policeTold", label: t("police_told"), kind: "choice", options: yesNo },
    ...authorityFields(locale),
    {
      name: "description",
      label: word("description"),
      ...(!logged && { hint: t(`readers.${kind}`) }),
      kind: "long",
    },
    { name: "orderNumber", label: t("order_number"), kind: "text", optional: true },
  ];
  const needed = publishedProcedures[kind].asksDocument === true;
  return [
    // What an official request is about, its members and data say.
    ...all.filter(({ name }) => name in shape && !(needed && name === "orderNumber")),
    {
      name: "files",
      label: word("files"),
      hint: t("files_hint"),
      kind: "files",
      ...(!needed && { optional: true }),
    },
    ...(known
      ? []
      : ([
          { name: "name", label: word("name"), kind: "text" },
          { name: "email", label: word("email"), kind: "email" },
        ] as const)),
  ];
}
