import { z } from "zod";
import {
  appealOutcomes,
  automationKinds,
  groundKinds,
  noticeExceptions,
  redressWays,
  restrictionFilters,
  restrictionKinds,
  restrictionSources,
  restrictionStates,
} from "@/lib/domain/restriction/vocabulary";
import { listRestrictions } from "@/lib/services/restriction/queries";
import { instant, reference } from "./answers";
import { pageQuery, queryOf } from "./cases";
import type { Answer, Call } from "./endpoint";
import { written } from "./written";

/** The query of the list: a page, and which restrictions. */
export const restrictionsQuery = pageQuery.extend({
  state: z.enum(restrictionFilters, "wrong_value").optional(),
});

const restriction = z.object({
  id: z.uuid(),
  kind: z.enum(restrictionKinds),
  state: z.enum(restrictionStates),
  member: z.object({ id: z.uuid(), publicName: z.string(), email: z.string() }),
  /** The case that it arose from. */
  reference,
  startsAt: instant,
  endsAt: instant.nullable(),
  territory: z.string().nullable(),
  source: z.enum(restrictionSources),
  facts: z.string(),
  groundKind: z.enum(groundKinds),
  ground: z.string(),
  explanation: z.string(),
  automation: z.enum(automationKinds),
  noticeException: z.enum(noticeExceptions).nullable(),
  redress: z.array(z.enum(redressWays)),
  imposedAt: instant,
  appealUntil: instant,
  appeal: z
    .object({
      words: z.string(),
      madeAt: instant,
      outcome: z.enum(appealOutcomes).nullable(),
      reasons: z.string().nullable(),
      decidedAt: instant.nullable(),
    })
    .nullable(),
  liftedAt: instant.nullable(),
  liftReason: z.string().nullable(),
  version: z.int(),
});

export const restrictionsAnswer = z.object({
  items: z.array(restriction),
  next: z.string().nullable(),
});

/** GET /restrictions: what members may not do, for the systems that have to hold them to it. */
export async function getRestrictions({ url, context }: Call): Promise<Answer> {
  const { limit, cursor, state } = queryOf(url, restrictionsQuery);
  const page = await listRestrictions(context, {
    after: cursor,
    limit,
    ...(state && { filter: state }),
  });
  return { status: 200, body: written(restrictionsAnswer, page) };
}
