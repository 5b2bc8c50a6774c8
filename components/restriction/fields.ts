import type { ActField } from "@/components/case/act-fields";
import type { RestrictionAct } from "@/lib/domain/restriction/view";
import {
  appealOutcomes,
  automationKinds,
  groundKinds,
  noticeExceptions,
  restrictionKinds,
  restrictionSources,
} from "@/lib/domain/restriction/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const chooser = (locale: Locale) => {
  const t = translator(locale, "restriction");
  return (name: string, values: readonly string[], group: string): ActField => ({
    name,
    label: t(`fields.${name}`),
    kind: "choice",
    rows: true,
    options: values.map((value) => ({ value, label: t(`${group}.${value}`) })),
  });
};

/** The fields of imposing a restriction; its reader's language is told to whoever writes it. */
export function imposeFields(locale: Locale, reader: Locale): ActField[] {
  const t = translator(locale, "restriction");
  const choice = chooser(locale);
  const field = (name: string, given: Partial<ActField> & Pick<ActField, "kind">): ActField => ({
    name,
    label: t(`fields.${name}`),
    ...given,
  });
  return [
    choice("kind", restrictionKinds, "kinds"),
    field("startsOn", { kind: "date", hint: t("fields.startsOn_hint"), optional: true }),
    field("endsOn", {
      ...{ kind: "date", hint: t("fields.endsOn_hint"), optional: true, shown: "passing" },
    }),
    {
      ...choice("noticeException", noticeExceptions, "exceptions"),
      kind: "list",
      shown: "terminated",
      optional: true,
      options: [
        { value: "", label: t("exceptions.none") },
        ...noticeExceptions.map((it) => ({ value: it, label: t(`exceptions.${it}`) })),
      ],
    },
    field("territory", { kind: "text", hint: t("fields.territory_hint"), optional: true }),
    choice("source", restrictionSources, "sources"),
    field("facts", {
      kind: "long",
      hint: t("fields.facts_hint", { language: t(`languages.${reader}`) }),
    }),
    choice("groundKind", groundKinds, "grounds"),
    field("ground", { kind: "text" }),
    field("explanation", { kind: "long" }),
    choice("automation", automationKinds, "automation"),
  ];
}

/** The fields of the other acts on a restriction. */
export function restrictionFields(act: RestrictionAct, locale: Locale): ActField[] {
  const t = translator(locale, "restriction");
  const body = (label: string): ActField => ({
    name: "body",
    label: t(`fields.${label}`),
    kind: "long",
  });
  switch (act) {
    case "lift":
      return [body("lift")];
    case "appeal":
      return [body("appeal")];
    case "decideAppeal":
      return [chooser(locale)("outcome", appealOutcomes, "outcomes"), body("reasons")];
  }
}
