import { once, type Answered } from "@/lib/services/api-requests/once";
import { Failure } from "@/lib/services/failure";
import { fingerprintOf } from "@/lib/services/fingerprint";
import type { Answer, Call } from "./endpoint";
import { answerOfFailure, problem } from "./problem";
import type { Body } from "./read-body";

/** What is to be done once, by its Idempotency-Key. */
export type OnceOnly = {
  /** The form's key under which the verb writes, so that the database holds it once for ever. */
  formKey: string;
  answer(work: () => Promise<Answered>): Promise<Answer>;
};

/** The call's Idempotency-Key, which it must have. Throws a Problem. */
export function onceOnly({ request, url, context, holder }: Call, body: Body): OnceOnly {
  const idempotencyKey = request.headers.get("idempotency-key") ?? "";
  if (!/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
    throw problem(400, "idempotency_key_required", "Idempotency-Key");
  }
  const fingerprint = fingerprintOf([request.method, url.pathname, body.text]);
  const { keyId } = holder;
  return {
    formKey: uuidOf(fingerprintOf([keyId, idempotencyKey, fingerprint])),
    async answer(work) {
      const asked = { keyId, idempotencyKey, fingerprint };
      const { status, body, replayed } = await once(context.db, asked, context.now, () =>
        work().catch((error: unknown) => {
          if (error instanceof Failure) return answerOfFailure(error);
          throw error;
        }),
      );
      const headers: Record<string, string> = replayed ? { "idempotent-replayed": "true" } : {};
      return { status, body, headers };
    },
  };
}

/** A hash as a UUID of version 8 (RFC 9562), whose bits are for whoever makes it. */
function uuidOf(hash: string): string {
  const bytes = Buffer.from(hash.slice(0, 32), "hex");
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
