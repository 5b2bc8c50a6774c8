import { urgencies } from "@/lib/domain/authority/vocabulary";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { countryOptions } from "@/lib/i18n/countries";
import type { FormField } from "./data-form";

/** What only the form for authorities asks, in its order. */
export function authorityFields(locale: Locale): FormField[] {
  const t = translator(locale, "report");
  const f = translator(locale, "authority");
  return [
    { name: "body", label: t("body"), kind: "text" },
    {
      name: "country",
      label: f("form.country"),
      kind: "list",
      value: marketplace.country,
      options: countryOptions(locale),
    },
    { name: "officialRole", label: f("form.officialRole"), kind: "text", optional: true },
    { name: "phone", label: f("form.phone"), kind: "tel", optional: true },
    { name: "fileNumber", label: t("file_number"), kind: "text", optional: true },
    { name: "legalBasis", label: t("legal_basis"), hint: f("form.legalBasis_hint"), kind: "long" },
    { name: "members", label: f("form.members"), hint: f("form.members_hint"), kind: "long" },
    { name: "dataAsked", label: t("data_asked"), hint: f("form.dataAsked_hint"), kind: "long" },
    { name: "periodFrom", label: f("form.periodFrom"), kind: "date", optional: true },
    { name: "periodTo", label: f("form.periodTo"), kind: "date", optional: true },
    {
      name: "urgency",
      label: f("form.urgency"),
      kind: "choice",
      value: "usual",
      options: urgencies.map((value) => ({ value, label: f(`form.urgencies.${value}`) })),
    },
    {
      name: "urgencyReason",
      label: f("form.urgencyReason"),
      hint: f("form.urgencyReason_hint"),
      kind: "long",
      optional: true,
    },
  ];
}
