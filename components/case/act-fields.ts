import { convertedKinds, simpleInputs, type FormAct } from "@/lib/domain/case/inputs";
import type { CaseView, StaffPerson } from "@/lib/domain/case/view";
import { contactChannels, sides, solutions, type CaseAction } from "@/lib/domain/case/vocabulary";
import { formatMoney } from "@/lib/domain/money/money";
import { formatDuration } from "@/lib/i18n/duration";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { authorityActFields, isAuthorityAct, lackingWords } from "./authority-act-fields";
import { contactFields } from "./contact-fields";

/** One field of an act's form, with its words; plain data that crosses to the browser. */
export type ActField = {
  name: string;
  label: string;
  kind: "text" | "amount" | "date" | "moment" | "long" | "choice" | "list" | "files";
  hint?: string;
  /** What stands in it before anything is typed. */
  value?: string;
  optional?: boolean;
  options?: { value: string; label: string }[];
  /**
   * `partial`: only for a partial refund. `remedy`: not when there is no remedy. `terminated`: only
   * for an account that ends; `passing`: for one that does not.
   */
  shown?: "partial" | "remedy" | "terminated" | "passing";
  /** A choice whose words need the whole width. */
  rows?: true;
};

/** The order in which acts are offered; `dismiss` is deciding without a remedy. */
export const formActs: readonly FormAct[] = [
  "answer_information",
  "choose_variant",
  "accept",
  "decline",
  "propose",
  "report_carried_out",
  "confirm_carried_out",
  "report_not_carried_out",
  "answer_satisfaction",
  "appeal",
  "message",
  "add_evidence",
  "note",
  "ask_information",
  "name_respondent",
  "remove_respondent",
  "record_contact",
  "set_reason",
  "record_contact_attempt",
  "request_contact",
  "grant_contact",
  "refuse_contact",
  "withdraw_contact",
  "mediate",
  "offer_variants",
  "decide",
  "report_findings",
  "reply",
  "check_request",
  "list_disclosure",
  "unlist_disclosure",
  "draft_answer",
  "approve",
  "record_dispatch",
  "extend",
  "send_on",
  "convert",
  "apply_red_line",
  "set_hold",
  "end_hold",
  "take",
  "assign",
  "ask_mediation",
  "withdraw",
];

/** The acts with a form that this reader can do now, in the order in which they are offered. */
export function offeredActs(acts: readonly CaseAction[]): FormAct[] {
  return formActs.filter((act) => (acts as readonly string[]).includes(act));
}

