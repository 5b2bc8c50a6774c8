import { randomUUID } from "node:crypto";
import type { SimpleKind } from "@/lib/domain/case/inputs";

const shared = {
  subject: "Nobody answers my letters",
  description: "I wrote three times about my parcel and never heard back.",
  orderNumber: "",
  name: "Gina Guest",
  email: "gina@people.example",
};

/** What only that form asks. */
export const ownAnswers: Record<SimpleKind, Record<string, string>> = {
  request: { reason: "order_question" },
  complaint: { reason: "delivery", about: "shop-h" },
  dispute: { reason: "refund_contested", about: "shop-h" },
  fraud: { reason: "victim", about: "shop-h", moneyMoved: "yes", policeTold: "no" },
  authority: {
    reason: "police",
    body: "Secția 10 Poliție",
    country: "RO",
    officialRole: "Comisar",
    members: "shop-h",
    periodFrom: "2026-01-01",
    periodTo: "2026-05-31",
    urgency: "usual",
    legalBasis: "Article 170 of the Code of Criminal Procedure",
    dataAsked: "Name and address behind the public name shop-h",
    fileNumber: "1234/P/2026",
  },
};

export const simpleKinds = Object.keys(ownAnswers) as SimpleKind[];

/** One of the five simple forms as a browser posts it, filled in as it should be. */
export function simpleForm(
  kind: SimpleKind,
  given: Record<string, unknown> = {},
): Record<string, unknown> {
  return { submissionKey: randomUUID(), ...shared, ...ownAnswers[kind], ...given };
}
