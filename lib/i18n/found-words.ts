import type { FoundCase } from "@/lib/domain/case/form-state";
import type { CaseView } from "@/lib/domain/case/view";
import { marketplace } from "@/lib/marketplace";
import { formatDateTime } from "./dates";
import type { Locale } from "./locales";
import { translator } from "./translator";

type Found = Pick<CaseView, "reference" | "kind" | "stage" | "awaiting" | "dueAt"> & {
  opens: "here" | "by_signing_in" | "by_mail" | "by_earlier_mail";
};

/** Where a followed case stands, in words that suit whoever knows its reference. */
export function foundWords(found: Found, locale: Locale): FoundCase {
  const { reference, kind, stage, awaiting, dueAt, opens } = found;
  const t = translator(locale, "track");
  const label = translator(locale, "case");
  const place = `/${locale}/cases/${reference}`;
  return {
    title: t("found"),
    facts: [
      { term: label("page.reference"), value: reference },
      { term: t("kind"), value: label(`kinds.${kind}`) },
      { term: label("page.where"), value: label(`stages.${kind}.${stage}`) },
      { term: t("turn"), value: t(`turns.${awaiting ?? "nobody"}`) },
      ...(dueAt
        ? [{ term: t("due"), value: formatDateTime(dueAt, locale, marketplace.timeZone) }]
        : []),
    ],
    text: t(`opens.${opens}`),
    link:
      opens === "here"
        ? { text: t("open"), href: place }
        : opens === "by_signing_in"
          ? {
              text: t("sign_in"),
              href: `/${locale}/sign-in?${new URLSearchParams({ next: place })}`,
            }
          : null,
  };
}
