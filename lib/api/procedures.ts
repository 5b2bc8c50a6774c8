import { z } from "zod";
import { procedureKinds } from "@/lib/domain/case/vocabulary";
import { procedureShape } from "@/lib/domain/procedure/definition";
import { replaceProcedure } from "@/lib/services/procedures/replace-procedure";
import { newestProcedures } from "@/lib/services/staff/queries";
import { faultsOf } from "./body-schema";
import { queryOf } from "./cases";
import type { Answer, Call } from "./endpoint";
import { fieldError, problem, Problem } from "./problem";
import { readBody } from "./read-body";

export const proceduresAnswer = z.object({ items: z.array(procedureShape) });

/** GET /procedures: the newest version of each, as new cases run it. */
export async function getProcedures({ url, context }: Call): Promise<Answer> {
  queryOf(url, z.strictObject({}));
  return { status: 200, body: { items: await newestProcedures(context) } };
}

/** GET /procedures/{kind}: the newest version. */
export async function getProcedure({ url, params, context }: Call): Promise<Answer> {
  queryOf(url, z.strictObject({}));
  const found = (await newestProcedures(context)).find((it) => it.kind === params.kind);
  if (!found) throw problem(404, "not_found", "kind");
  return { status: 200, body: found };
}

/** PUT /procedures/{kind}: the next version, for cases opened from now on. */
export async function putProcedure({ request, params, context }: Call): Promise<Answer> {
  const kind = procedureKinds.find((it) => it === params.kind);
  if (!kind) throw problem(404, "not_found", "kind");
  const { values } = await readBody(request);
  const parsed = procedureShape.safeParse(values);
  if (!parsed.success) throw new Problem(422, faultsOf(parsed.error));
  if (parsed.data.kind !== kind) throw new Problem(422, [fieldError("kind", "wrong_value")]);
  return { status: 200, body: await replaceProcedure(context, parsed.data) };
}
