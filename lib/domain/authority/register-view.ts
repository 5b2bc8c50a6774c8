import type { AnswerWay, DataCategory } from "./vocabulary";

/** One row of the register of disclosures. */
export type RegisterRow = {
  number: number;
  at: Date;
  reference: string;
  body: string;
  bodyKind: string;
  country: string;
  legalBasis: string;
  fileNumber: string;
  memberName: string;
  category: DataCategory;
  fields: string;
  why: string;
  draftedBy: string;
  approvedBy: string;
  answerBy: AnswerWay;
  hash: string;
};
