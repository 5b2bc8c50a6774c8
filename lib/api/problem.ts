import { translator } from "@/lib/i18n/translator";
import type { Failure, FailureKind } from "@/lib/services/failure";
import type { Answered } from "@/lib/services/api-requests/once";

/** One fault: the field (a dotted path; empty for the request as a whole), a code, and words. */
export type FieldError = { field: string; code: string; detail: string };

const titles: Record<number, string> = {
  400: "The request cannot be read",
  401: "No valid API key",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "In conflict with the current state",
  413: "Too large",
  415: "Not JSON",
  422: "Fields are wrong",
  429: "Too many requests",
  500: "Something went wrong on our side",
};

const statusOf: Record<FailureKind, number> = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  refused: 409,
  conflict: 409,
  limited: 429,
};

/** Words for what only programs get wrong; people's mistakes are worded as in the forms. */
const wordsOf: Record<string, string> = {
  api_key_missing: "Send an API key: Authorization: Bearer <secret>.",
  api_key_wrong: "This API key is unknown or revoked.",
  scope_missing: "This API key was not made for this.",
  method_not_allowed: "This address does not take this method.",
  nothing_here: "Nothing is at this address.",
  body_unreadable: "The body must be one JSON object in UTF-8.",
  body_too_large: "The body may be 1 MB at most.",
  not_json: "Send the body as application/json, not compressed.",
  unknown_field: "There is no such field.",
  wrong_type: "This field is of another type.",
  wrong_value: "None of the values that this field can have.",
  required: "This field is needed.",
  cursor_wrong: "Take the cursor from `next` of the page before.",
  limit_wrong: "A whole number from 1 to 100.",
  idempotency_key_required: "Send an Idempotency-Key of 1 to 255 visible ASCII characters.",
  idempotency_key_reused: "This key was used for another request in the last 24 hours.",
  version_conflict: "Another version came first. Read the newest and count one up.",
  unexpected: "Something went wrong on our side. Send the same request again.",
  conflict: "Something happened in the case meanwhile. Read it again before you go on.",
  form_used: "This Idempotency-Key stands for another case.",
  form_reused: "This Idempotency-Key stands for another case.",
  act_reused: "This Idempotency-Key stands for another act.",
  id_wrong: "1 to 80 visible ASCII characters without spaces.",
  moment_wrong: "An instant as ISO 8601 with its offset, such as 2026-11-26T09:30:00+02:00.",
  items_wrong: "1 to 200 items.",
  quantity_wrong: "A whole number from 1 to 10,000.",
  email_taken: "Another member has this address.",
  held: "A legal hold keeps this: it may change, and not be emptied.",
  business_incomplete: "A business needs its name and its address.",
  business_of_nobody: "Only a trader has a business.",
  seller_is_buyer: "Buyer and seller are two members.",
  member_unknown: "No member with this id was pushed.",
  order_in_case: "A case is about this order: its sides, currency and total stand.",
  pushed_meanwhile: "It was pushed at the same moment. Send it again under a new key.",
  rate_limited: "Too many requests. Wait for as long as Retry-After says.",
};

/** A fault with its words. */
export function fieldError(field: string, code: string, detail?: string): FieldError {
  const t = translator("en", "report");
  const known = t.has(`errors.${code}`) ? t(`errors.${code}`) : undefined;
  return { field, code, detail: detail ?? wordsOf[code] ?? known ?? "This value is not valid." };
}

/** A refusal on the way in, before any verb was asked. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly errors: readonly FieldError[],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status}: ${errors.map((it) => `${it.field}=${it.code}`).join(", ")}`);
    this.name = "Problem";
  }
}

/** A refusal of one field. */
export function problem(
  status: number,
  code: string,
  field = "",
  headers: Record<string, string> = {},
): Problem {
  return new Problem(status, [fieldError(field, code)], headers);
}

/** A problem detail as RFC 9457 has it. */
export function problemBody(status: number, errors: readonly FieldError[]): Answered["body"] {
  return {
    type: "about:blank",
    title: titles[status] ?? "Refused",
    status,
    detail: errors.map((it) => (it.field ? `${it.field}: ${it.detail}` : it.detail)).join(" "),
    errors,
  };
}

/** A verb's refusal as an answer; what cannot be found is named by its reference. */
export function answerOfFailure({ kind, errors }: Failure): Answered {
  const status = statusOf[kind];
  const told = errors.map(({ field, code, detail }) =>
    fieldError(field || (kind === "not_found" ? "reference" : ""), code, detail?.problem),
  );
  return { status, body: problemBody(status, told) };
}
