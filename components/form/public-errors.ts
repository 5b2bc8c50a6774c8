/**
 * Codes that only the forms of the desk and of a case answer with, by how they begin. What the
 * team decides with is nothing that a public page carries along.
 */
const ofTheDesk = new RegExp(
  `^(?:${[
    "asks|assignee|audience|automation|brand|carry_out_on|category|channel|choice|clock_not|late_report",
    "contact_(?:attempt|details|granted|requested)|courier|data_fields|decided_by|disclosures",
    "domain|drafted_by|ends_on|explanation|facts|finding|findings|ground|held|hold|holds|item|kind",
    "member|name_kind|name_or|no_contact|no_own|no_respondent|not_extended|notice_exception",
    "performer_is|person_locale|proposal_open|reached|reasons|received_at|red_line|refusal",
    "remedy|request_checked|respondent|respondent_is|restriction|result|satisfaction|satisfied",
    "check|check_words|side|source|starts_on|territory|tracking|tried_at|variant|variants",
    "within_scope|answer|answer_by|appeal_outcome|appeal_window|not_yours_to_do|wrong_stage",
  ].join("|")})(?:_|$)`,
);

/** The error texts that a public form may need, of all that there are. */
export function publicErrors(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter(([code]) => !ofTheDesk.test(code)));
}
