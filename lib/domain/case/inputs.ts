import { z } from "zod";
import { authorityActs, authorityAsks } from "../authority/inputs";
import { contactInputs } from "./contact-inputs";
import { actIdentity as act, controls, email, optionalWords, submissionKey, words } from "./fields";
import { claimReasons, contactChannels, locales, remedies, sides, solutions } from "./vocabulary";

/**
 * The one set of schemas that forms and verbs share. Each message is a key under `errors` in
 * messages/, so that a screen can word it in the reader's language.
 */
/** An amount as typed; the verb parses it in the order's currency and the reader's language. */
const amount = optionalWords(20, "amount");

export const proposalFields = {
  solution: z.enum(solutions, "solution_required"),
  amount,
  words: optionalWords(1000, "words"),
};

/** A partial refund needs an amount, and another solution needs words. */
export function proposalComplete(
  value: { solution: string; amount: string; words: string },
  context: z.RefinementCtx,
): void {
  if (value.solution === "partial_refund" && value.amount === "") {
    context.addIssue({ code: "custom", path: ["amount"], message: "amount_required" });
  }
  if (value.solution === "other" && value.words.length < 10) {
    context.addIssue({ code: "custom", path: ["words"], message: "words_required" });
  }
}

export const contactChoices = ["talked", "no_answer", "refuses", "fraud_suspected"] as const;

export const claimInput = z
  .object({
    submissionKey,
    orderId: z.uuid("order_required"),
    contact: z.enum(contactChoices, "contact_required"),
    reason: z.enum(claimReasons, "reason_required"),
    description: words(20, 5000, "description"),
    ...proposalFields,
  })
  .superRefine(proposalComplete);
export type ClaimInput = z.infer<typeof claimInput>;

/** Who writes, for a form that anyone may send; a signed-in member's own data is used instead. */
const writer = {
  name: words(2, 120, "name"),
  email,
};

const simple = {
  submissionKey,
  subject: words(5, 140, "subject"),
  description: words(20, 5000, "description"),
  orderNumber: optionalWords(40, "order_number"),
  ...writer,
};

export const simpleInputs = {
  request: z.object({
    ...simple,
    reason: z.enum(["delivery_change", "order_question", "account", "other"], "reason_required"),
  }),
  complaint: z.object({
    ...simple,
    reason: z.enum(
      ["member_conduct", "delivery", "service", "staff_decision", "other"],
      "reason_required",
    ),
    about: optionalWords(120, "about"),
  }),
  dispute: z.object({
    ...simple,
    reason: z.enum(
      [
        "misunderstanding",
        "service_not_working",
        "rule_violation",
        "investigation",
        "refund_contested",
      ],
      "reason_required",
    ),
    about: optionalWords(120, "about"),
  }),
  fraud: z.object({
    ...simple,
    reason: z.enum(["victim", "witness"], "reason_required"),
    about: optionalWords(120, "about"),
    moneyMoved: z.enum(["yes", "no"], "money_moved_required"),
    policeTold: z.enum(["yes", "no"], "police_told_required"),
  }),
  authority: z.object({
    ...simple,
    reason: z.enum(["police", "prosecutor", "court", "other_body"], "reason_required"),
    ...authorityAsks,
  }),
} as const;
export type SimpleKind = keyof typeof simpleInputs;

const body = words(2, 5000, "body");

/** What a request can become. */
export const convertedKinds = ["complaint", "dispute", "fraud"] as const;

/** A name out of the procedure's own data: which ones there are, its verb knows. */
const named = (code: string) => z.string(code).regex(/^[a-z][a-z0-9_]{0,39}$/, code);

/** One variant a line; a list of them where no form is in between. */
const variants = z
  .union([z.string("variants_required"), z.array(z.string())])
  .transform((value) => (typeof value === "string" ? value.split(/\r?\n/) : value))
  .transform((lines) => lines.map((line) => line.trim()).filter((line) => line !== ""))
  .pipe(
    z
      .array(
        z
          .string()
          .min(5, "variants_short")
          .max(500, "variants_long")
          .refine((value) => !controls.test(value), "variants_characters"),
      )
      .min(2, "variants_required")
      .max(6, "variants_many"),
  );

