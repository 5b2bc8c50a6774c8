import { randomUUID } from "node:crypto";
import { checkedActs } from "@/lib/domain/case/checked-acts";
import type { FormAction } from "@/lib/domain/case/form-state";
import type { FormAct } from "@/lib/domain/case/inputs";
import type { CaseView, StaffPerson } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { actFields } from "./act-fields";
import { ActForm } from "./act-form";
import { actWords, checkWords } from "./act-words";
import { offerInWords, openOffer } from "./negotiation";
import { withReaders } from "./reader-hints";

type Props = {
  view: CaseView;
  /** Which acts to offer here; each must be in `view.acts`. */
  acts: readonly FormAct[];
  action: FormAction;
  locale: Locale;
  people?: readonly StaffPerson[];
  /** The reader's public name, where the record shows it. */
  ownName?: string | undefined;
  /** Disclosures of one group close each other. */
  group?: string;
  /** The first act is what most readers came for: it looks like the button it is. */
  lead?: boolean;
  /** The place in the desk's queue to come back to, as the address has it. */
  from?: string;
};

const dangerous: readonly FormAct[] = [
  "withdraw",
  "withdraw_contact",
  "end_hold",
  "remove_respondent",
];
const startOpen: readonly FormAct[] = [
  "answer_information",
  "answer_satisfaction",
  "choose_variant",
];
const quiet: readonly FormAct[] = [
  "message",
  "add_evidence",
  "note",
  "ask_mediation",
  "assign",
  "record_contact_attempt",
  "unlist_disclosure",
  "set_hold",
];
const meanings: readonly FormAct[] = [
  "accept",
  "decline",
  "withdraw",
  "report_carried_out",
  "confirm_carried_out",
  "propose",
  "ask_mediation",
  "report_not_carried_out",
  "answer_satisfaction",
  "appeal",
  "answer_information",
  "note",
  "decide",
  "reply",
  "mediate",
  "ask_information",
  "extend",
  "offer_variants",
  "choose_variant",
  "apply_red_line",
  "send_on",
  "draft_answer",
  "approve",
  "convert",
  "name_respondent",
  "remove_respondent",
  "record_contact",
  "set_reason",
  "report_findings",
  "record_contact_attempt",
  "request_contact",
  "grant_contact",
  "refuse_contact",
  "withdraw_contact",
  "check_request",
  "list_disclosure",
  "unlist_disclosure",
  "record_dispatch",
  "set_hold",
  "end_hold",
];

/** The forms of some acts, each behind a disclosure that says what the act means. */
export function Acts(props: Props) {
  const { view, acts, action, locale, people, ownName, group, lead, from } = props;
  const t = translator(locale, "case");
  const staff = view.viewer === "staff";
  const words = { ...actWords(locale), ...(staff && { check: checkWords(locale) }) };
  // A reader's own act makes the forms new; another's leaves what is typed in them alone.
  const own = view.timeline.filter(
    (entry) => entry.performer === view.viewer && (!staff || entry.actorName === ownName),
  ).length;
  const offer = openOffer(view);
  const countering = offer !== undefined && offer.bySide !== view.viewer;
  const meaningOf = (act: FormAct) => {
    if (!meanings.includes(act)) return {};
    const meaning = t(`explain.${act}`);
    if (act !== "accept" || !offer) return { meaning };
    return {
      meaning: `${t("page.you_accept", { offer: offerInWords(offer, view, locale) })} ${meaning}`,
    };
  };
  return acts.map((act, index) => (
    <ActForm
      key={act}
      turn={own}
      id={act}
      action={action}
      title={t(`acts.${act === "propose" && countering ? "counter" : act}`)}
      hidden={{
        act,
        locale,
        reference: view.reference,
        version: String(view.version),
        actKey: randomUUID(),
        ...(staff && { desk: "staff" }),
        ...(from && { from }),
      }}
      fields={withReaders(act, view, locale, actFields(act, view, locale, people))}
      words={words}
      variant={dangerous.includes(act) ? "danger" : quiet.includes(act) ? "secondary" : "primary"}
      {...meaningOf(act)}
      {...(staff &&
        checkedActs.includes(act) && { submit: translator(locale, "desk")("check.button") })}
      {...(act === "answer_satisfaction" && { submit: t("acts.send_answer") })}
      {...(startOpen.includes(act) && { look: "open" as const })}
      {...(act === "take" && { look: "bare" as const })}
      {...(lead && index === 0 && { lead })}
      {...(group && { group })}
    />
  ));
}
