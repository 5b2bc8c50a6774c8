import { requestChecks, type RequestCheck } from "./vocabulary";

/** What legal found on one check, in words where there are any. */
export type CheckFinding = { check: RequestCheck; passed: boolean; words: string };

type Answers = { readonly [key: string]: unknown };

/** The findings that a form, or an event of the record, carries. */
export function findingsOf(answers: Answers): CheckFinding[] {
  return requestChecks.map((check) => ({
    check,
    passed: answers[check] === "yes",
    words: textOf(answers[`${check}Words`]),
  }));
}

/** What the request lacks: each failed check, in the order of the form. */
export function lacking(answers: Answers): CheckFinding[] {
  return findingsOf(answers).filter((it) => !it.passed);
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");
