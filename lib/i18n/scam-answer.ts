import type { WordedAnswer } from "@/lib/domain/scam/answer";
import type { Check, Finding } from "@/lib/domain/scam/check";
import type { Level } from "@/lib/domain/scam/signs";
import type { Locale } from "./locales";
import { translator } from "./translator";

const steps: Record<Level, readonly string[]> = {
  strong: ["stop", "keep", "look", "bank_if"],
  some: ["stop", "look", "keep", "bank_if"],
  none: ["stay", "secret", "bank_if"],
};

/** A check in words. The bank comes first for someone whose money moved. */
export function wordAnswer(check: Check, moneyMoved: boolean, locale: Locale): WordedAnswer {
  const t = translator(locale, "scam");
  const todo = moneyMoved
    ? ["bank", ...steps[check.level].filter((it) => it !== "bank_if")]
    : steps[check.level];
  return {
    level: check.level,
    title: t(`levels.${check.level}.title`),
    text: t(`levels.${check.level}.text`),
    findings: check.findings.map((finding) => ({
      sign: finding.sign,
      title: t(`signs.${finding.sign}.title`),
      text: t(`signs.${finding.sign}.text`),
      quotes: finding.quotes,
      about: about(finding, locale),
    })),
    steps: todo.map((step) => ({
      title: t(`steps.${step}.title`),
      text: t(`steps.${step}.text`),
    })),
  };
}

function about({ known, written }: Finding, locale: Locale): string[] {
  const t = translator(locale, "scam");
  return [
    ...(known ? [t("imitates", { brand: known.brand, domain: known.domain })] : []),
    ...(written ? [t("written", { address: written })] : []),
  ];
}
