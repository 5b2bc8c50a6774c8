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
    act: "propose",
    from: stages.response,
    by: "respondent",
    run: (context, form) =>
      verbs.propose(context, { ...form, solution: "redelivery", amount: "", words: "" }),
    stage: "response",
    mails: ["claimant ro proposal"],
    refused: {
      stranger: hidden,
      editor: hidden,
      agent: staffMayNot,
      claimant: "refused: no_own_proposal_open",
    },
    wrongStage: { from: stages.decided, answer: wrongStage },
  },
  {
    act: "accept",
    from: stages.response,
    by: "respondent",
    run: verbs.accept,
    stage: "carrying_out",
    mails: both("agreed"),
    refused: {
      stranger: hidden,
      administrator: hidden,
      lead: staffMayNot,
      claimant: "refused: proposal_open_from_other_side",
    },
    wrongStage: { from: stages.closed, answer: wrongStage },
  },
  {
    act: "accept",
    how: "accept a counter-proposal",
    from: stages.countered,
    by: "claimant",
    run: verbs.accept,
    stage: "carrying_out",
    mails: both("agreed"),
    refused: { respondent: "refused: proposal_open_from_other_side" },
    wrongStage: { from: stages.agreed, answer: wrongStage },
  },
  {
    act: "decline",
    from: stages.response,
    by: "respondent",
    run: (context, form) => verbs.decline(context, { ...form, body: "We did send the stool." }),
    stage: "mediation",
    mails: ["claimant ro proposal_declined", "respondent fr mediation"],
    refused: {
      stranger: hidden,
      agent: staffMayNot,
      claimant: "refused: proposal_open_from_other_side",
    },
    wrongStage: { from: stages.decided, answer: wrongStage },
  },
  {
    act: "ask_mediation",
    from: stages.response,
    by: "claimant",
    run: (context, form) => verbs.askMediation(context, { ...form, body: "Please help us." }),
    stage: "mediation",
    mails: both("mediation"),
    refused: { stranger: hidden, agent: staffMayNot, lead: staffMayNot },
    wrongStage: { from: stages.mediation, answer: wrongStage },
  },
  {
    act: "withdraw",
    from: stages.mediation,
    by: "claimant",
    run: (context, form) => verbs.withdraw(context, { ...form, body: "" }),
    stage: "closed",
    mails: both("withdrawn"),
    refused: { stranger: hidden, agent: staffMayNot, respondent: notTheirs },
    wrongStage: { from: stages.decided, answer: wrongStage },
  },
];

describeActs("what the sides do", acts);
