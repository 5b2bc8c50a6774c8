import { actInputs } from "@/lib/domain/case/inputs";
import { parseReference } from "@/lib/domain/reference/reference";
import { runAct } from "@/lib/services/case/run-act";
import { apiActs } from "./api-acts";
import { bodySchema } from "./body-schema";
import { located } from "./cases";
import type { Answer, Call } from "./endpoint";
import { onceOnly } from "./idempotency";
import { fieldError, problem, Problem } from "./problem";
import { readBody } from "./read-body";

/** Which case it is says the address; the form's key comes from the Idempotency-Key. */
const filledIn = ["reference", "actKey"];

/** How each act is asked for: the forms' own schemas. */
export const actBodies = Object.fromEntries(
  apiActs.map((act) => [act, bodySchema(actInputs[act], filledIn, { act })]),
);

/** POST /cases/{reference}/actions: one act, once for an Idempotency-Key. */
export async function postAct(call: Call): Promise<Answer> {
  const { request, params, context } = call;
  const body = await readBody(request);
  const only = onceOnly(call, body);
  const act = apiActs.find((it) => it === body.values.act);
  const schema = act && actBodies[act];
  if (!schema) {
    const code = body.values.act === undefined ? "required" : "wrong_value";
    throw new Problem(422, [fieldError("act", code)]);
  }
  const identity = { reference: params.reference ?? "", actKey: only.formKey };
  if (!parseReference(identity.reference)) throw problem(404, "not_found", "reference");
  schema.read(body.values, identity);
  const values = { ...body.values, ...identity };
  return located(
    await only.answer(async () => {
      const { reference } = await runAct(context, act, values, []);
      return { status: 200, body: { reference } };
    }),
  );
}
