import { env } from "@/lib/env";
import { figuresInForce } from "@/lib/figures-in-force";
import { formatDuration } from "@/lib/i18n/duration";
import type { Locale } from "@/lib/i18n/locales";
import { weekInWords } from "@/lib/i18n/opening-words";
import type { Translate } from "@/lib/i18n/translator";
import { marketplace } from "@/lib/marketplace";
import { facts, text, type Section } from "./document";

/** Whom the police reach at the marketplace, and how an authority asks for what is not in here. */
export function forAuthorities(reference: string, locale: Locale, t: Translate): Section[] {
  const figures = figuresInForce();
  const within = (key: string) => {
    const duration = figures[`authority.${key}`];
    return duration ? formatDuration(duration, locale) : "";
  };
  const [simple, complex, emergency] = ["simple", "complex", "emergency"].map(within);
  const site = `${env.APP_URL}/${locale}`;
  return [
    {
      title: t("contact", { marketplace: marketplace.name }),
      blocks: [
        facts(
          [t("contact_email"), marketplace.contactEmail],
          [t("contact_phone"), marketplace.phone],
          [t("contact_hours"), weekInWords(marketplace.phoneHours, locale)],
          [t("contact_post"), marketplace.postalAddress.join("\n")],
        ),
      ],
    },
    {
      title: t("formal"),
      blocks: [
        text(
          t("formal_text", {
            reference,
            simple: simple ?? "",
            complex: complex ?? "",
            emergency: emergency ?? "",
          }),
        ),
        facts(
          [t("formal_link"), `${site}/report/authority`],
          [t("guide_link"), `${site}/help/for-authorities/what-a-request-must-contain`],
        ),
      ],
    },
  ];
}
