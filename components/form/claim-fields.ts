import { contactChoices } from "@/lib/domain/case/inputs";
import type { ClaimableOrder } from "@/lib/domain/case/view";
import { claimReasons, solutions } from "@/lib/domain/case/vocabulary";
import { formatMoney } from "@/lib/domain/money/money";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FormField } from "./data-form";

/** The claim form's fields; an order that is not eligible says why. */
export function claimFields(orders: readonly ClaimableOrder[], locale: Locale): FormField[] {
  const t = translator(locale, "report");
  const label = translator(locale, "case");
  return [
    {
      name: "orderId",
      label: t("order"),
      kind: "choice",
      closed: t("closed_orders", { count: orders.filter((it) => it.refusal).length }),
      options: orders.map((order) => ({
        value: order.id,
        label: order.items.map((item) => item.title).join(", "),
        hint: `${order.number} · ${order.sellerName} · ${formatMoney({ amountMinor: order.totalMinor, currency: order.currency }, locale)}`,
        disabled: order.refusal !== null,
        ...(order.refusal && { disabledReason: t(`errors.order_${order.refusal}`) }),
      })),
    },
    {
      name: "contact",
      label: t("contact"),
      kind: "choice",
      options: contactChoices.map((value) => ({ value, label: t(`contact_${value}`) })),
    },
    {
      name: "reason",
      label: t("reason"),
      kind: "choice",
      options: claimReasons.map((value) => ({ value, label: label(`reasons.${value}`) })),
    },
    {
      name: "description",
      label: t("description"),
      hint: t("description_hint"),
      kind: "long",
    },
    {
      name: "files",
      label: t("files"),
      hint: `${t("files_hint")} ${t("readers.claim")}`,
      kind: "files",
      optional: true,
    },
    {
      name: "solution",
      label: t("solution"),
      kind: "choice",
      options: solutions.map((value) => ({ value, label: label(`solutions.${value}`) })),
    },
    { name: "amount", label: t("amount"), hint: t("amount_hint"), kind: "text", optional: true },
    { name: "words", label: t("words"), hint: t("readers.claim"), kind: "long", optional: true },
  ];
}
