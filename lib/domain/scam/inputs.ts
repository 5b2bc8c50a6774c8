import { z } from "zod";
import { words } from "../case/fields";
import { isEmpty, longestMessage } from "./check";
import { knownKinds } from "./hosts";
import { ibanCountries } from "./iban";

/** A message to check, as it came: hidden signs are part of what is looked at. */
export const messageInput = z.object({
  text: z
    .string("text_required")
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .pipe(
      z
        .string()
        .max(longestMessage, "text_long")
        .refine((text) => !isEmpty(text), "text_required"),
    ),
  sellerCountry: z.enum(ibanCountries).optional().catch(undefined),
  moneyMoved: z.enum(["yes", "no"]).optional().catch(undefined),
});
export type MessageInput = z.infer<typeof messageInput>;

/** A known name. The domain's own name has three letters or more, or every word would look like it. */
export const nameInput = z.object({
  kind: z.enum(knownKinds, "name_kind_required"),
  brand: words(1, 80, "brand"),
  domain: z
    .string("domain_required")
    .trim()
    .toLowerCase()
    .min(1, "domain_required")
    .max(253, "domain_wrong")
    .transform((value) => value.replace(/^(?:https?:\/\/)?(?:www\.)?/, "").replace(/\/$/, ""))
    .refine((value) => /^[a-z0-9-]{3,63}(?:\.[a-z0-9-]{2,63}){1,4}$/.test(value), "domain_wrong"),
});
export type NameInput = z.infer<typeof nameInput>;
