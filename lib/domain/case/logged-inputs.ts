import { z } from "zod";
import { optionalWords } from "./fields";
import type { FormError } from "./form-state";
import { simpleInputs, type SimpleKind } from "./inputs";
import { locales, loggedChannels } from "./vocabulary";

/** What staff say besides of a case that reached us by no form: how, when and from whom. */
const logged = {
  channel: z.enum(loggedChannels, "channel_required"),
  /** A local date and time, as browsers send it. */
  receivedAt: optionalWords(20, "received_at"),
  /** A known member by e-mail address or public name; otherwise the name counts. */
  member: optionalWords(254, "member"),
  name: optionalWords(120, "name"),
  email: z
    .string()
    .optional()
    .transform((value) => (value ?? "").trim().toLowerCase())
    .pipe(z.union([z.literal(""), z.email("email_wrong").max(254, "email_wrong")], "email_wrong")),
  personLocale: z.enum(locales, "person_locale_required"),
  /** Given at once: the case is then closed with it. */
  answer: optionalWords(5000, "answer"),
};

/** The simple forms as staff fill them in for somebody else. */
export const loggedInputs = {
  request: z.object({ ...simpleInputs.request.shape, ...logged }),
  complaint: z.object({ ...simpleInputs.complaint.shape, ...logged }),
  dispute: z.object({ ...simpleInputs.dispute.shape, ...logged }),
  fraud: z.object({ ...simpleInputs.fraud.shape, ...logged }),
  authority: z.object({ ...simpleInputs.authority.shape, ...logged }),
} as const satisfies Record<SimpleKind, z.ZodObject>;
export type LoggedInput = z.infer<(typeof loggedInputs)[SimpleKind]>;

const dayMs = 86_400_000;
/** Older post than this is surely a slip of the pen. */
const longestDays = 366;

/** Who it was must be known, an answer long enough, and the receipt neither to come nor ages ago. */
export function loggedFaults(
  input: Pick<LoggedInput, "member" | "name" | "answer">,
  receivedAt: Date | null,
  now: Date,
): FormError[] {
  const faults: FormError[] = [];
  if (input.member === "" && input.name.length < 2) {
    faults.push({ field: "name", code: "name_or_member" });
  }
  if (!receivedAt) faults.push({ field: "receivedAt", code: "received_at_wrong" });
  else if (receivedAt > now) faults.push({ field: "receivedAt", code: "received_at_future" });
  else if (now.getTime() - receivedAt.getTime() > longestDays * dayMs) {
    faults.push({ field: "receivedAt", code: "received_at_old" });
  }
  if (input.answer !== "" && input.answer.length < 10) {
    faults.push({ field: "answer", code: "answer_short" });
  }
  return faults;
}
