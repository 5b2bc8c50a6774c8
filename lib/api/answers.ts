import { z } from "zod";
import {
  audiences,
  currencies,
  eventTypes,
  locales,
  memberKinds,
  outcomes,
  procedureKinds,
  remedies,
  sides,
  solutions,
  teams,
} from "@/lib/domain/case/vocabulary";
import { durationUnits } from "@/lib/domain/clock/clock";
import { contactRefusals, traderFields } from "@/lib/domain/contact/contact";
import { apiActs } from "./api-acts";

/** What the API answers. Instants are ISO 8601 in UTC, amounts minor units of their currency. */
export const instant = z.iso.datetime();
const side = z.enum(sides);
const sideOrStaff = z.enum([...sides, "staff"]);
export const reference = z.string().regex(/^RC-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

export const openedAnswer = z.object({ reference });

const listed = {
  reference,
  kind: z.enum(procedureKinds),
  stage: z.string(),
  team: z.enum(teams),
  subject: z.string(),
  awaiting: sideOrStaff.nullable(),
  outcome: z.enum(outcomes).nullable(),
  overdue: z.boolean(),
  openedAt: instant,
  closedAt: instant.nullable(),
  dueAt: instant.nullable(),
  version: z.int(),
};

export const casesAnswer = z.object({
  items: z.array(z.object(listed)),
  next: z.string().nullable(),
});

const person = z.object({
  publicName: z.string(),
  kind: z.enum([...memberKinds, "guest"]),
  /** For staff who work the case only. */
  private: z
    .object({
      name: z.string(),
      email: z.string(),
      phone: z.string().nullable(),
      address: z.string().nullable(),
      locale: z.enum(locales),
    })
    .nullable(),
});

export const caseAnswer = z.object({
  ...listed,
  reason: z.string().nullable(),
  description: z.string(),
  details: z.record(z.string(), z.string()),
  satisfied: z.boolean().nullable(),
  viewer: sideOrStaff,
  claimant: person,
  respondent: person.nullable(),
  order: z
    .object({
      id: z.uuid(),
      number: z.string(),
      currency: z.enum(currencies),
      totalMinor: z.int(),
    })
    .nullable(),
  clocks: z.array(
    z.object({
      key: z.string(),
      startedAt: instant,
      dueAt: instant,
      pausedAt: instant.nullable(),
    }),
  ),
  figures: z.record(z.string(), z.object({ amount: z.int(), unit: z.enum(durationUnits) })),
  variants: z.array(z.object({ position: z.int(), words: z.string() })),
  proposals: z.array(
    z.object({
      id: z.uuid(),
      bySide: side,
      solution: z.enum(solutions),
      amountMinor: z.int().nullable(),
      words: z.string().nullable(),
      status: z.enum(["open", "accepted", "declined", "countered", "lapsed"]),
      answerReason: z.string().nullable(),
      proposedAt: instant,
      answeredAt: instant.nullable(),
    }),
  ),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      source: z.enum(["agreement", "decision"]),
      remedy: z.enum(remedies),
      amountMinor: z.int().nullable(),
      words: z.string().nullable(),
      reasons: z.string(),
      carryOutBy: instant.nullable(),
      decidedAt: instant,
      /** Whether it stands; a later one takes the place of every earlier one. */
      standing: z.boolean(),
    }),
  ),
  /** How it is known that the outcome was carried out. */
  carriedOut: z.enum(["confirmed", "silence"]).nullable(),
  evidence: z.array(
    z.object({
      id: z.uuid(),
      side: sideOrStaff,
      fileName: z.string(),
      mediaType: z.string(),
      sizeBytes: z.int(),
      addedAt: instant,
    }),
  ),
  timeline: z.array(
    z.object({
      id: z.uuid(),
      seq: z.int(),
      type: z.enum(eventTypes),
      performer: z.enum([...sides, "staff", "system"]),
      actorName: z.string().nullable(),
      audience: z.enum(audiences),
      payload: z.record(z.string(), z.string()),
      dueAt: instant.nullable(),
      at: instant,
    }),
  ),
  /** Where the question of the seller's contact details stands; null to the seller. */
  contact: z
    .object({
      request: z.enum(["none", "requested", "granted", "refused", "withdrawn"]),
      refusal: z.enum(contactRefusals).nullable(),
      details: z.array(z.object({ field: z.enum(traderFields), value: z.string() })),
    })
    .nullable(),
  /** What this key can do on the case now. */
  acts: z.array(z.enum(apiActs)),
});

export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })),
});