export const actInputs = {
  message: z.object({
    ...act,
    body,
    audience: z.enum(["parties", "claimant", "respondent"], "audience_required").default("parties"),
  }),
  add_evidence: z.object({ ...act }),
  propose: z.object({ ...act, ...proposalFields }).superRefine(proposalComplete),
  accept: z.object({ ...act }),
  decline: z.object({ ...act, body: words(10, 2000, "body") }),
  ask_mediation: z.object({ ...act, body: optionalWords(2000, "body") }),
  withdraw: z.object({ ...act, body: optionalWords(2000, "body") }),
  report_carried_out: z.object({ ...act, body: words(10, 2000, "body") }),
  confirm_carried_out: z.object({ ...act }),
  report_not_carried_out: z.object({ ...act, body: words(10, 2000, "body") }),
  answer_satisfaction: z.object({
    ...act,
    satisfied: z.enum(["yes", "no"], "satisfied_required"),
    body: optionalWords(2000, "body"),
  }),
  appeal: z.object({ ...act, body: words(20, 5000, "body") }),
  answer_information: z.object({ ...act, body }),
  note: z.object({ ...act, body }),
  take: z.object({ ...act }),
  assign: z.object({ ...act, assigneeId: z.uuid("assignee_required") }),
  ask_information: z.object({
    ...act,
    body,
    asks: z.enum(["claimant", "respondent"], "asks_required"),
  }),
  mediate: z.object({ ...act }),
  decide: z
    .object({
      ...act,
      remedy: z.enum(remedies, "remedy_required"),
      amount,
      words: optionalWords(1000, "words"),
      carryOutOn: optionalWords(10, "carry_out_on"),
      reasons: words(30, 5000, "reasons"),
    })
    .superRefine((value, context) =>
      proposalComplete(
        { solution: value.remedy, amount: value.amount, words: value.words },
        context,
      ),
    ),
  reply: z.object({
    ...act,
    finding: named("finding_required").optional(),
    body: words(10, 5000, "body"),
  }),
  extend: z.object({ ...act, body: words(10, 2000, "body") }),
  offer_variants: z.object({ ...act, variants }),
  choose_variant: z.object({
    ...act,
    variant: z.coerce.number("variant_required").int("variant_required").min(1, "variant_required"),
    body: optionalWords(2000, "body"),
  }),
  apply_red_line: z.object({
    ...act,
    redLine: words(1, 40, "red_line"),
    body: words(10, 5000, "body"),
  }),
  send_on: z.object({ ...act, choice: words(1, 40, "choice"), body: optionalWords(2000, "body") }),
  ...authorityActs,
  approve: z.object({ ...act }),
  convert: z.object({
    ...act,
    kind: z.enum(convertedKinds, "kind_required"),
    reason: named("reason_required"),
  }),
  name_respondent: z.object({
    ...act,
    member: words(2, 254, "member"),
    subject: words(5, 140, "subject"),
    body: words(20, 2000, "body"),
  }),
  remove_respondent: z.object({ ...act, body: words(10, 2000, "body") }),
  record_contact: z.object({
    ...act,
    side: z.enum(sides, "side_required"),
    channel: z.enum(contactChannels, "channel_required"),
    reached: z.enum(["yes", "no"], "reached_required"),
  }),
  set_reason: z.object({ ...act, reason: named("reason_required") }),
  report_findings: z.object({
    ...act,
    body: words(30, 5000, "body"),
    choice: words(1, 40, "choice"),
  }),
  ...contactInputs,
} as const;
export type FormAct = keyof typeof actInputs;

export const trackInput = z.object({
  reference: words(4, 40, "reference"),
  email,
});

export const signInInput = z.object({ email, locale: z.enum(locales).default("en") });
