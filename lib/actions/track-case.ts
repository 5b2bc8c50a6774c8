"use server";

import type { FormState } from "@/lib/domain/case/form-state";
import { trackInput } from "@/lib/domain/case/inputs";
import { foundWords } from "@/lib/i18n/found-words";
import { fail } from "@/lib/services/failure";
import { follow } from "@/lib/services/track/follow";
import { limitForms } from "./limit-forms";
import { answering, faultsOf, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";

/** Tells whoever knows a reference and its claimant's e-mail where the case stands. Opens nothing. */
export async function trackCase(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const values = textValues(form);
  const context = await requestContext(locale);
  return answering(
    values,
    async () => [],
    async () => {
      const parsed = trackInput.safeParse(values);
      if (!parsed.success) return rejected(values, faultsOf(parsed.error));
      await limitForms(context, "track");
      const found = await follow(context, parsed.data);
      if (!found) throw fail("invalid", "track_not_found", "reference");
      return { status: "done", values, errors: [], files: [], found: foundWords(found, locale) };
    },
  );
}
