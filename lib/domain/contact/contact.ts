import type { EventType } from "../case/vocabulary";

export const contactResults = ["reached", "failed"] as const;
export type ContactResult = (typeof contactResults)[number];

/**
 * Why a seller's contact details are not given. A private member's never are (product text,
 * procedure 2), and that is the only reason there can be for one.
 */
export const contactRefusals = [
  "private_member",
  "seller_answers",
  "not_needed",
  "misuse_feared",
] as const;
export type ContactRefusal = (typeof contactRefusals)[number];

/** A trader's business contact details, in the order in which they are shown. */
export const traderFields = [
  "businessName",
  "registerNumber",
  "address",
  "email",
  "phone",
] as const;
export type TraderField = (typeof traderFields)[number];

/** Where the question of contact details stands on a case. */
export type ContactStanding = {
  /** The last attempt since the question was last settled against the claimant. */
  attempt: ContactResult | "none";
  request: "none" | "requested" | "granted" | "refused" | "withdrawn";
};

export const contactEvents = [
  "record_contact_attempt",
  "request_contact",
  "grant_contact",
  "refuse_contact",
  "withdraw_contact",
] as const satisfies readonly EventType[];

type Told = { type: EventType; payload: Readonly<Record<string, unknown>> };

/**
 * Reads the standing off the record, oldest event first. After a refusal only a new failed attempt
 * lets the claimant ask again.
 */
export function contactStanding(events: readonly Told[]): ContactStanding {
  return events.reduce<ContactStanding>(
    (standing, { type, payload }) => {
      switch (type) {
        case "record_contact_attempt":
          return { ...standing, attempt: payload.result === "failed" ? "failed" : "reached" };
        case "request_contact":
          return { ...standing, request: "requested" };
        case "grant_contact":
          return { ...standing, request: "granted" };
        case "refuse_contact":
          return { attempt: "none", request: "refused" };
        case "withdraw_contact":
          return { attempt: "none", request: "withdrawn" };
        default:
          return standing;
      }
    },
    { attempt: "none", request: "none" },
  );
}

/** Whether the reason fits the seller: a private member has one reason, and a trader never that. */
export function refusalFits(refusal: ContactRefusal, isTrader: boolean): boolean {
  return (refusal === "private_member") !== isTrader;
}
