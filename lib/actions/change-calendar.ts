"use server";

import { redirect } from "next/navigation";
import { parseChange } from "@/lib/domain/calendar/change";
import { changeCalendar as change } from "@/lib/services/calendar";
import { Failure, fail } from "@/lib/services/failure";
import { faultOf, log } from "@/lib/log";
import { mayCall } from "./enter";
import { formLocale, textValues } from "./form";
import { requestContext } from "./request-context";

const page = "/staff/settings/calendar";

/** Makes a change of the calendar that was previewed; leads back to it, or to what was wrong. */
export async function changeCalendar(form: FormData): Promise<void> {
  const values = textValues(form);
  const context = await requestContext(formLocale(form));
  let target: string;
  try {
    if (!mayCall("change-calendar/changeCalendar", context)) throw fail("forbidden", "forbidden");
    const parsed = parseChange(values);
    if (!parsed.ok) throw new Failure("invalid", parsed.errors);
    const { moved } = await change(context, Number(values.version) || 0, parsed.change);
    target = `${page}?moved=${moved}${values.year ? `&year=${encodeURIComponent(values.year)}` : ""}`;
  } catch (error) {
    if (!(error instanceof Failure)) log("error", "action_failed", faultOf(error));
    const code = error instanceof Failure ? error.errors[0]?.code : "unexpected";
    target = `${page}?problem=${code ?? "unexpected"}`;
  }
  redirect(target);
}
