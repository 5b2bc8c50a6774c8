import type { ProcedureKind } from "../case/vocabulary";

/** What a question asks, and its name in the address. One path asks each at most once. */
export const asks = [
  "what",
  "fault",
  "side",
  "guarantee",
  "money",
  "talked",
  "police",
  "reason",
  "topic",
  "body",
] as const;
export type Ask = (typeof asks)[number];
export type Answers = Readonly<Partial<Record<Ask, string>>>;

/** Holds when every named answer is one of those listed. */
export type Condition = Readonly<Partial<Record<Ask, readonly string[]>>>;

export type Question = {
  ask: Ask;
  /** The words under `questions` in messages/, where they differ from those of `ask`. */
  words?: string;
  /** Each answer, and the node that it leads to. */
  options: Readonly<Record<string, string>>;
};

/** A ready message to copy stands under `talk`; the right form under `form`. */
export const stepKinds = [
  "stop",
  "talk",
  "bank",
  "bank_outside",
  "check_message",
  "evidence",
  "police",
  "tell_them",
  "answer_claim",
  "official",
  "form",
  "not_covered",
  "also_fraud",
  "also_claim",
  "talk_if_safe",
  "track",
] as const;
export type StepKind = (typeof stepKinds)[number];
export type Step = { does: StepKind; when?: Condition };

/** A form's field from an answer: as given, or translated by `as`; what `as` lacks stays empty. */
export type Prefill = { from: Ask; as?: Readonly<Record<string, string>> };

export type End = {
  form: ProcedureKind | null;
  /** Under `messages` in messages/: what to write to the other side. */
  message?: "buyer_writes" | "seller_writes" | "member_writes";
  prefill: Readonly<Record<string, readonly Prefill[]>>;
  steps: readonly Step[];
};

export type Graph = {
  start: string;
  questions: Readonly<Record<string, Question>>;
  ends: Readonly<Record<string, End>>;
};

/** All five answers to "did you talk?" lead to `next`, but for suspected fraud. */
const talked = (next: string, fraud: string) => ({
  not_yet: next,
  talked: next,
  no_answer: next,
  refuses: next,
  fraud_suspected: fraud,
});

const contact = {
  from: "talked",
  as: {
    talked: "talked",
    no_answer: "no_answer",
    refuses: "refuses",
    fraud_suspected: "fraud_suspected",
  },
} as const;
const disputeReason = {
  from: "what",
  as: {
    not_received: "investigation",
    wrong_item: "investigation",
    refund_not_paid: "refund_contested",
  },
} as const;
const moneyGone: Condition = { money: ["yes", "on_site", "outside"] };
const notYet: Condition = { talked: ["not_yet"] };

