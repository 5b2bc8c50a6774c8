"use server";

import { redirect } from "next/navigation";
import { grantGuest } from "@/lib/auth/guest-access";
import type { FormState } from "@/lib/domain/case/form-state";
import { trackInput } from "@/lib/domain/case/inputs";
import { fail } from "@/lib/services/failure";
import { follow } from "@/lib/services/track/follow";
import { limitForms } from "./limit-forms";
import { answering, faultsOf, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";

/** Opens one case to whoever knows its reference and its claimant's e-mail. */
export async function trackCase(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const values = textValues(form);
  const context = await requestContext(locale);
  let target = "";
  const state = await answering(
    values,
    async () => [],
    async () => {
      const parsed = trackInput.safeParse(values);
      if (!parsed.success) return rejected(values, faultsOf(parsed.error));
      await limitForms(context, "track");
      const found = await follow(context, parsed.data);
      if (!found) throw fail("invalid", "track_not_found", "reference");
      await grantGuest(found.caseId);
      target = `/${locale}/cases/${found.reference}`;
      return { status: "done", values: {}, errors: [], files: [] };
    },
  );
  if (target !== "") redirect(target);
  return state;
}
