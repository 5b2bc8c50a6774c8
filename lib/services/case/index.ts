export { accept, decline } from "./answer-proposal";
export { approve, draftAnswer, recordDispatch } from "../authority/answer";
export { checkRequest } from "../authority/check-request";
export { listDisclosure, unlistDisclosure } from "../authority/list-disclosure";
export { assign, take } from "./assignment";
export { convert } from "./convert";
export { decide } from "./decide";
export { extend } from "./extend";
export { reportFindings } from "./findings";
export {
  answerSatisfaction,
  appeal,
  confirmCarriedOut,
  reply,
  reportCarriedOut,
  reportNotCarriedOut,
  withdraw,
} from "./finish";
export { endHold, setHold } from "../holds/set-hold";
export { logCase } from "./log-case";
export { askMediation, mediate } from "./mediation";
export { nameRespondent, removeRespondent } from "./name-respondent";
export { passDeadlines } from "./pass-deadlines";
export { propose } from "./propose";
export { recordContact, setReason } from "./reach-out";
export { applyRedLine } from "./red-line";
export {
  grantContact,
  recordContactAttempt,
  refuseContact,
  requestContact,
  withdrawContact,
} from "./seller-contact";
export { sendOn } from "./send-on";
export { addEvidence, answerInformation, askInformation, message, note } from "./speak";
export { submitCase } from "./submit-case";
export { submitClaim } from "./submit-claim";
export { chooseVariant, offerVariants } from "./variants";