/** The guided triage: a few plain questions to the right next step, in the right order. */
export const triage: Graph = {
  start: "what",
  questions: {
    what: {
      ask: "what",
      options: {
        not_received: "order_side",
        wrong_item: "fault",
        refund_not_paid: "order_side",
        fraud: "fraud_side",
        conflict: "conflict_side",
        unhappy: "unhappy_reason",
        question: "topic",
        authority: "body",
      },
    },
    fault: {
      ask: "fault",
      options: {
        not_as_described: "order_side",
        damaged: "order_side",
        wrong_or_incomplete: "order_side",
        counterfeit: "order_side",
      },
    },
    order_side: {
      ask: "side",
      options: { buyer: "guarantee", seller: "seller_talked", other: "for_another" },
    },
    guarantee: {
      ask: "guarantee",
      options: { yes: "claim_talked", no: "order_money", unsure: "unsure_money" },
    },
    order_money: {
      ask: "money",
      words: "money_order",
      options: { on_site: "order_talked", outside: "order_talked", no: "order_talked" },
    },
    unsure_money: {
      ask: "money",
      words: "money_order",
      options: { on_site: "claim_talked", outside: "order_talked", no: "order_talked" },
    },
    claim_talked: { ask: "talked", words: "talked_seller", options: talked("claim", "claim") },
    order_talked: {
      ask: "talked",
      words: "talked_seller",
      options: talked("order_dispute", "police"),
    },
    seller_talked: {
      ask: "talked",
      words: "talked_buyer",
      options: talked("seller_dispute", "fraud_money"),
    },
    fraud_side: {
      ask: "side",
      words: "side_fraud",
      options: { buyer: "fraud_money", seller: "fraud_money", other: "fraud_money" },
    },
    fraud_money: { ask: "money", options: { yes: "police", no: "police" } },
    police: { ask: "police", options: { yes: "fraud", no: "fraud" } },
    conflict_side: {
      ask: "side",
      options: { buyer: "conflict_reason", seller: "conflict_reason", other: "conflict_reason" },
    },
    conflict_reason: {
      ask: "reason",
      words: "reason_conflict",
      options: {
        misunderstanding: "conflict_talked",
        refund_contested: "conflict_talked",
        service_not_working: "conflict_talked",
        rule_violation: "conflict_talked",
        investigation: "conflict_talked",
      },
    },
    conflict_talked: {
      ask: "talked",
      words: "talked_other",
      options: talked("dispute", "fraud_money"),
    },
    unhappy_reason: {
      ask: "reason",
      words: "reason_unhappy",
      options: {
        member_conduct: "complaint",
        delivery: "complaint",
        service: "complaint",
        staff_decision: "complaint",
        other: "complaint",
      },
    },
    topic: {
      ask: "topic",
      options: {
        delivery_change: "request",
        order_question: "request",
        account: "request",
        existing: "track",
        other: "request",
      },
    },
    body: {
      ask: "body",
      options: {
        police: "authority",
        prosecutor: "authority",
        court: "authority",
        other_body: "authority",
      },
    },
  },
  ends: {
    claim: {
      form: "claim",
      message: "buyer_writes",
      prefill: {
        contact: [contact],
        reason: [
          { from: "fault" },
          {
            from: "what",
            as: { not_received: "not_received", refund_not_paid: "refund_not_paid" },
          },
        ],
      },
      steps: [
        { does: "talk", when: notYet },
        { does: "bank", when: { talked: ["fraud_suspected"] } },
        { does: "evidence" },
        { does: "form" },
        { does: "not_covered", when: { guarantee: ["unsure"] } },
        { does: "also_fraud", when: { talked: ["fraud_suspected"] } },
      ],
    },
    order_dispute: {
      form: "dispute",
      message: "buyer_writes",
      prefill: { reason: [disputeReason] },
      steps: [
        { does: "talk", when: notYet },
        { does: "bank_outside", when: { money: ["outside"] } },
        { does: "evidence" },
        { does: "form" },
      ],
    },
    seller_dispute: {
      form: "dispute",
      message: "seller_writes",
      prefill: { reason: [disputeReason] },
      steps: [
        { does: "talk", when: notYet },
        { does: "evidence" },
        { does: "answer_claim" },
        { does: "form" },
      ],
    },
    for_another: {
      form: "request",
      prefill: { reason: [{ from: "side", as: { other: "order_question" } }] },
      steps: [{ does: "tell_them" }, { does: "form" }],
    },
    fraud: {
      form: "fraud",
      message: "buyer_writes",
      prefill: {
        reason: [{ from: "side", as: { buyer: "victim", seller: "victim", other: "witness" } }],
        moneyMoved: [
          { from: "money", as: { yes: "yes", on_site: "yes", outside: "yes", no: "no" } },
        ],
        policeTold: [{ from: "police" }],
      },
      steps: [
        { does: "bank", when: moneyGone },
        { does: "stop" },
        { does: "check_message", when: { money: ["no"] } },
        { does: "evidence" },
        { does: "talk_if_safe", when: { what: ["fraud"], side: ["buyer"] } },
        { does: "police", when: { ...moneyGone, police: ["no"] } },
        { does: "form" },
        { does: "also_claim", when: { what: ["fraud"], side: ["buyer"], money: ["yes"] } },
      ],
    },
    dispute: {
      form: "dispute",
      message: "member_writes",
      prefill: { reason: [{ from: "reason" }] },
      steps: [{ does: "talk", when: notYet }, { does: "evidence" }, { does: "form" }],
    },
    complaint: {
      form: "complaint",
      prefill: { reason: [{ from: "reason" }] },
      steps: [{ does: "evidence" }, { does: "form" }],
    },
    request: {
      form: "request",
      prefill: {
        reason: [
          {
            from: "topic",
            as: {
              delivery_change: "delivery_change",
              order_question: "order_question",
              account: "account",
              other: "other",
            },
          },
        ],
      },
      steps: [{ does: "form" }],
    },
    authority: {
      form: "authority",
      prefill: { reason: [{ from: "body" }] },
      steps: [{ does: "official" }, { does: "form" }],
    },
    track: { form: null, prefill: {}, steps: [{ does: "track" }] },
  },
};
