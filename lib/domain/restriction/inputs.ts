import { z } from "zod";
import { optionalWords, submissionKey, words } from "../case/fields";
import {
  appealOutcomes,
  automationKinds,
  groundKinds,
  noticeExceptions,
  restrictionKinds,
  restrictionSources,
} from "./vocabulary";

const choice = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  field: string,
) => z.enum(values, `${field}_required`);

const key = { actKey: submissionKey };
const one = {
  ...key,
  restrictionId: z.uuid("restriction_unknown"),
  version: z.coerce.number().int(),
};

/**
 * The forms of restrictions. Lengths of the statement of reasons are those that the public database
 * of such statements takes (DSA Art. 24(5)).
 */
export const restrictionInputs = {
  impose: z.object({
    ...key,
    reference: z.string().max(40),
    kind: choice(restrictionKinds, "restriction_kind"),
    startsOn: optionalWords(10, "starts_on"),
    endsOn: optionalWords(10, "ends_on"),
    territory: optionalWords(200, "territory"),
    source: choice(restrictionSources, "source"),
    facts: words(30, 5000, "facts"),
    groundKind: choice(groundKinds, "ground_kind"),
    ground: words(3, 500, "ground"),
    explanation: words(20, 2000, "explanation"),
    automation: choice(automationKinds, "automation"),
    noticeException: z
      .enum([...noticeExceptions, ""], "notice_exception_wrong")
      .default("")
      .transform((it) => (it === "" ? null : it)),
  }),
  lift: z.object({ ...one, body: words(10, 2000, "body") }),
  appeal: z.object({ ...one, body: words(20, 5000, "body") }),
  decideAppeal: z.object({
    ...one,
    outcome: choice(appealOutcomes, "appeal_outcome"),
    body: words(30, 5000, "body"),
  }),
} as const;
export type ImposeInput = z.infer<typeof restrictionInputs.impose>;
