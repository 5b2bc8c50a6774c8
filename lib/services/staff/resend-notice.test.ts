import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { resendInput } from "./resend-notice";

it.each([
  ["2026-05-04T09:30:00.000Z", true],
  ["", false],
  ["31-02-2026, about noon", false],
  ["+275760-09-13T00:00:00.000Z", false],
  ["-000001-01-01T00:00:00.000Z", false],
])("takes %s for the moment of a failure: %s", (failedAt, taken) => {
  expect(resendInput.safeParse({ noticeId: randomUUID(), failedAt }).success).toBe(taken);
});
