"use server";

import { redirect } from "next/navigation";
import { procedureKinds } from "@/lib/domain/case/vocabulary";
import { readFigures, withFigures } from "@/lib/domain/procedure/change-figures";
import { faultOf, log } from "@/lib/log";
import type { Context } from "@/lib/services/context";
import { fail, Failure } from "@/lib/services/failure";
import { newestProcedure } from "@/lib/services/procedures/queries";
import { replaceProcedure } from "@/lib/services/procedures/replace-procedure";
import { mayCall } from "./enter";
import { textValues } from "./form";
import { requestContext } from "./request-context";

/** An administrator puts figures in force that were looked at before, for new cases. */
export async function replaceFigures(form: FormData): Promise<void> {
  const values = textValues(form);
  const context = await requestContext("en");
  const outcome = await replace(context, values).catch((error: unknown) => {
    if (error instanceof Failure) return { failed: error.errors[0]?.code ?? "unexpected" };
    log("error", "action_failed", faultOf(error));
    return { failed: "unexpected" };
  });
  const query = new URLSearchParams({ kind: values.kind ?? "", ...outcome });
  redirect(`/staff/settings/procedures?${query}`);
}

async function replace(
  context: Context,
  values: Record<string, string>,
): Promise<{ done: string }> {
  if (!mayCall("replace-figures/replaceFigures", context)) throw fail("forbidden", "forbidden");
  const kind = procedureKinds.find((it) => it === values.kind);
  if (!kind) throw fail("invalid", "unexpected");
  const newest = await newestProcedure(context.db, kind);
  if (String(newest.version) !== values.version) throw fail("conflict", "version_conflict");
  const { changes, errors } = readFigures(newest, values);
  if (errors.length > 0) throw fail("invalid", "procedure_unfit");
  if (changes.length === 0) throw fail("invalid", "nothing");
  const { version } = await replaceProcedure(context, withFigures(newest, changes));
  return { done: String(version) };
}
