import type { PolicyChange } from "@/lib/domain/content/policy-changes";
import { marketplace } from "@/lib/marketplace";
import { formatDate } from "./dates";
import { formatDuration } from "./duration";
import { figureName } from "./figure-name";
import type { Locale } from "./locales";
import { translator } from "./translator";

/** A passage in words; `label` says what became of each part. */
export type PassageWords = {
  under: string;
  parts: { label: string; text: string; gone: boolean }[];
};
export type ChangeWords = {
  title: string;
  date: string;
  lines: string[];
  passages: PassageWords[];
};

/** What changed in a policy, in words, as its page and the feed say it. */
export function changeInWords(change: PolicyChange, locale: Locale): ChangeWords {
  const t = translator(locale, "policy");
  if (change.kind === "first") {
    const date = formatDate(new Date(`${change.at}T00:00:00Z`), locale, "UTC");
    return { title: t("first"), date, lines: [t("first_text", { date })], passages: [] };
  }
  const date = formatDate(new Date(change.at), locale, marketplace.timeZone);
  if (change.kind === "figures") {
    const lines = change.figures.map(({ figure, before, after }) =>
      t("figure", {
        figure: figureName(figure.split(".")[1] ?? figure, locale),
        before: formatDuration(before, locale),
        after: formatDuration(after, locale),
      }),
    );
    const title = t("figures", { count: lines.length });
    return { title, date, lines: [...lines, t("only_new")], passages: [] };
  }
  const passages = change.passages.map(({ under, before, after }) => ({
    under: under === "" ? "" : t("under", { heading: under }),
    parts: [
      { label: t(after === "" ? "removed" : "before"), text: before, gone: true },
      { label: t(before === "" ? "added" : "after"), text: after, gone: false },
    ].filter(({ text }) => text !== ""),
  }));
  return { title: t("text"), date, lines: [], passages };
}
