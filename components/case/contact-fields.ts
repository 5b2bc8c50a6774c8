import type { CaseView } from "@/lib/domain/case/view";
import { contactChannels } from "@/lib/domain/case/vocabulary";
import { contactRefusals, contactResults, refusalFits } from "@/lib/domain/contact/contact";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ActField } from "./act-fields";

type ContactAct =
  | "record_contact_attempt"
  | "request_contact"
  | "grant_contact"
  | "refuse_contact"
  | "withdraw_contact";

/** The fields of the acts around speaking with the seller. */
export function contactFields(act: ContactAct, view: CaseView, locale: Locale): ActField[] {
  const t = translator(locale, "contact");
  const label = translator(locale, "case");
  const body: ActField = {
    name: "body",
    label: label("fields.body"),
    kind: "long",
  };
  const named = (values: readonly string[], group: string) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
  switch (act) {
    case "record_contact_attempt":
      return [
        {
          name: "channel",
          label: t("fields.channel"),
          kind: "choice",
          options: contactChannels.map((value) => ({ value, label: label(`channels.${value}`) })),
        },
        {
          name: "triedAt",
          label: t("fields.triedAt"),
          hint: t("fields.triedAt_hint"),
          kind: "moment",
          optional: true,
        },
        {
          name: "result",
          label: t("fields.result"),
          kind: "choice",
          options: named(contactResults, "results"),
        },
        { ...body, label: t("fields.what") },
        {
          name: "audience",
          label: t("fields.audience"),
          kind: "choice",
          options: named(["staff", "claimant"], "audiences"),
        },
      ];
    case "request_contact":
      return [{ ...body, label: t("fields.why"), optional: true }];
    case "grant_contact":
      return [{ ...body, label: t("fields.word"), optional: true }];
    case "refuse_contact": {
      const trader = view.respondent?.kind === "trader";
      const fitting = contactRefusals.filter((it) => refusalFits(it, trader));
      return [
        {
          name: "refusal",
          label: t("fields.refusal"),
          kind: "choice",
          options: named(fitting, "refusals"),
        },
        { ...body, hint: t("fields.kindly") },
      ];
    }
    case "withdraw_contact":
      return [body];
  }
}
