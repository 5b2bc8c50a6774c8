import type { CaseAction } from "./vocabulary";

/**
 * Acts of staff that settle a case for its sides, end what protects data, or say who is a side:
 * shown whole first.
 */
export const checkedActs: readonly CaseAction[] = [
  "decide",
  "reply",
  "apply_red_line",
  "approve",
  "report_findings",
  "grant_contact",
  "refuse_contact",
  "end_hold",
  "name_respondent",
  "remove_respondent",
];
