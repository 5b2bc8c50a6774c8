import type { SimpleKind } from "@/lib/domain/case/inputs";
import { locales, loggedChannels, type StaffRole } from "@/lib/domain/case/vocabulary";
import { stageOf } from "@/lib/domain/procedure/definition";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";
import { localeNames, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { caseFields } from "./case-fields";
import type { FormField } from "./data-form";

/** Whether these roles can answer a case of this procedure the moment it is opened. */
function answerable(kind: SimpleKind, roles: readonly StaffRole[]): boolean {
  const procedure = publishedProcedures[kind];
  const { on, team } = stageOf(procedure, procedure.first);
  // An answer that has to name a finding is given on the page of the case.
  const plain = on.reply !== undefined && (procedure.findings ?? []).length === 0;
  return plain && (roles.includes("lead") || roles.includes(team));
}

/**
 * The form of a procedure as staff with these roles fill it in for somebody else. `now`: a local date
 * and time.
 */
export function loggedFields(
  kind: SimpleKind,
  locale: Locale,
  now: string,
  roles: readonly StaffRole[],
): FormField[] {
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
    ...(answerable(kind, roles)
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
