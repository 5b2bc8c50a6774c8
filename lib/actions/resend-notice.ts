"use server";

import { redirect } from "next/navigation";
import { Failure } from "@/lib/services/failure";
import { resendInput, resendNotice as resend } from "@/lib/services/staff/resend-notice";
import { deskLocale } from "./desk-context";
import { mayCall } from "./enter";
import { textValues } from "./form";
import { requestContext } from "./request-context";

/** The button of a failed mail. Leads back to the list, which says what became of it. */
export async function resendNotice(form: FormData): Promise<void> {
  const context = await requestContext(await deskLocale());
  const input = resendInput.safeParse(textValues(form));
  let answer = "refused";
  if (mayCall("resend-notice/resendNotice", context) && input.success) {
    try {
      await resend(context, input.data);
      answer = "waiting";
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  redirect(`/staff/settings/mail?answer=${answer}`);
}
