import { z } from "zod";
import { listCases } from "@/lib/services/case/list-cases";
import { caseByReference } from "@/lib/services/case/queries";
import { readCursor } from "@/lib/services/keyset";
import { caseAnswer, casesAnswer } from "./answers";
import { actsOfApi } from "./api-acts";
import { faultsOf } from "./body-schema";
import type { Answer, Call } from "./endpoint";
import { onceOnly } from "./idempotency";
import { readOpening } from "./openings";
import { problem, Problem } from "./problem";
import { readBody } from "./read-body";
import { written } from "./written";

/** The query of a list: opaque cursor, and how many at most. */
export const pageQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/, "limit_wrong")
    .default("25")
    .transform(Number),
  cursor: z
    .string()
    .refine((it) => readCursor(it)?.at, "cursor_wrong")
    .transform(readCursor)
    .default(null),
});

/** GET /cases: the cases that the key's member may read, newest first. */
export async function getCases({ url, context }: Call): Promise<Answer> {
  const { limit, cursor } = queryOf(url, pageQuery);
  const page = await listCases(context, { after: cursor, limit });
  return { status: 200, body: written(casesAnswer, page) };
}

/** GET /cases/{reference}: one case as the key's member may see it. */
export async function getCase({ url, params, context }: Call): Promise<Answer> {
  queryOf(url, z.strictObject({}));
  const view = await caseByReference(context, params.reference ?? "");
  if (!view) throw problem(404, "not_found", "reference");
  return { status: 200, body: written(caseAnswer, { ...view, acts: actsOfApi(view.acts) }) };
}

/** POST /cases: opens a case for the key's member, once for an Idempotency-Key. */
export async function postCase(call: Call): Promise<Answer> {
  const body = await readBody(call.request);
  const only = onceOnly(call, body);
  const open = readOpening(body.values, only.formKey);
  return located(
    await only.answer(async () => {
      const { reference } = await open(call.context);
      return { status: 201, body: { reference } };
    }),
  );
}

/** Names where the case is that an answer speaks of. */
export function located(answer: Answer): Answer {
  const { reference } = answer.body as { reference?: unknown };
  if (typeof reference !== "string") return answer;
  return {
    ...answer,
    headers: { ...answer.headers, location: `/api/v1/cases/${reference}` },
  };
}

/** The query as its schema has it. Throws a 400 Problem that names what is wrong. */
export function queryOf<Schema extends z.ZodType>(url: URL, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(url.searchParams));
  if (parsed.success) return parsed.data;
  throw new Problem(400, faultsOf(parsed.error));
}
