import { lacking } from "@/lib/domain/authority/checks";
import {
  answerWays,
  dataCategories,
  disclosed,
  requestChecks,
} from "@/lib/domain/authority/vocabulary";
import type { FormAct } from "@/lib/domain/case/inputs";
import type { CaseView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { pair } from "@/lib/i18n/pair";
import { translator } from "@/lib/i18n/translator";
import type { ActField } from "./act-fields";

const authorityActs = [
  "check_request",
  "list_disclosure",
  "unlist_disclosure",
  "draft_answer",
  "record_dispatch",
  "set_hold",
  "end_hold",
] as const satisfies readonly FormAct[];
type AuthorityAct = (typeof authorityActs)[number];

export function isAuthorityAct(act: FormAct): act is AuthorityAct {
  return (authorityActs as readonly string[]).includes(act);
}

type Usual = { body: ActField; files: ActField };

/** The fields of what legal does with an official request, and with what it makes them keep. */
export function authorityActFields(
  act: AuthorityAct,
  view: CaseView,
  locale: Locale,
  { body, files }: Usual,
): ActField[] {
  const t = translator(locale, "authority");
  const label = translator(locale, "case");
  const unchosen = { value: "", label: label("fields.choose") };
  switch (act) {
    case "check_request":
      return requestChecks.flatMap((check): ActField[] => [
        {
          name: check,
          label: t(`checks.${check}.question`),
          kind: "choice",
          options: ["yes", "no"].map((value) => ({ value, label: label(`fields.${value}`) })),
        },
        {
          name: `${check}Words`,
          label: t("checks.words"),
          hint: t("checks.words_hint"),
          kind: "long",
          optional: true,
        },
      ]);
    case "list_disclosure":
      return [
        { name: "member", label: label("fields.member"), kind: "text" },
        {
          name: "category",
          label: t("listed.category"),
          kind: "list",
          options: [
            unchosen,
            ...dataCategories.map((value) => ({ value, label: t(`categories.${value}`) })),
          ],
        },
        { name: "fields", label: t("listed.fields"), hint: t("listed.fields_hint"), kind: "long" },
        { name: "why", label: t("listed.why"), kind: "long" },
      ];
    case "unlist_disclosure":
      return [
        {
          name: "item",
          label: t("listed.item"),
          kind: "list",
          options: [
            unchosen,
            ...view.listed.map(({ id, memberName, category, fields }) => ({
              value: id,
              label: `${memberName} – ${pair(locale, t(`categories.${category}`), fields)}`,
            })),
          ],
        },
      ];
    case "draft_answer":
      return [
        body,
        {
          name: "discloses",
          label: t("answer.discloses"),
          kind: "choice",
          options: disclosed.map((value) => ({
            value,
            label: t(`answer.disclosed.${value}`, { count: view.listed.length }),
          })),
        },
        {
          name: "answerBy",
          label: t("answer.by"),
          kind: "choice",
          value: "electronic",
          options: answerWays.map((value) => ({ value, label: t(`answer.ways.${value}`) })),
        },
        files,
      ];
    case "record_dispatch":
      return [
        { name: "courier", label: t("answer.courier"), kind: "text" },
        { name: "tracking", label: t("answer.tracking"), kind: "text" },
      ];
    case "set_hold":
      return [
        { name: "holds", label: t("hold.what"), hint: t("hold.what_hint"), kind: "text" },
        { ...body, label: t("hold.reason") },
      ];
    case "end_hold":
      return [
        {
          name: "hold",
          label: t("hold.which"),
          kind: "list",
          options: [
            unchosen,
            ...view.holds
              .filter((it) => it.requestId === view.id)
              .map(({ id, memberName, caseReference }) => ({
                value: id,
                label: memberName ?? caseReference ?? id,
              })),
          ],
        },
        { ...body, label: t("hold.end_reason") },
      ];
  }
}

/**
 * The reasoned reply to a request that lacks something, as legal may send it: kindly, exactly what
 * is missing, in the authority's own language. Nothing once it was sent, or when nothing is lacking.
 */
export function lackingWords(view: CaseView): { value: string } | null {
  const last = view.timeline.findLast(
    ({ type }) => type === "check_request" || type === "ask_information",
  );
  const missing = last?.type === "check_request" ? lacking(last.payload) : [];
  if (missing.length === 0) return null;
  const t = translator(view.claimant.private?.locale ?? "en", "authority");
  const lines = missing.map(({ check, words }) => `– ${t(`checks.${check}.lacking`)} ${words}`);
  return { value: [t("lacking.before"), lines.join("\n"), t("lacking.after")].join("\n\n") };
}
