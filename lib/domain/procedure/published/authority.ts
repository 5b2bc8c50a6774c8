import type { ClockDefinition, Procedure, Rule, Stage } from "../definition";
import { asked, desk, inquiry, redLine, staff, talk } from "./common";

/**
 * Authority request (product text, procedure 6): 1 business day of receipt when simple, 3 when
 * complex, 8 hours round the clock in an emergency. A request that says that it is an emergency is
 * one at once; until legal has told which of the others it is, the 3 days run, and legal may put
 * any request on another track.
 * Receipt is the first contact, also when post was written down later.
 *
 * A request that lacks something gets a reasoned reply within the same time: legal asks for what is
 * missing, the case stays open to be completed, and the clock stands still while the authority owes
 * it. So the time until an answer is the time that the request was with us. What can never be
 * completed (no body entitled to ask) is closed with its red line instead.
 *
 * Two people approve a disclosure: one drafts the answer with the list of data, another lets it go.
 */
const draft: Rule = { by: staff, to: "approval", awaits: "staff", when: ["request_checked"] };
const tracks = ["simple", "complex", "emergency"];
const holding: Stage["on"] = { set_hold: { by: staff }, end_hold: { by: staff } };

const track = (key: string, clock: Omit<ClockDefinition, "then" | "from">): Stage => ({
  key,
  team: "legal",
  awaits: "staff",
  clocks: [
    {
      ...clock,
      from: "first_contact",
      pausedWhile: ["claimant"],
      then: { do: "mark_overdue" },
    },
  ],
  on: {
    ...talk,
    ...desk,
    ...inquiry,
    check_request: { by: staff },
    send_on: {
      by: staff,
      choices: tracks.filter((it) => it !== key),
      awaits: "staff",
      tells: [{ to: "claimant", template: "track_chosen" }],
    },
    list_disclosure: { by: staff },
    unlist_disclosure: { by: staff },
    draft_answer: draft,
    apply_red_line: redLine,
    ...holding,
  },
});

export const authority: Procedure = {
  kind: "authority",
  version: 4,
  openedBy: "anyone",
  first: "received",
  firstBy: { detail: "urgency", stages: { emergency: "emergency" } },
  asked,
  asksDocument: true,
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
          tells: [{ to: "claimant", template: "answer_ready" }],
        },
        send_on: { by: staff, choices: tracks, awaits: "staff", tells: [] },
        ...holding,
      },
    },
    {
      key: "closed",
      team: "legal",
      closed: true,
      clocks: [],
      on: {
        note: { by: staff },
        record_dispatch: { by: staff, when: ["answer_by_courier"] },
        ...holding,
      },
    },
  ],
};
