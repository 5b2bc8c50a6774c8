import { z } from "zod";

/**
 * The fields that forms are made of. Each message is a key under `errors` in messages/, so that a
 * screen can word it in the reader's language.
 */
// Half a surrogate pair is no character either: the database refuses it in JSON.
export const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Cs}/u;

/** People's own words: trimmed, line ends as \n, no control characters. Lengths in characters. */
export function words(min: number, max: number, field: string) {
  return z
    .string(`${field}_required`)
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .min(1, min > 0 ? `${field}_required` : undefined)
        .min(min, `${field}_short`)
        .max(max, `${field}_long`)
        .refine((value) => !controls.test(value), `${field}_characters`),
    );
}

/** Words that may be left out: then they are "". */
export function optionalWords(max: number, field: string) {
  return z
    .string()
    .optional()
    .transform((value) => (value ?? "").replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .max(max, `${field}_long`)
        .refine((value) => !controls.test(value), `${field}_characters`),
    );
}

export const email = z
  .string("email_required")
  .trim()
  .toLowerCase()
  .min(1, "email_required")
  .max(254, "email_wrong")
  .pipe(z.email("email_wrong"));

/** The form's own key: sent twice, it is one thing. */
export const submissionKey = z.uuid("form_expired");

/** Every act by form carries the case, the version it was drawn from, and its own key. */
export const actIdentity = {
  reference: z.string().max(40),
  version: z.coerce.number().int(),
  actKey: submissionKey,
};
