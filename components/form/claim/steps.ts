/** The claim's steps, in order, and what each asks. */
export const claimSteps = ["order", "talk", "happened", "evidence", "solution", "check"] as const;
export type ClaimStep = (typeof claimSteps)[number];

export const lastStep = claimSteps.length - 1;

const asked: Record<ClaimStep, readonly string[]> = {
  order: ["orderId"],
  talk: ["contact"],
  happened: ["reason", "description"],
  evidence: ["files"],
  solution: ["solution", "amount", "words"],
  check: [],
};

/** The names of the fields that a step asks for. */
export function askedAt(step: number): readonly string[] {
  const name = claimSteps[step];
  return name === undefined ? [] : asked[name];
}

/** The step that asks for a field; null for a field that none asks for. */
export function stepOf(field: string): number | null {
  const found = claimSteps.findIndex((step) => asked[step].includes(field));
  return found < 0 ? null : found;
}