/** The fields of an act's form for this case and reader. */
export function actFields(
  act: FormAct,
  view: CaseView,
  locale: Locale,
  people: readonly StaffPerson[] = [],
): ActField[] {
  const t = translator(locale, "case");
  const desk = translator(locale, "staff");
  const body: ActField = { name: "body", label: t("fields.body"), kind: "long" };
  const files: ActField = {
    name: "files",
    label: t("fields.files"),
    hint: t("fields.files_hint"),
    kind: "files",
    optional: true,
  };
  const amount: ActField = {
    name: "amount",
    label: t("fields.amount"),
    kind: "amount",
    shown: "partial",
    ...(view.order && { hint: t("fields.amount_hint", { total: totalOf(view.order, locale) }) }),
  };
  const words: ActField = { name: "words", label: t("fields.words"), kind: "long", optional: true };
  const named = (values: readonly string[], group: string) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
  const unchosen = { value: "", label: t("fields.choose") };
  const audience = (name: string, values: readonly string[]): ActField => ({
    name,
    label: t(`fields.${name}`),
    kind: "list",
    options: values.map((value) => ({ value, label: desk(value) })),
  });
  const here = view.respondent ? sides : (["claimant"] as const);
  if (isAuthorityAct(act)) return authorityActFields(act, view, locale, { body, files });
  switch (act) {
    case "propose":
      return [
        {
          name: "solution",
          label: t("fields.solution"),
          kind: "choice",
          options: named(solutions, "solutions"),
        },
        amount,
        words,
      ];
    case "decide":
      return [
        {
          name: "remedy",
          label: t("fields.remedy"),
          kind: "choice",
          options: named(view.remedies, "remedies"),
        },
        amount,
        { ...words, shown: "remedy" },
        {
          name: "carryOutOn",
          label: t("fields.carryOutOn"),
          kind: "date",
          ...carryOutHint(view, locale),
          optional: true,
          shown: "remedy",
        },
        { name: "reasons", label: t("fields.reasons"), kind: "long" },
      ];
    case "answer_satisfaction":
      return [
        {
          name: "satisfied",
          label: t("fields.satisfied"),
          kind: "choice",
          options: named(["yes", "no"], "fields"),
        },
        { ...body, optional: true },
      ];
    case "message":
      return [
        ...(view.viewer === "staff" && view.respondent
          ? [audience("audience", ["parties", ...sides])]
          : []),
        body,
        files,
      ];
    case "answer_information":
      return [body, files];
    case "report_carried_out":
      return [{ ...body, hint: t("fields.carried_out_hint") }, files];
    case "add_evidence":
      return [{ ...files, optional: false }];
    case "ask_information":
      return [audience("asks", here), { ...body, ...lackingWords(view) }];
    case "assign":
      return [
        {
          name: "assigneeId",
          label: t("fields.assigneeId"),
          kind: "list",
          options: [unchosen, ...people.map((it) => ({ value: it.id, label: it.publicName }))],
        },
      ];
    case "ask_mediation":
    case "withdraw":
      return [{ ...body, optional: true }];
    case "offer_variants":
      return [
        {
          name: "variants",
          label: t("fields.variants"),
          hint: t("fields.variants_hint"),
          kind: "long",
        },
      ];
    case "choose_variant":
      return [
        {
          name: "variant",
          label: t("fields.variant"),
          kind: "choice",
          options: view.variants.map((it) => ({ value: String(it.position), label: it.words })),
        },
        { ...body, optional: true },
      ];
    case "apply_red_line":
      return [
        {
          name: "redLine",
          label: t("fields.redLine"),
          kind: "list",
          options: [unchosen, ...named(view.redLines, "red_lines")],
        },
        body,
      ];
    case "send_on":
      return [
        {
          name: "choice",
          label: t("fields.choice"),
          kind: "list",
          options: [unchosen, ...named(view.choices.send_on ?? [], `stages.${view.kind}`)],
        },
        { ...body, optional: true },
      ];
    case "convert":
      return [
        {
          name: "kind",
          label: t("fields.kind"),
          kind: "list",
          options: [unchosen, ...named(convertedKinds, "kinds")],
        },
        {
          name: "reason",
          label: t("fields.reason"),
          hint: t("fields.new_reason_hint"),
          kind: "list",
          options: [
            unchosen,
            ...convertedKinds.flatMap((kind) =>
              simpleInputs[kind].shape.reason.options.map((value) => ({
                value,
                label: t("fields.reason_of", {
                  kind: t(`kinds.${kind}`),
                  reason: t(`reasons.${value}`),
                }),
              })),
            ),
          ],
        },
      ];
    case "record_contact":
      return [
        audience("side", here),
        {
          name: "channel",
          label: t("fields.channel"),
          kind: "list",
          options: [unchosen, ...named(contactChannels, "channels")],
        },
        {
          name: "reached",
          label: t("fields.reached"),
          kind: "choice",
          options: named(["yes", "no"], "fields"),
        },
      ];
    case "set_reason":
      return [
        {
          name: "reason",
          label: t("fields.reason"),
          kind: "choice",
          options: named(
            view.reasons.filter((it) => it !== view.reason && t.has(`reasons.${it}`)),
            "reasons",
          ),
        },
      ];
    case "reply":
      return view.findings.length === 0
        ? [body]
        : [
            {
              name: "finding",
              label: t("fields.finding"),
              kind: "choice",
              options: view.findings.map((value) => ({
                value,
                label: t.has(`findings.${value}`) ? t(`findings.${value}`) : value,
              })),
            },
            { ...body, label: t("fields.finding_reasons") },
          ];
    case "name_respondent":
      return [
        { name: "member", label: t("fields.member"), kind: "text" },
        {
          name: "subject",
          label: t("fields.told_subject"),
          hint: t("fields.told_subject_hint"),
          kind: "text",
        },
        { ...body, label: t("fields.told"), hint: t("fields.told_hint") },
      ];
    case "report_findings":
      return [
        { ...body, label: t("fields.findings") },
        {
          name: "choice",
          label: t("fields.and_then"),
          kind: "choice",
          options: (view.choices.report_findings ?? []).map((stage) => ({
            value: stage,
            label:
              stage === view.stage
                ? t("fields.goes_on")
                : t("fields.goes_to", { stage: t(`stages.${view.kind}.${stage}`) }),
          })),
        },
      ];
    case "record_contact_attempt":
    case "request_contact":
    case "grant_contact":
    case "refuse_contact":
    case "withdraw_contact":
      return contactFields(act, view, locale);
    case "decline":
    case "report_not_carried_out":
    case "appeal":
    case "note":
    case "remove_respondent":
    case "extend":
      return [body];
    case "accept":
    case "confirm_carried_out":
    case "take":
    case "mediate":
    case "approve":
      return [];
  }
}

function totalOf(order: { totalMinor: number; currency: "EUR" | "RON" | "GBP" }, locale: Locale) {
  return formatMoney({ amountMinor: order.totalMinor, currency: order.currency }, locale);
}

function carryOutHint(view: CaseView, locale: Locale): { hint?: string } {
  const duration = view.figures[`${view.kind}.carry_out`];
  if (!duration) return {};
  const time = formatDuration(duration, locale);
  return { hint: translator(locale, "case")("fields.carryOutOn_hint", { time }) };
}
