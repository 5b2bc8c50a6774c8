"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { checkedActs } from "@/lib/domain/case/checked-acts";
import { idleState, type FormState } from "@/lib/domain/case/form-state";
import { actInputs, type FormAct } from "@/lib/domain/case/inputs";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { caseByReference } from "@/lib/services/case/queries";
import type { Context } from "@/lib/services/context";
import { insistOnAct } from "@/lib/services/case/may-act";
import { runAct } from "@/lib/services/case/run-act";
import { discardUnused, keepFiles } from "@/lib/services/files/attach";
import { answering, faultsOf, fileValues, formLocale, rejected, textValues } from "./form";
import { limitActs } from "./limit-forms";
import { requestContext } from "./request-context";
import { reviewAct } from "./review-act";

type Values = Record<string, string>;
type Sent = { act: FormAct; values: Values; files: File[]; locale: Locale };

const none = async () => [];

/** Every act on a case by form: the act's own schema, then its one verb. */
export async function actOnCase(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = formLocale(form);
  const values = textValues(form);
  const act = values.act ?? "";
  if (!Object.hasOwn(actInputs, act)) return rejected(values, [{ field: "", code: "unexpected" }]);
  const context = await requestContext(locale);
  const sent = { act: act as FormAct, values, files: fileValues(form), locale };
  let state = await attempt(context, sent);
  // Without JavaScript the page is drawn anew, and shows no answer to a form it draws no more.
  if (!(await headers()).has("next-action")) {
    // So what was written into a form that was used already is sent on at once, as another.
    if (state.errors.some(({ code }) => code === "act_reused")) {
      state = await attempt(context, { ...sent, values: state.values });
    }
    const view = await caseByReference(context, values.reference ?? "");
    const [error] = state.errors;
    if (error && view && !view.acts.includes(sent.act)) {
      const place = view.viewer === "staff" ? "/staff/cases" : `/${locale}/cases`;
      redirect(`${place}/${view.reference}?refused=${error.detail ? "wrong_stage" : error.code}`);
    }
  }
  return state;
}

/** Carries the act out and leads to the case; else what is to be mended, or looked at first. */
async function attempt(context: Context, sent: Sent): Promise<FormState> {
  const { act, values, locale } = sent;
  let target = "";
  const state = await answering(values, none, async () => {
    const parsed = actInputs[act].safeParse(values);
    if (!parsed.success) return rejected(values, faultsOf(parsed.error));
    if (values.desk === "staff" && (checkedActs as readonly string[]).includes(act)) {
      if (values.intent === "edit") return { ...idleState, values };
      if (values.intent !== "send") {
        const { actKey = "" } = values;
        const doIt = (within: Context) => runAct(within, act, values, []);
        const review = await reviewAct(context, { actKey }, doIt, locale);
        return { ...idleState, status: "review", values, review };
      }
    }
    await limitActs(context, await insistOnAct(context, parsed.data.reference, act));
    const files = await keepFiles(sent.files);
    const { reference } = await runAct(context, act, values, files).finally(() =>
      discardUnused(context.db, files),
    );
    const place = values.desk === "staff" ? "/staff/cases" : `/${locale}/cases`;
    const from =
      values.desk === "staff" && values.from ? `&from=${encodeURIComponent(values.from)}` : "";
    target = `${place}/${reference}?done=${act}${from}`;
    return { status: "done", values: {}, errors: [], files: [] };
  });
  if (target !== "") redirect(target);
  return state;
}
