export { accept, decline } from "./answer-proposal";
export { assign, take } from "./assignment";
export { decide } from "./decide";
export {
  answerSatisfaction,
  appeal,
  confirmCarriedOut,
  reply,
  reportNotCarriedOut,
  withdraw,
} from "./finish";
export { askMediation, mediate } from "./mediation";
export { passDeadlines } from "./pass-deadlines";
export { propose } from "./propose";
export { addEvidence, answerInformation, askInformation, message, note } from "./speak";
export { submitCase } from "./submit-case";
export { submitClaim } from "./submit-claim";
