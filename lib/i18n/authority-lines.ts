import { findingsOf } from "@/lib/domain/authority/checks";
import type { TimelineEntry } from "@/lib/domain/case/view";
import type { Locale } from "./locales";
import { pair } from "./pair";
import { translator } from "./translator";

/** What an entry of the record says of an official request, line by line. */
export function authorityLines({ type, payload }: TimelineEntry, locale: Locale): string[] {
  const t = translator(locale, "authority");
  if (type === "check_request") {
    return findingsOf(payload).map(({ check, passed, words }) =>
      [
        pair(locale, t(`checks.${check}.name`), t(passed ? "checks.passed" : "checks.failed")),
        words,
      ]
        .filter((it) => it !== "")
        .join(" – "),
    );
  }
  return [
    payload.category ? pair(locale, t(`categories.${payload.category}`), payload.fields ?? "") : "",
    payload.answerBy ? t(`answer.ways.${payload.answerBy}`) : "",
    payload.courier ?? "",
    payload.tracking ? pair(locale, t("answer.tracking"), payload.tracking) : "",
    payload.held ?? "",
  ];
}
