import type { ClockDefinition, Procedure, Rule, Stage } from "../definition";
import { desk, inquiry, redLine, staff, talk } from "./common";

/**
 * Authority request (product text, procedure 6): 1 business day of receipt when simple, 3 when
 * complex, 8 hours round the clock in an emergency; until legal has told which, the 3 days run.
 * Two people approve a disclosure: one drafts the answer, another lets it go.
 */
const draft: Rule = { by: staff, to: "approval", awaits: "staff" };
const tracks = ["simple", "complex", "emergency"];

const track = (key: string, clock: Omit<ClockDefinition, "then" | "from">): Stage => ({
  key,
  team: "legal",
  awaits: "staff",
  clocks: [{ ...clock, from: "first_contact", then: { do: "mark_overdue" } }],
  on: {
    ...talk,
    ...desk,
    ...inquiry,
    send_on: { by: staff, choices: tracks.filter((it) => it !== key), awaits: "staff" },
    draft_answer: draft,
    apply_red_line: redLine,
  },
});

export const authority: Procedure = {
  kind: "authority",
  version: 2,
  openedBy: "anyone",
  first: "received",
  reasons: ["police", "prosecutor", "court", "other_body"],
  solutions: [],
  remedies: [],
  redLines: ["not_in_writing", "not_entitled", "no_legal_basis", "not_signed", "data_not_named"],
  stages: [
    track("received", { key: "check", duration: { amount: 3, unit: "business_days" } }),
    track("simple", { key: "simple", duration: { amount: 1, unit: "business_days" } }),
    track("complex", { key: "complex", duration: { amount: 3, unit: "business_days" } }),
    track("emergency", { key: "emergency", duration: { amount: 8, unit: "hours" } }),
    {
      key: "approval",
      team: "legal",
      awaits: "staff",
      keepsClocks: true,
      clocks: [],
      on: {
        ...talk,
        ...desk,
        approve: {
          by: staff,
          to: "closed",
          awaits: "nobody",
          outcome: "answered",
          when: ["drafted_by_someone_else"],
        },
        send_on: { by: staff, choices: tracks, awaits: "staff" },
      },
    },
    { key: "closed", team: "legal", closed: true, clocks: [], on: { note: { by: staff } } },
  ],
};
