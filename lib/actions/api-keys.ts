"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/domain/case/form-state";
import { makeKey, makeKeyInput, revokeKey } from "@/lib/services/api-keys";
import { fail } from "@/lib/services/failure";
import { mayCall } from "./enter";
import { answering, faultsOf, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";

/** An administrator makes an API key; the answer alone ever carries its secret. */
export async function makeApiKey(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = textValues(form);
  const scopes = form.getAll("scopes");
  const values = { ...typed, scopes: scopes.join(" ") };
  const context = await requestContext(formLocale(form));
  return answering(
    values,
    async () => [],
    async () => {
      if (!mayCall("api-keys/makeApiKey", context)) throw fail("forbidden", "forbidden");
      const parsed = makeKeyInput.safeParse({ ...values, scopes });
      if (!parsed.success) return rejected(values, faultsOf(parsed.error));
      const { secret } = await makeKey(context, parsed.data);
      revalidatePath("/staff/settings/api-keys");
      return { status: "done", values: { secret }, errors: [], files: [] };
    },
  );
}

/** An administrator ends an API key. */
export async function revokeApiKey(form: FormData): Promise<void> {
  const context = await requestContext(formLocale(form));
  const id = z.uuid().safeParse(form.get("id"));
  if (mayCall("api-keys/revokeApiKey", context) && id.success) await revokeKey(context, id.data);
  redirect("/staff/settings/api-keys");
}
