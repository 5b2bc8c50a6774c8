import type { SimpleKind } from "@/lib/domain/case/inputs";
import { locales, loggedChannels } from "@/lib/domain/case/vocabulary";
import { stageOf } from "@/lib/domain/procedure/definition";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import { localeNames, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { caseFields } from "./case-fields";
import type { FormField } from "./data-form";

/** Whether a case of this procedure can be answered the moment it is opened. */
function answerable(kind: SimpleKind): boolean {
  const procedure = publishedProcedures[kind];
  return stageOf(procedure, procedure.first).on.reply !== undefined;
}

/** The form of a procedure as staff fill it in for somebody else. `now`: a local date and time. */
export function loggedFields(kind: SimpleKind, locale: Locale, now: string): FormField[] {
  const t = translator(locale, "log");
  return [
    {
      name: "channel",
      label: t("channel"),
      kind: "list",
      options: [
        { value: "", label: t("choose") },
        ...loggedChannels.map((value) => ({ value, label: t(`channels.${value}`) })),
      ],
    },
    {
      name: "receivedAt",
      label: t("received_at"),
      hint: t("received_at_hint"),
      kind: "datetime-local",
      value: now,
    },
    { name: "member", label: t("member"), hint: t("member_hint"), kind: "text", optional: true },
    { name: "name", label: t("name"), hint: t("name_hint"), kind: "text", optional: true },
    { name: "email", label: t("email"), hint: t("email_hint"), kind: "email", optional: true },
    {
      name: "personLocale",
      label: t("person_locale"),
      kind: "list",
      value: locale,
      options: locales.map((value) => ({ value, label: localeNames[value] })),
    },
    ...caseFields(kind, locale, true, true),
    ...(answerable(kind)
      ? ([
          {
            name: "answer",
            label: t("answer"),
            hint: t("answer_hint"),
            kind: "long",
            optional: true,
          },
        ] as const)
      : []),
  ];
}
