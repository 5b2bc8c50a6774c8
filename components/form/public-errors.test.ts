import { describe, expect, it } from "vitest";
import { z } from "zod";
import { claimInput, simpleInputs, trackInput } from "@/lib/domain/case/inputs";
import { messageInput } from "@/lib/domain/scam/inputs";
import { messages } from "@/lib/i18n/messages";
import { publicErrors } from "./public-errors";

const all = messages.en.report.errors as Record<string, string>;
const carried = publicErrors(all);

const schemas: Record<string, z.ZodType> = {
  ...simpleInputs,
  claim: claimInput,
  track: trackInput,
  scam: messageInput,
};

/** Whatever a form could hold that is wrong. */
const wrong = [
  undefined,
  "",
  " ",
  "x",
  "\u0000\u0001 \u0000",
  "y".repeat(30_000),
  "1-2",
  "-1",
  "9e99",
];

function codesOf(schema: z.ZodType): string[] {
  const fields = "shape" in schema ? Object.keys(schema.shape as object) : [];
  return wrong.flatMap((value) => {
    const parsed = schema.safeParse(Object.fromEntries(fields.map((field) => [field, value])));
    return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  });
}

describe("what a public form carries along", () => {
  it.each(Object.keys(schemas))("has words for all that can be wrong in %s", (name) => {
    const codes = new Set(codesOf(schemas[name] as z.ZodType));
    expect(codes.size).toBeGreaterThan(0);
    expect([...codes].filter((code) => all[code] && !carried[code])).toEqual([]);
  });

  it.each([
    "order_not_yours",
    "order_already_claimed",
    "files_type",
    "files_count",
    "form_expired",
    "conflict",
    "forbidden",
    "rate_limited",
    "track_not_found",
    "unexpected",
    "unsent",
    "urgency_reason_long",
    "members_short",
    "document_required",
    "contact_required",
    "reason_required",
  ])("has words for %s", (code) => expect(carried[code]).toBe(all[code]));

  it.each([
    "restriction_appeal_open",
    "member_unknown",
    "red_line_required",
    "drafted_by_someone_else",
    "within_scope_required",
    "brand_required",
    "remedy_required",
    "hold_required",
  ])("knows nothing of %s", (code) => {
    expect(all[code]).toBeDefined();
    expect(carried[code]).toBeUndefined();
  });
});
