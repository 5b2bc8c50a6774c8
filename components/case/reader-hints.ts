import type { FormAct } from "@/lib/domain/case/inputs";
import type { CaseView } from "@/lib/domain/case/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ActField } from "./act-fields";

/** What a side says in these, only that side and staff ever read. */
const toStaffAlone: readonly FormAct[] = [
  "answer_information",
  "answer_satisfaction",
  "choose_variant",
  "request_contact",
];

/** The fields of a side's act, each that is written in or uploaded by saying who will read it. */
export function withReaders(
  act: FormAct,
  view: CaseView,
  locale: Locale,
  fields: ActField[],
): ActField[] {
  if (view.viewer === "staff") return fields;
  const alone =
    toStaffAlone.includes(act) ||
    (view.viewer === "claimant" && view.claimantReadBy === "claimant");
  const readers = translator(locale, "case")(`readers.${alone ? "alone" : "both"}`);
  const said = fields.filter((field) => field.kind === "long" || field.kind === "files");
  // Where there are words and files, one sentence stands for both.
  return fields.map((field) =>
    field === said[0] ? { ...field, hint: [field.hint, readers].filter(Boolean).join(" ") } : field,
  );
}
