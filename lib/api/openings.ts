import type { z } from "zod";
import {
  claimInput,
  simpleInputs,
  type ClaimInput,
  type SimpleKind,
} from "@/lib/domain/case/inputs";
import { procedureKinds, type ProcedureKind } from "@/lib/domain/case/vocabulary";
import { submitCase, submitClaim } from "@/lib/services/case";
import type { CaseInput } from "@/lib/services/case/submit-case";
import type { Context } from "@/lib/services/context";
import { bodySchema, type BodySchema } from "./body-schema";
import { fieldError, Problem } from "./problem";

/** Who writes is the key's member, so a body names nobody. */
const writer = { submissionKey: true, name: true, email: true } as const;

function simple(kind: SimpleKind) {
  return bodySchema((simpleInputs[kind] as z.ZodObject).omit(writer), [], { kind });
}

const claim = bodySchema(claimInput, ["submissionKey"], { kind: "claim" });

/** How a case of each procedure is opened: the forms' own schemas. */
export const openings = {
  request: simple("request"),
  complaint: simple("complaint"),
  claim,
  dispute: simple("dispute"),
  fraud: simple("fraud"),
  authority: simple("authority"),
} as const satisfies Record<ProcedureKind, BodySchema<unknown>>;

export type Opening = (context: Context) => Promise<{ reference: string }>;

/** What a body asks to be opened, under the form's key. Throws a 422 Problem. */
export function readOpening(values: Readonly<Record<string, unknown>>, formKey: string): Opening {
  const kind = procedureKinds.find((it) => it === values.kind);
  if (!kind) {
    const code = values.kind === undefined ? "required" : "wrong_value";
    throw new Problem(422, [fieldError("kind", code)]);
  }
  if (kind === "claim") {
    const input: ClaimInput = claim.read(values, { submissionKey: formKey });
    return (context) => submitClaim(context, input);
  }
  const own = openings[kind].read(values, {});
  const input = { ...own, submissionKey: formKey, name: "", email: "" } as unknown as CaseInput;
  return (context) => submitCase(context, kind, input);
}
