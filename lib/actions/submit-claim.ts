"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/domain/case/form-state";
import { claimInput } from "@/lib/domain/case/inputs";
import { checkClaim } from "@/lib/services/case/check-claim";
import { submitClaim as open } from "@/lib/services/case/submit-claim";
import { draftFiles, dropDraftFile, keepDraftFiles, moveDraft } from "@/lib/services/files/attach";
import { insistOnShown } from "@/lib/services/files/still-kept";
import { mayCall } from "./enter";
import { answering, faultsOf, fileValues, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";

/**
 * The claim form's door: `review` checks and shows, `edit` keeps files and goes back, `remove:ID`
 * takes a kept file away, `send` opens the claim.
 */
export async function submitClaim(previous: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const values = textValues(form);
  const context = await requestContext(locale);
  if (!mayCall("submit-claim/submitClaim", context) || context.actor.kind !== "member") {
    return rejected(values, [{ field: "", code: "sign_in_needed" }]);
  }
  const key = z.uuid().safeParse(values.submissionKey);
  if (!key.success) return rejected(values, [{ field: "", code: "form_expired" }]);
  const draft = { draftKey: key.data, uploaderId: context.actor.memberId };
  const kept = () => draftFiles(context.db, draft);
  const moveFiles = (key: string) =>
    moveDraft(context.db, draft, key, fileValues(form), context.now);
  let target = "";
  const state = await answering(
    values,
    kept,
    async () => {
      await keepDraftFiles(context.db, draft, fileValues(form), context.now);
      await insistOnShown(context.db, draft, previous.files);
      const removed = z.uuid().safeParse(values.intent?.replace(/^remove:/, ""));
      if (removed.success) await dropDraftFile(context.db, draft, removed.data, context.now);
      if (removed.success || values.intent === "edit") {
        return { status: "idle", values, errors: [], files: await kept() };
      }
      const parsed = claimInput.safeParse(values);
      if (!parsed.success) return rejected(values, faultsOf(parsed.error), await kept());
      if (values.intent === "review") {
        await checkClaim(context, parsed.data);
        return { status: "review", values, errors: [], files: await kept() };
      }
      const { reference } = await open(context, parsed.data);
      target = `/${locale}/cases/${reference}?opened=1`;
      return { status: "done", values: {}, errors: [], files: [] };
    },
    moveFiles,
  );
  if (target !== "") redirect(target);
  return state;
}
