/** What legal checks of an official request (product text, procedure 6), in the order of the form. */
export const requestChecks = ["entitled", "basis", "signature", "scope"] as const;
export type RequestCheck = (typeof requestChecks)[number];

/** What a member's data are about, as the register of disclosures tells them apart. */
export const dataCategories = [
  "identity",
  "contact",
  "address",
  "account",
  "orders",
  "payments",
  "messages",
  "connection",
  "other",
] as const;
export type DataCategory = (typeof dataCategories)[number];

/** What whoever drafts an answer says that it discloses: what is listed on the case, or nothing. */
export const disclosed = ["listed", "nothing"] as const;

/** How an answer to an authority goes out. */
export const answerWays = ["electronic", "courier", "both"] as const;
export type AnswerWay = (typeof answerWays)[number];

/** Whether an answer so sent is carried by a courier, with a tracking number. */
export function goesByCourier(way: unknown): boolean {
  return way === "courier" || way === "both";
}

export const urgencies = ["usual", "emergency"] as const;

/**
 * Where an authority may sit, as ISO 3166 codes: the Union and its neighbours (Regulation (EU)
 * 2022/2065, Art. 15(1)(a) counts orders by Member State), and `XX` for anywhere else.
 */
export const countries = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"],
  ...["IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
  ...["CH", "GB", "IS", "LI", "MD", "NO", "RS", "TR", "UA", "US"],
  "XX",
] as const;
