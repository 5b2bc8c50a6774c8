import * as verbs from "@/lib/services/case";
import { type ActCase, describeActs } from "@/test/act-suite";
import { stages } from "@/test/stages";

const hidden = "not_found: not_found";
const staffMayNot = "forbidden: forbidden";
const wrongStage = "refused: wrong_stage";
const notTheirs = "refused: not_yours_to_do";

const both = (template: string) => [`claimant ro ${template}`, `respondent fr ${template}`];

const acts: ActCase[] = [
  {
    act: "report_carried_out",
    from: stages.decided,
    by: "respondent",
    run: (context, form) =>
      verbs.reportCarriedOut(context, { ...form, body: "Paid back today, by the same card." }),
    stage: "confirming",
    mails: ["claimant ro confirm_asked", "respondent fr carry_out_reported"],
    refused: { stranger: hidden, agent: staffMayNot, claimant: notTheirs },
    wrongStage: { from: stages.mediation, answer: wrongStage },
  },
  {
    act: "confirm_carried_out",
    how: "confirm_carried_out, after the other side reported it",
    from: stages.reported,
    by: "claimant",
    run: verbs.confirmCarriedOut,
    stage: "closed",
    mails: both("carried_out"),
    refused: { stranger: hidden, agent: staffMayNot, respondent: notTheirs },
    wrongStage: { from: stages.mediation, answer: wrongStage },
  },
  {
    act: "appeal",
    how: "appeal, while the decision is carried out",
    from: stages.decided,
    by: "respondent",
    run: (context, form) =>
      verbs.appeal(context, { ...form, body: "The proof of posting was not looked at." }),
    stage: "appeal",
    mails: both("appealed"),
    refused: { stranger: hidden, agent: staffMayNot, lead: staffMayNot },
    wrongStage: { from: stages.agreed, answer: "refused: decided_by_staff" },
  },
  {
    act: "confirm_carried_out",
    from: stages.decided,
    by: "claimant",
    run: verbs.confirmCarriedOut,
    stage: "closed",
    mails: both("carried_out"),
    refused: { stranger: hidden, agent: staffMayNot, respondent: notTheirs },
    wrongStage: { from: stages.mediation, answer: wrongStage },
  },
  {
    act: "report_not_carried_out",
    from: stages.agreed,
    by: "claimant",
    run: (context, form) =>
      verbs.reportNotCarriedOut(context, { ...form, body: "No money has come back." }),
    stage: "mediation",
    mails: both("not_carried_out"),
    refused: { stranger: hidden, agent: staffMayNot, respondent: notTheirs },
    wrongStage: { from: stages.closed, answer: wrongStage },
  },
  {
    act: "answer_satisfaction",
    from: stages.closed,
    by: "claimant",
    run: (context, form) =>
      verbs.answerSatisfaction(context, { ...form, satisfied: "yes", body: "Thank you." }),
    audience: "claimant",
    stage: "closed",
    mails: [],
    refused: { stranger: hidden, agent: staffMayNot, respondent: notTheirs },
    wrongStage: { from: stages.decided, answer: wrongStage },
  },
  {
    act: "answer_satisfaction",
    how: "answer_satisfaction, not satisfied",
    from: stages.closed,
    by: "claimant",
    run: (context, form) =>
      verbs.answerSatisfaction(context, { ...form, satisfied: "no", body: "Half is missing." }),
    audience: "claimant",
    stage: "appeal",
    mails: both("reopened"),
    refused: { stranger: hidden, agent: staffMayNot, respondent: notTheirs },
    wrongStage: { from: stages.decided, answer: wrongStage },
  },
  {
    act: "appeal",
    from: stages.closed,
    by: "respondent",
    run: (context, form) =>
      verbs.appeal(context, { ...form, body: "The proof of posting was not looked at." }),
    stage: "appeal",
    mails: both("appealed"),
    refused: { stranger: hidden, agent: staffMayNot, lead: staffMayNot },
    wrongStage: { from: stages.closedByAgreement, answer: "refused: decided_by_staff" },
  },
];

describeActs("how a case ends", acts);
