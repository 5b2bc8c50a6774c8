"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/case/form-state";
import { actInputs } from "@/lib/domain/case/inputs";
import { readSatisfactionToken } from "@/lib/auth/satisfaction-link";
import { answerSatisfaction } from "@/lib/services/case";
import { caseOfLink } from "@/lib/services/case/satisfaction-link";
import { answering, faultsOf, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";

/** The mailed question's answer: the signed link stands in for signing in, for this act alone. */
export async function answerByLink(_previous: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form);
  const locale = formLocale(form);
  const context = await requestContext(locale);
  const expired = () => rejected(values, [{ field: "", code: "link_expired" }]);
  const link = readSatisfactionToken(values.token ?? "", context.now);
  const state = await answering(
    values,
    async () => [],
    async () => {
      const asked = link && (await caseOfLink(context, link));
      if (!asked) return expired();
      const parsed = actInputs.answer_satisfaction.safeParse({
        ...values,
        reference: asked.reference,
        version: asked.version,
      });
      if (!parsed.success) return rejected(values, faultsOf(parsed.error));
      await answerSatisfaction({ ...context, actor: asked.actor }, parsed.data);
      return { status: "done", values: {}, errors: [], files: [] };
    },
  );
  // The link is used up by now, so the thanks have a page of their own.
  if (state.status === "done") redirect(`/${locale}/satisfaction?done=1`);
  return state;
}
