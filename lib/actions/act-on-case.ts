"use server";

import { redirect } from "next/navigation";
import { checkedActs } from "@/lib/domain/case/checked-acts";
import { idleState, type FormState } from "@/lib/domain/case/form-state";
import { actInputs, type FormAct } from "@/lib/domain/case/inputs";
import type { Context } from "@/lib/services/context";
import * as verbs from "@/lib/services/case";
import { discardUnused, keepFiles, type KeptFile } from "@/lib/services/files/attach";
import { answering, faultsOf, fileValues, formLocale, rejected, textValues } from "./form";
import { requestContext } from "./request-context";
import { reviewAct } from "./review-act";

type Values = Record<string, string>;
type Outcome = { reference: string };

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
        const doIt = (within: Context) => run(within, act as FormAct, values, []);
        const review = await reviewAct(context, { actKey }, doIt, locale);
        return { ...idleState, status: "review", values, review };
      }
    }
    const files = await keepFiles(fileValues(form));
    const { reference } = await run(context, act as FormAct, values, files).finally(() =>
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

function run(
  context: Context,
  act: FormAct,
  values: Values,
  files: readonly KeptFile[],
): Promise<Outcome> {
  switch (act) {
    case "message":
      return verbs.message(context, actInputs.message.parse(values), files);
    case "add_evidence":
      return verbs.addEvidence(context, actInputs.add_evidence.parse(values), files);
    case "answer_information":
      return verbs.answerInformation(context, actInputs.answer_information.parse(values), files);
    case "propose":
      return verbs.propose(context, actInputs.propose.parse(values));
    case "accept":
      return verbs.accept(context, actInputs.accept.parse(values));
    case "decline":
      return verbs.decline(context, actInputs.decline.parse(values));
    case "ask_mediation":
      return verbs.askMediation(context, actInputs.ask_mediation.parse(values));
    case "withdraw":
      return verbs.withdraw(context, actInputs.withdraw.parse(values));
    case "confirm_carried_out":
      return verbs.confirmCarriedOut(context, actInputs.confirm_carried_out.parse(values));
    case "report_not_carried_out":
      return verbs.reportNotCarriedOut(context, actInputs.report_not_carried_out.parse(values));
    case "answer_satisfaction":
      return verbs.answerSatisfaction(context, actInputs.answer_satisfaction.parse(values));
    case "appeal":
      return verbs.appeal(context, actInputs.appeal.parse(values));
    case "note":
      return verbs.note(context, actInputs.note.parse(values));
    case "take":
      return verbs.take(context, actInputs.take.parse(values));
    case "assign":
      return verbs.assign(context, actInputs.assign.parse(values));
    case "ask_information":
      return verbs.askInformation(context, actInputs.ask_information.parse(values));
    case "mediate":
      return verbs.mediate(context, actInputs.mediate.parse(values));
    case "decide":
      return verbs.decide(context, actInputs.decide.parse(values));
    case "reply":
      return verbs.reply(context, actInputs.reply.parse(values));
    case "extend":
      return verbs.extend(context, actInputs.extend.parse(values));
    case "offer_variants":
      return verbs.offerVariants(context, actInputs.offer_variants.parse(values));
    case "choose_variant":
      return verbs.chooseVariant(context, actInputs.choose_variant.parse(values));
    case "apply_red_line":
      return verbs.applyRedLine(context, actInputs.apply_red_line.parse(values));
    case "send_on":
      return verbs.sendOn(context, actInputs.send_on.parse(values));
    case "draft_answer":
      return verbs.draftAnswer(context, actInputs.draft_answer.parse(values));
    case "approve":
      return verbs.approve(context, actInputs.approve.parse(values));
    case "convert":
      return verbs.convert(context, actInputs.convert.parse(values));
    case "name_respondent":
      return verbs.nameRespondent(context, actInputs.name_respondent.parse(values));
  }
}
