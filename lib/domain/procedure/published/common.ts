import type { ClockDefinition, Rule, Stage, Tell } from "../definition";

export const anyone: Rule["by"] = ["claimant", "respondent", "staff"];
export const parties: Rule["by"] = ["claimant", "respondent"];
export const staff: Rule["by"] = ["staff"];

export const toBoth = (template: Tell["template"]): Tell[] => [
  { to: "claimant", template },
  { to: "respondent", template },
];

/** Acts that never move a case and stay possible while it is open. */
export const talk: Stage["on"] = {
  message: { by: anyone },
  add_evidence: { by: anyone },
};

export const desk: Stage["on"] = {
  note: { by: staff },
  take: { by: staff },
  assign: { by: staff },
};

export const inquiry: Stage["on"] = {
  ask_information: { by: staff, awaits: "claimant" },
  answer_information: { by: parties, awaits: "staff", when: ["performer_is_awaited"] },
};

/**
 * How long a side has to answer what staff ask, with a reminder. Silence stops nothing: staff then
 * go on with what there is, and what stood still runs on. This marketplace's own figures.
 */
export const asked: ClockDefinition[] = [
  {
    key: "answer",
    from: "asked",
    duration: { amount: 5, unit: "business_days" },
    then: { do: "go_on" },
  },
  {
    key: "answer_reminder",
    from: "asked",
    duration: { amount: 3, unit: "business_days" },
    then: { do: "remind", template: "answer_reminder" },
  },
];

/** Staff bring the member whom the case is about to the table, or take back that they did. */
export const otherSide: Stage["on"] = {
  name_respondent: { by: staff, when: ["no_respondent_yet"] },
  remove_respondent: { by: staff, when: ["respondent_named"] },
};

/** Staff advise with solutions that the claimant chooses from; what follows from it staff decide. */
export const variants: Stage["on"] = {
  offer_variants: { by: staff, awaits: "claimant" },
  choose_variant: {
    by: ["claimant"],
    awaits: "staff",
    when: ["variants_open", "performer_is_awaited"],
  },
};

/** Staff try to reach the sides, and say so on the record; and what kind of report it really is. */
export const reachOut: Stage["on"] = {
  record_contact: { by: staff },
  set_reason: { by: staff },
};

/**
 * Speaking with the seller on the claimant's behalf; where that fails, the claimant may ask for a
 * trader's business contact details (product text, procedure 2).
 */
export const sellerContact: Stage["on"] = {
  record_contact_attempt: { by: staff, when: ["respondent_named"] },
  request_contact: {
    by: ["claimant"],
    when: ["contact_attempt_failed", "no_contact_request_open"],
  },
  grant_contact: {
    by: staff,
    when: ["contact_requested", "respondent_is_trader", "contact_attempt_failed"],
  },
  refuse_contact: { by: staff, when: ["contact_requested"] },
  withdraw_contact: { by: staff, when: ["contact_granted"] },
};

export const withdraw: Rule = {
  by: ["claimant"],
  to: "closed",
  awaits: "nobody",
  outcome: "withdrawn",
};

/** Staff's answer ends the case; the claimant is then asked about satisfaction. */
export const answerAndClose: Rule = {
  by: staff,
  to: "closed",
  awaits: "nobody",
  outcome: "answered",
};

/** A question that belongs under another procedure is opened there, without retyping. */
export const convert: Rule = { by: staff, to: "closed", awaits: "nobody", outcome: "converted" };

export const redLine: Rule = { by: staff, to: "closed", awaits: "nobody", outcome: "red_line" };

const canAnswer: Rule["when"] = ["satisfaction_unanswered", "outcome_can_satisfy"];

/** How long an outcome can be contested, from the decision (this marketplace's own figure). */
export const appealWindow: ClockDefinition = {
  key: "appeal_window",
  from: "decision",
  duration: { amount: 14, unit: "days" },
  then: { do: "lapse" },
};

/**
 * A closed case: staff may still note, and the claimant is asked about satisfaction. `unsatisfied`
 * says where "not satisfied" leads while the window is open, by the stage that closed the case.
 */
export function closedStage(
  team: Stage["team"],
  unsatisfied: Record<string, string>,
  more: Stage["on"] = {},
): Stage {
  return {
    key: "closed",
    team,
    closed: true,
    clocks: [appealWindow],
    on: {
      note: { by: staff },
      answer_satisfaction: {
        by: ["claimant"],
        when: canAnswer,
        unsatisfied: { to: unsatisfied, when: ["appeal_window_open"] },
      },
      ...more,
    },
  };
}

/** The end after an appeal: satisfaction is still asked, and nothing follows from it. */
export function closedForGood(team: Stage["team"]): Stage {
  return {
    key: "closed_for_good",
    team,
    closed: true,
    clocks: [],
    on: {
      note: { by: staff },
      answer_satisfaction: { by: ["claimant"], when: canAnswer },
    },
  };
}

/** Other people than those who answered look again, and what they say is final. */
export function secondLook(team: Stage["team"]): Stage {
  return {
    key: "appeal",
    team,
    awaits: "staff",
    otherPeople: true,
    clocks: [
      {
        key: "appeal",
        from: "stage",
        duration: { amount: 5, unit: "business_days" },
        then: { do: "mark_overdue" },
      },
    ],
    on: {
      ...talk,
      ...desk,
      ...inquiry,
      reply: { ...answerAndClose, to: "closed_for_good" },
    },
  };
}

/**
 * The second look at a decision, which can be for either side: it decides again or declines, with
 * reasons to both, and what it says takes the place of what was decided before.
 */
export function secondDecision(team: Stage["team"], more: Stage["on"] = {}): Stage {
  const look = secondLook(team);
  const on = { ...look.on };
  delete on.reply;
  return {
    ...look,
    on: {
      ...on,
      ...more,
      decide: {
        by: staff,
        to: "carrying_out_for_good",
        outcome: "decided",
        tells: toBoth("decided_finally"),
      },
      dismiss: {
        by: staff,
        to: "closed_for_good",
        awaits: "nobody",
        outcome: "dismissed",
        tells: toBoth("dismissed_finally"),
      },
    },
  };
}
