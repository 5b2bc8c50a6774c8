import * as verbs from "@/lib/services/case";
import { type ActCase, describeActs } from "@/test/act-suite";
import { stages } from "@/test/stages";

const hidden = "not_found: not_found";
const mayNot = "forbidden: forbidden";
const wrongStage = "refused: wrong_stage";
const body = "Here is what I know of the parcel.";
const photo = {
  fileName: "parcel.png",
  mediaType: "image/png",
  sizeBytes: 8,
  sha256: "0".repeat(64),
  storageKey: "00/00000000-0000-4000-8000-000000000000",
};

const acts: ActCase[] = [
  {
    act: "message",
    from: stages.response,
    by: "claimant",
    run: (context, form) => verbs.message(context, { ...form, body, audience: "parties" }),
    stage: "response",
    mails: ["respondent fr message"],
    refused: { stranger: hidden, editor: hidden, administrator: hidden },
    wrongStage: { from: stages.closed, answer: wrongStage },
    bothCount: true,
  },
  {
    act: "message",
    how: "a message of staff to one side alone",
    from: stages.mediation,
    by: "agent",
    run: (context, form) => verbs.message(context, { ...form, body, audience: "claimant" }),
    audience: "claimant",
    stage: "mediation",
    mails: ["claimant ro message"],
    refused: { stranger: hidden },
    wrongStage: { from: stages.closed, answer: wrongStage },
    bothCount: true,
  },
  {
    act: "note",
    from: stages.response,
    by: "service",
    run: (context, form) => verbs.note(context, { ...form, body }),
    audience: "staff",
    stage: "response",
    mails: [],
    refused: { stranger: hidden, claimant: mayNot, respondent: mayNot, editor: hidden },
    wrongStage: { from: stages.response, by: "claimant", answer: mayNot },
    bothCount: true,
  },
  {
    act: "add_evidence",
    from: stages.mediation,
    by: "respondent",
    run: (context, form) => verbs.addEvidence(context, form, [photo]),
    stage: "mediation",
    mails: [],
    refused: { stranger: hidden, administrator: hidden },
    wrongStage: { from: stages.closed, answer: wrongStage },
    bothCount: true,
  },
  {
    act: "ask_information",
    from: stages.mediation,
    by: "agent",
    run: (context, form) => verbs.askInformation(context, { ...form, body, asks: "respondent" }),
    audience: "respondent",
    stage: "mediation",
    mails: ["respondent fr information_asked"],
    refused: { stranger: hidden, claimant: mayNot, respondent: mayNot },
    wrongStage: { from: stages.decided, answer: wrongStage },
  },
  {
    act: "answer_information",
    from: stages.asked,
    by: "respondent",
    run: (context, form) => verbs.answerInformation(context, { ...form, body }),
    audience: "respondent",
    stage: "mediation",
    mails: ["respondent fr information_answered"],
    refused: {
      stranger: hidden,
      agent: mayNot,
      claimant: "refused: performer_is_awaited",
    },
    wrongStage: { from: stages.response, answer: wrongStage },
  },
];

describeActs("what is said on a case", acts);
