"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/case/form-state";
import { colleagueInput, rolesInput } from "@/lib/domain/people/inputs";
import { fail } from "@/lib/services/failure";
import * as people from "@/lib/services/people/staff";
import { mayCall } from "./enter";
import { answering, faultsOf, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";

const page = "/staff/settings/people";
const none = async () => [];
const done: FormState = { status: "done", values: {}, errors: [], files: [] };

/** The boxes that were ticked, beside what was typed: kept as one value, apart by spaces. */
function read(form: FormData) {
  const typed = textValues(form);
  const roles = form.getAll("roles").map(String);
  const values: Record<string, string> = { ...typed, roles: roles.join(" ") };
  return { values, roles };
}

/** An administrator lets somebody work here. */
export async function addColleague(_previous: FormState, form: FormData): Promise<FormState> {
  const { values, roles } = read(form);
  const context = await requestContext(formLocale(form));
  const state = await answering(values, none, async () => {
    if (!mayCall("people/addColleague", context)) throw fail("forbidden", "forbidden");
    const parsed = colleagueInput.safeParse({ ...values, roles });
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    await people.addColleague(context, parsed.data);
    return done;
  });
  if (state.status === "done") redirect(`${page}?done=added`);
  return state;
}

/** An administrator changes what a colleague may do. */
export async function setRoles(_previous: FormState, form: FormData): Promise<FormState> {
  const { values, roles } = read(form);
  const context = await requestContext(formLocale(form));
  const state = await answering(values, none, async () => {
    if (!mayCall("people/setRoles", context)) throw fail("forbidden", "forbidden");
    const parsed = rolesInput.safeParse({ memberId: values.memberId, roles });
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    await people.setRoles(context, parsed.data);
    return done;
  });
  if (state.status === "done") redirect(`${page}?done=changed`);
  return state;
}
