"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { grantGuest } from "@/lib/auth/guest-access";
import type { FormState } from "@/lib/domain/case/form-state";
import { simpleInputs, type SimpleKind } from "@/lib/domain/case/inputs";
import { submitCase as open } from "@/lib/services/case/submit-case";
import { draftFiles, keepDraftFiles, moveDraft } from "@/lib/services/files/attach";
import { insistOnShown } from "@/lib/services/files/still-kept";
import { fail } from "@/lib/services/failure";
import { mayCall } from "./enter";
import { limitForms } from "./limit-forms";
import { answering, faultsOf, fileValues, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";

/** The door of the five simple forms; a guest is given access to the case they opened. */
export async function submitCase(previous: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const values = textValues(form);
  const kind = values.kind ?? "";
  if (!Object.hasOwn(simpleInputs, kind)) {
    return rejected(values, [{ field: "", code: "unexpected" }]);
  }
  const key = z.uuid().safeParse(values.submissionKey);
  if (!key.success) return rejected(values, [{ field: "", code: "form_expired" }]);
  const context = await requestContext(locale);
  const memberId = context.actor.kind === "member" ? context.actor.memberId : null;
  const draft = { draftKey: key.data, uploaderId: memberId };
  const kept = () => draftFiles(context.db, draft);
  const moveFiles = (key: string) =>
    moveDraft(context.db, draft, key, fileValues(form), context.now);
  let target = "";
  const state = await answering(
    values,
    kept,
    async () => {
      if (!mayCall("submit-case/submitCase", context)) throw fail("forbidden", "forbidden");
      await limitForms(context, "open");
      await keepDraftFiles(context.db, draft, fileValues(form), context.now);
      await insistOnShown(context.db, draft, previous.files);
      const parsed = simpleInputs[kind as SimpleKind].safeParse(values);
      if (!parsed.success) return rejected(values, faultsOf(parsed.error), await kept());
      const { reference, caseId } = await open(context, kind as SimpleKind, parsed.data);
      if (!memberId) await grantGuest({ caseId, proved: false });
      target = `/${locale}/cases/${reference}?opened=1`;
      return { status: "done", values: {}, errors: [], files: [] };
    },
    moveFiles,
  );
  if (target !== "") redirect(target);
  return state;
}
