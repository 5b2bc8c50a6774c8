import { z } from "zod";

/** What a reader whom a page did not help can say was wrong with it. */
export const unhelpfulReasons = ["unclear", "not_my_case", "did_not_work", "wrong"] as const;
export type UnhelpfulReason = (typeof unhelpfulReasons)[number];

/** In characters, as browsers count them: line ends as one. */
export const longestRemark = 500;

const unkeepable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Cs}/gu;

/** Whether a page helped; why not, and in words, only of one that did not. */
export const ratingInput = z
  .object({
    path: z.string("page_unknown").max(300, "page_unknown"),
    helpful: z.enum(["yes", "no"], "helpful_required"),
    reason: z.union([z.literal(""), z.enum(unhelpfulReasons)], "reason_wrong").default(""),
    words: z
      .string()
      .default("")
      .transform((text) => text.replace(/\r\n?/g, "\n").replace(unkeepable, "").trim())
      .pipe(z.string().max(longestRemark, "words_long")),
  })
  .transform(({ path, helpful, reason, words }) => ({
    path,
    helpful: helpful === "yes",
    reason: helpful === "no" && reason !== "" ? reason : null,
    words: helpful === "no" && words !== "" ? withoutPersonalData(words) : null,
  }));
export type Rating = z.infer<typeof ratingInput>;

/** Stands for what was left out of a remark. */
export const leftOut = "[…]";

// Addresses of mail and of the web, references of cases, accounts, and long numbers.
const personal = [
  /[^\s@<>]+@[^\s@<>]+|(?:https?:\/\/|www\.)\S+|\brc[- ]?[\da-z]{4}[- ]?[\da-z]{4}\b/giu,
  /\b[A-Za-z]{2}\d{2}(?:[A-Za-z\d]{11,30}\b|(?:[ -]?[A-Z\d]{2,4}){3,8})/gu,
  /\+?\d(?:[ ./()-]{0,2}\d){5,}/gu,
];

/** A remark without what could say who wrote it, or whose case it is. */
export function withoutPersonalData(words: string): string {
  return personal.reduce((text, pattern) => text.replace(pattern, leftOut), words);
}

/**
 * How surely a page does not help, from 0 to 1000: the lower bound of the 95 % Wilson interval of
 * the share of readers who said no. One no of one weighs less than eight of ten.
 */
export function unhelpfulScore(yes: number, no: number): number {
  const all = yes + no;
  if (all === 0) return 0;
  const z = 1.96;
  const share = no / all;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * all)) / all);
  return Math.floor((1000 * (share + (z * z) / (2 * all) - spread)) / (1 + (z * z) / all));
}
