import type { FormError, FormState } from "../case/form-state";
import type { Level } from "./signs";

/** What the check answers, in the reader's words. Plain data: it also crosses without JavaScript. */
export type WordedAnswer = {
  level: Level;
  title: string;
  text: string;
  findings: { sign: string; title: string; text: string; quotes: string[]; about: string[] }[];
  steps: { title: string; text: string }[];
};

/** Where someone is on the page: asking, reading the answer, or writing a report of it. */
export type ScamState = {
  text: string;
  sellerCountry: string;
  moneyMoved: string;
  errors: FormError[];
  answer: WordedAnswer | null;
  report: FormState | null;
};

export const nothingChecked: ScamState = {
  text: "",
  sellerCountry: "",
  moneyMoved: "",
  errors: [],
  answer: null,
  report: null,
};
export type ScamAction = (previous: ScamState, form: FormData) => Promise<ScamState>;
