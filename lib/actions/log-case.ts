"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/domain/case/form-state";
import type { SimpleKind } from "@/lib/domain/case/inputs";
import { loggedInputs } from "@/lib/domain/case/logged-inputs";
import { logCase as log } from "@/lib/services/case/log-case";
import { draftFiles, keepDraftFiles, moveDraft } from "@/lib/services/files/attach";
import { insistOnShown } from "@/lib/services/files/still-kept";
import { mayCall } from "./enter";
import { answering, faultsOf, fileValues, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";

/** The door for cases that reached us by phone, post, fax, mail or chat: staff write them down. */
export async function logCase(previous: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form);
  const kind = values.kind ?? "";
  if (!Object.hasOwn(loggedInputs, kind)) {
    return rejected(values, [{ field: "", code: "unexpected" }]);
  }
  const context = await requestContext(formLocale(form));
  if (!mayCall("log-case/logCase", context) || context.actor.kind !== "member") {
    return rejected(values, [{ field: "", code: "forbidden" }]);
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
      const parsed = loggedInputs[kind as SimpleKind].safeParse(values);
      if (!parsed.success) return rejected(values, faultsOf(parsed.error), await kept());
      const { reference } = await log(context, kind as SimpleKind, parsed.data);
      target = `/staff/cases/${reference}?done=logged`;
      return { status: "done", values: {}, errors: [], files: [] };
    },
    moveFiles,
  );
  if (target !== "") redirect(target);
  return state;
}
