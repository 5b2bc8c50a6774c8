import * as verbs from "@/lib/services/case";
import { type ActCase, describeActs } from "@/test/act-suite";
import { noRemedy, refund, stages } from "@/test/stages";

const hidden = "not_found: not_found";
const mayNot = "forbidden: forbidden";
const wrongStage = "refused: wrong_stage";

const both = (template: string) => [`claimant ro ${template}`, `respondent fr ${template}`];
const nobodyElse = { stranger: hidden, editor: hidden, claimant: mayNot, respondent: mayNot };

const acts: ActCase[] = [
  {
    act: "mediate",
    from: stages.response,
    by: "agent",
    run: verbs.mediate,
    stage: "mediation",
    mails: both("mediation"),
    refused: { ...nobodyElse, service: mayNot },
    wrongStage: { from: stages.mediation, answer: wrongStage },
  },
  {
    act: "decide",
    from: stages.mediation,
    by: "agent",
    run: (context, form) => verbs.decide(context, { ...form, ...refund }),
    stage: "carrying_out",
    mails: both("decided"),
    refused: { ...nobodyElse, service: mayNot, experience: mayNot },
    wrongStage: { from: stages.response, answer: wrongStage },
  },
  {
    act: "dismiss",
    from: stages.mediation,
    by: "lead",
    run: (context, form) => verbs.decide(context, { ...form, ...noRemedy }),
    stage: "closed",
    mails: both("dismissed"),
    refused: { ...nobodyElse, service: mayNot },
    wrongStage: { from: stages.decided, answer: wrongStage },
  },
  {
    act: "dismiss",
    how: "dismiss an appeal",
    from: stages.appeal,
    by: "experience",
    run: (context, form) => verbs.decide(context, { ...form, ...noRemedy }),
    stage: "closed_for_good",
    mails: both("dismissed_finally"),
    refused: { ...nobodyElse, agent: mayNot, colleague: mayNot },
    wrongStage: { from: stages.closed, answer: wrongStage },
  },
  {
    act: "take",
    from: stages.mediation,
    by: "agent",
    run: verbs.take,
    audience: "staff",
    stage: "mediation",
    mails: [],
    refused: { ...nobodyElse, service: mayNot },
    wrongStage: { from: stages.closed, by: "experience", answer: wrongStage },
  },
  {
    act: "assign",
    from: stages.mediation,
    by: "lead",
    run: (context, form, world) =>
      verbs.assign(context, { ...form, assigneeId: world.ids.colleague }),
    audience: "staff",
    stage: "mediation",
    mails: [],
    refused: { ...nobodyElse, agent: mayNot, administrator: hidden },
    wrongStage: { from: stages.closed, answer: wrongStage },
  },
  {
    act: "reply",
    from: stages.complaint,
    by: "service",
    run: (context, form) =>
      verbs.reply(context, { ...form, body: "Your parcel is at the depot, ready for you." }),
    audience: "claimant",
    stage: "closed",
    mails: ["gina@people.example en answered"],
    refused: { stranger: hidden, claimant: hidden, agent: mayNot, editor: hidden },
    wrongStage: { from: stages.mediation, by: "agent", answer: wrongStage },
  },
];

describeActs("what staff do", acts);
