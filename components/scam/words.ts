import type { FormField } from "@/components/form/data-form";
import { formWords } from "@/components/form/words";
import { ibanCountries } from "@/lib/domain/scam/iban";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The fields of the check, in the reader's language. */
export function checkFields(locale: Locale): FormField[] {
  const t = translator(locale, "scam");
  const yesNo = translator(locale, "report");
  const names = new Intl.DisplayNames([locale], { type: "region" });
  const countries = ibanCountries
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return [
    { name: "text", label: t("text"), hint: `${t("text_hint")} ${t("privacy")}`, kind: "long" },
    {
      name: "moneyMoved",
      label: t("moved"),
      kind: "choice",
      optional: true,
      options: [
        { value: "no", label: yesNo("no") },
        { value: "yes", label: yesNo("yes") },
      ],
    },
    {
      name: "sellerCountry",
      label: t("country"),
      hint: t("country_hint"),
      kind: "list",
      optional: true,
      options: [{ value: "", label: t("country_unknown") }, ...countries],
    },
  ];
}

/** Every word that the check's page needs in the browser; an answer brings its own. */
export function checkWords(locale: Locale) {
  const t = translator(locale, "scam");
  return {
    ...formWords(locale, t("check")),
    again: t("again"),
    answer: {
      signs: t("signs_title"),
      quote: t("quote"),
      todo: t("todo"),
      reportTitle: t("report_title"),
      reportText: t("report_text"),
      reportPlain: t("report_plain"),
      reportWith: t("report_with"),
    },
    report: {
      ...formWords(locale, translator(locale, "report")("send")),
      title: t("report_form"),
      lead: t("report_form_text"),
    },
  };
}
