import type { z } from "zod";
import { claimInput, simpleInputs, type SimpleKind } from "@/lib/domain/case/inputs";
import { procedureKinds, type ProcedureKind } from "@/lib/domain/case/vocabulary";
import { submitCase, submitClaim } from "@/lib/services/case";
import type { CaseInput } from "@/lib/services/case/submit-case";
import type { Context } from "@/lib/services/context";
import { bodySchema, type BodySchema } from "./body-schema";
import { fieldError, Problem } from "./problem";

export type Opening = (context: Context) => Promise<{ reference: string }>;

/** How a case of one procedure is opened: what its body looks like, and what then opens it. */
type Way = Pick<BodySchema<unknown>, "json"> & {
  /** Throws a 422 Problem that names every wrong field. */
  read(values: Readonly<Record<string, unknown>>, submissionKey: string): Opening;
};

/** Who writes is the key's member, so a body names nobody. */
const writer = { submissionKey: true, name: true, email: true } as const;

function simple(kind: SimpleKind): Way {
  const body = bodySchema((simpleInputs[kind] as z.ZodObject).omit(writer), [], { kind });
  return {
    json: body.json,
    read(values, submissionKey) {
      const own = body.read(values, {});
      const input = { ...own, submissionKey, name: "", email: "" } as unknown as CaseInput;
      return (context) => submitCase(context, kind, input);
    },
  };
}

const claimBody = bodySchema(claimInput, ["submissionKey"], { kind: "claim" });
const claim: Way = {
  json: claimBody.json,
  read(values, submissionKey) {
    const input = claimBody.read(values, { submissionKey });
    return (context) => submitClaim(context, input);
  },
};

/** How a case of each procedure is opened: the forms' own schemas. */
export const openings = {
  request: simple("request"),
  complaint: simple("complaint"),
  claim,
  dispute: simple("dispute"),
  fraud: simple("fraud"),
  authority: simple("authority"),
} as const satisfies Record<ProcedureKind, Way>;

/** What a body asks to be opened, under the form's key. Throws a 422 Problem. */
export function readOpening(values: Readonly<Record<string, unknown>>, formKey: string): Opening {
  const kind = procedureKinds.find((it) => it === values.kind);
  if (kind) return openings[kind].read(values, formKey);
  const code = values.kind === undefined ? "required" : "wrong_value";
  throw new Problem(422, [fieldError("kind", code)]);
}
