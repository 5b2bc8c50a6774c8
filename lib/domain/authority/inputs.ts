import { z } from "zod";
import { actIdentity as act, optionalWords, words } from "../case/fields";
import {
  answerWays,
  countries,
  dataCategories,
  disclosed,
  requestChecks,
  urgencies,
} from "./vocabulary";

/** What an authority states besides what every form asks: all the data asked for, in detail. */
export const authorityAsks = {
  body: words(3, 200, "authority_body"),
  country: z.enum(countries, "country_required"),
  officialRole: optionalWords(120, "official_role"),
  phone: optionalWords(40, "phone"),
  legalBasis: words(5, 1000, "legal_basis"),
  fileNumber: optionalWords(80, "file_number"),
  members: words(2, 1000, "members"),
  dataAsked: words(10, 3000, "data_asked"),
  periodFrom: optionalWords(10, "period"),
  periodTo: optionalWords(10, "period"),
  urgency: z.enum(urgencies, "urgency_required").default("usual"),
  urgencyReason: optionalWords(1000, "urgency_reason"),
};

const yesNo = z.enum(["yes", "no"], "check_required");
const found = optionalWords(1000, "check_words");

/** A failed check says in words what is lacking: the authority is told exactly that. */
const checkRequest = z
  .object({
    ...act,
    ...{ entitled: yesNo, entitledWords: found, basis: yesNo, basisWords: found },
    ...{ signature: yesNo, signatureWords: found, scope: yesNo, scopeWords: found },
  })
  .superRefine((value, context) => {
    for (const check of requestChecks) {
      if (value[check] === "no" && value[`${check}Words`].length < 5) {
        const path = [`${check}Words`];
        context.addIssue({ code: "custom", path, message: "check_words_required" });
      }
    }
  });

export const authorityActs = {
  check_request: checkRequest,
  list_disclosure: z.object({
    ...act,
    member: words(2, 254, "member"),
    category: z.enum(dataCategories, "category_required"),
    fields: words(3, 500, "data_fields"),
    why: words(10, 1000, "within_scope"),
  }),
  unlist_disclosure: z.object({ ...act, item: z.uuid("item_required") }),
  draft_answer: z.object({
    ...act,
    body: words(10, 5000, "body"),
    discloses: z.enum(disclosed, "discloses_required"),
    answerBy: z.enum(answerWays, "answer_by_required").default("electronic"),
  }),
  record_dispatch: z.object({
    ...act,
    courier: words(2, 80, "courier"),
    tracking: words(4, 80, "tracking"),
  }),
  set_hold: z.object({
    ...act,
    holds: words(2, 254, "holds"),
    body: words(10, 2000, "body"),
  }),
  end_hold: z.object({
    ...act,
    hold: z.uuid("hold_required"),
    body: words(10, 2000, "body"),
  }),
} as const;
