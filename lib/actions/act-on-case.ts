"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { checkedActs } from "@/lib/domain/case/checked-acts";
import { idleState, type FormState } from "@/lib/domain/case/form-state";
import { actInputs, type FormAct } from "@/lib/domain/case/inputs";
import { caseByReference } from "@/lib/services/case/queries";
import type { Context } from "@/lib/services/context";
import { runAct } from "@/lib/services/case/run-act";
import { discardUnused, keepFiles } from "@/lib/services/files/attach";
import { answering, faultsOf, fileValues, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";
import { reviewAct } from "./review-act";

const none = async () => [];

/** Every act on a case by form: the act's own schema, then its one verb. */
export async function actOnCase(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const values = textValues(form);
  const act = values.act ?? "";
  if (!Object.hasOwn(actInputs, act)) return rejected(values, [{ field: "", code: "unexpected" }]);
  const context = await requestContext(locale);
  let target = "";
  const state = await answering(values, none, async () => {
    const parsed = actInputs[act as FormAct].safeParse(values);
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    if (values.desk === "staff" && (checkedActs as readonly string[]).includes(act)) {
      if (values.intent === "edit") return { ...idleState, values };
      if (values.intent !== "send") {
        const { actKey = "" } = values;
        const doIt = (within: Context) => runAct(within, act as FormAct, values, []);
        const review = await reviewAct(context, { actKey }, doIt, locale);
        return { ...idleState, status: "review", values, review };
      }
    }
    const files = await keepFiles(fileValues(form));
    const { reference } = await runAct(context, act as FormAct, values, files).finally(() =>
      discardUnused(context.db, files),
    );
    const place = values.desk === "staff" ? "/staff/cases" : `/${locale}/cases`;
    const from =
      values.desk === "staff" && values.from ? `&from=${encodeURIComponent(values.from)}` : "";
    target = `${place}/${reference}?done=${act}${from}`;
    return { status: "done", values: {}, errors: [], files: [] };
  });
  if (target !== "") redirect(target);
  // Without JavaScript the page is drawn anew, and shows no answer to a form it draws no more.
  if (!(await headers()).has("next-action")) {
    const view = await caseByReference(context, values.reference ?? "");
    const [error] = state.errors;
    if (error && view && !view.acts.includes(act as FormAct)) {
      const place = view.viewer === "staff" ? "/staff/cases" : `/${locale}/cases`;
      redirect(`${place}/${view.reference}?refused=${error.code}`);
    }
  }
  return state;
}
