"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/domain/case/form-state";
import { nameInput } from "@/lib/domain/scam/inputs";
import { fail } from "@/lib/services/failure";
import * as names from "@/lib/services/names/edit";
import { mayCall } from "./enter";
import { answering, faultsOf, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";

const page = "/staff/settings/names";
const none = async () => [];
const done: FormState = { status: "done", values: {}, errors: [], files: [] };

/** Adds a name to the scam check's list. */
export async function addName(_previous: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form);
  const context = await requestContext(formLocale(form));
  const state = await answering(values, none, async () => {
    if (!mayCall("edit-names/addName", context)) throw fail("forbidden", "forbidden");
    const parsed = nameInput.safeParse(values);
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    await names.addName(context, parsed.data);
    return done;
  });
  if (state.status === "done") redirect(page);
  return state;
}

/** Takes a name out of the list. */
export async function removeName(_previous: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form);
  const context = await requestContext(formLocale(form));
  const state = await answering(values, none, async () => {
    if (!mayCall("edit-names/removeName", context)) throw fail("forbidden", "forbidden");
    const id = z.uuid("unexpected").safeParse(values.id);
    if (!id.success) return rejected(values, [{ field: "", code: "unexpected" }]);
    await names.removeName(context, id.data);
    return done;
  });
  if (state.status === "done") redirect(page);
  return state;
}
