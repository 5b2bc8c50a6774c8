import { z } from "zod";
import { contactRefusals, contactResults } from "../contact/contact";
import { actIdentity as act, optionalWords, words } from "./fields";
import { contactChannels } from "./vocabulary";

/** The acts of speaking with the seller, and of giving out a trader's business contact details. */
export const contactInputs = {
  record_contact_attempt: z.object({
    ...act,
    channel: z.enum(contactChannels, "channel_required"),
    /** A local date and time, as a browser's own field gives it; empty: now. */
    triedAt: optionalWords(16, "tried_at"),
    result: z.enum(contactResults, "result_required"),
    body: words(5, 2000, "body"),
    audience: z.enum(["staff", "claimant"], "audience_required"),
  }),
  request_contact: z.object({ ...act, body: optionalWords(2000, "body") }),
  grant_contact: z.object({ ...act, body: optionalWords(2000, "body") }),
  refuse_contact: z.object({
    ...act,
    refusal: z.enum(contactRefusals, "refusal_required"),
    body: words(10, 5000, "body"),
  }),
  withdraw_contact: z.object({ ...act, body: words(10, 2000, "body") }),
} as const;
