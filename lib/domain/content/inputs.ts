import { z } from "zod";
import { locales } from "../case/vocabulary";
import { slugShape } from "./paths";

/** A whole article, front matter included, in bytes of UTF-8. */
export const maxSourceBytes = 1_000_000;

// Neither a control character nor half a surrogate pair can be kept by the database.
const unkeepable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Cs}/u;

const typed = (field: string) =>
  z
    .string(`${field}_required`)
    .transform((value) => value.replace(/\r\n?/g, "\n"))
    .refine((value) => !unkeepable.test(value), `${field}_characters`);
// What turns the direction of writing about makes a title read as another one, wherever it stands.
const turning = /[\u202A-\u202E\u2066-\u2069]/u;
const line = (field: string, max: number) =>
  typed(field)
    .refine((value) => !turning.test(value), `${field}_characters`)
    .transform((value) => value.trim().replace(/\s*\n\s*/g, " "))
    .pipe(z.string().min(1, `${field}_required`).max(max, `${field}_long`));
const optionalDay = z.union([z.literal(""), z.iso.date("date_wrong")]).default("");

/** The fields of an article as typed; which of them count is the kind's affair. */
export const textFields = {
  title: line("title", 200),
  summary: line("summary", 500),
  body: typed("body"),
  order: z.coerce
    .number("order_wrong")
    .int("order_wrong")
    .min(1, "order_wrong")
    .max(9_999, "order_wrong"),
  reviewed: optionalDay,
  effective: optionalDay,
  related: typed("related")
    .default("")
    .transform((value) => [...new Set(value.split(/[\s,]+/).filter((key) => key !== ""))])
    .pipe(
      z
        .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "related_wrong"))
        .max(20, "related_long"),
    ),
};
export const textInput = z.object(textFields);
export type TextInput = z.infer<typeof textInput>;

const revisionNumber = z.coerce.number("form_expired").int("form_expired").positive("form_expired");
const ofText = {
  pageId: z.uuid("form_expired"),
  locale: z.enum(locales, "form_expired"),
  version: z.coerce.number("form_expired").int("form_expired").min(0, "form_expired"),
};
const note = typed("note")
  .default("")
  .transform((value) => value.trim())
  .pipe(z.string().max(500, "note_long"));

/** A text as edited. `follows`: the source's revision that a translation was brought in line with. */
export const saveInput = z.object({
  ...ofText,
  ...textFields,
  note,
  small: z.string().optional(),
  follows: z.union([z.literal(""), revisionNumber], "form_expired").default(""),
});
export type SaveInput = z.infer<typeof saveInput>;

export const actInput = z.object({ ...ofText, note });
export type ActInput = z.infer<typeof actInput>;

/** The day on which the text was checked, where the publisher is asked for it. */
const reviewed = z.string().optional();
export const publishInput = z.object({ ...ofText, note, reviewed });
export type PublishInput = z.infer<typeof publishInput>;

export const scheduleInput = z.object({
  ...ofText,
  note,
  reviewed,
  publishAt: z.string().default(""),
});
export const restoreInput = z.object({
  ...ofText,
  number: revisionNumber,
});

const slug = typed("slug")
  .transform((value) => value.trim())
  .pipe(z.string().min(1, "slug_required").max(80, "slug_long").regex(slugShape, "slug_wrong"));

/** `place`: the path of the topic that holds it, or /policies. */
export const createInput = z.object({
  place: z.string("place_required").regex(/^\/(?:policies|help\/[a-z0-9-]+)$/, "place_required"),
  slug,
  locale: z.enum(locales, "locale_required"),
  title: textFields.title,
  summary: textFields.summary,
});
export const moveInput = z.object({
  pageId: z.uuid("form_expired"),
  path: z.string("form_expired"),
  slug,
});
export const imageInput = z.object({
  pageId: z.uuid("form_expired"),
  locale: z.enum(locales, "form_expired"),
  alt: line("alt", 300),
});
