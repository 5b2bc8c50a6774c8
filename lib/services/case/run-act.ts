import { actInputs, type FormAct } from "@/lib/domain/case/inputs";
import type { Context } from "../context";
import type { KeptFile } from "../files/attach";
import * as verbs from "./index";

/** Runs the one verb of an act, with the input as the act's own schema reads it. */
export function runAct(
  context: Context,
  act: FormAct,
  values: Readonly<Record<string, unknown>>,
  files: readonly KeptFile[],
): Promise<{ reference: string }> {
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
    case "report_carried_out":
      return verbs.reportCarriedOut(context, actInputs.report_carried_out.parse(values), files);
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
      return verbs.draftAnswer(context, actInputs.draft_answer.parse(values), files);
    case "approve":
      return verbs.approve(context, actInputs.approve.parse(values));
    case "convert":
      return verbs.convert(context, actInputs.convert.parse(values));
    case "check_request":
      return verbs.checkRequest(context, actInputs.check_request.parse(values));
    case "list_disclosure":
      return verbs.listDisclosure(context, actInputs.list_disclosure.parse(values));
    case "unlist_disclosure":
      return verbs.unlistDisclosure(context, actInputs.unlist_disclosure.parse(values));
    case "record_dispatch":
      return verbs.recordDispatch(context, actInputs.record_dispatch.parse(values));
    case "set_hold":
      return verbs.setHold(context, actInputs.set_hold.parse(values));
    case "end_hold":
      return verbs.endHold(context, actInputs.end_hold.parse(values));
    case "name_respondent":
      return verbs.nameRespondent(context, actInputs.name_respondent.parse(values));
    case "remove_respondent":
      return verbs.removeRespondent(context, actInputs.remove_respondent.parse(values));
    case "record_contact":
      return verbs.recordContact(context, actInputs.record_contact.parse(values));
    case "set_reason":
      return verbs.setReason(context, actInputs.set_reason.parse(values));
    case "report_findings":
      return verbs.reportFindings(context, actInputs.report_findings.parse(values));
    case "record_contact_attempt":
      return verbs.recordContactAttempt(context, actInputs.record_contact_attempt.parse(values));
    case "request_contact":
      return verbs.requestContact(context, actInputs.request_contact.parse(values));
    case "grant_contact":
      return verbs.grantContact(context, actInputs.grant_contact.parse(values));
    case "refuse_contact":
      return verbs.refuseContact(context, actInputs.refuse_contact.parse(values));
    case "withdraw_contact":
      return verbs.withdrawContact(context, actInputs.withdraw_contact.parse(values));
  }
}
