/** How much each sign says by itself: 3 is enough for "strong signs", 1 is a reason to look twice. */
export const signWeights = {
  address_before_at: 3,
  address_subdomain: 3,
  address_borrowed: 3,
  address_letters: 3,
  address_similar: 3,
  address_number: 2,
  address_short: 1,
  asks_code: 3,
  asks_card: 3,
  pays_fee: 3,
  overpaid: 3,
  untraceable: 3,
  remote_control: 3,
  safe_account: 3,
  pay_elsewhere: 2,
  fake_courier: 2,
  escrow: 2,
  advance: 2,
  prize: 2,
  link_asks: 2,
  iban_foreign: 2,
  iban_wrong: 2,
  iban_given: 1,
  talk_elsewhere: 1,
  poses_as_staff: 1,
  account_threat: 1,
  urgency: 1,
  hidden_letters: 2,
} as const;
export type Sign = keyof typeof signWeights;

/** The signs that are found by words, in phrases.*.ts. */
export type PhraseSign = Exclude<Sign, `address_${string}` | `iban_${string}` | "hidden_letters">;

export const levels = ["none", "some", "strong"] as const;
export type Level = (typeof levels)[number];

/** Never "safe": without a known sign there is only no known sign. */
export function levelOf(signs: Iterable<Sign>): Level {
  let weight = 0;
  for (const sign of new Set(signs)) weight += signWeights[sign];
  return weight >= 3 ? "strong" : weight > 0 ? "some" : "none";
}
