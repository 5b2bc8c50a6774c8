export const article = "/en/help/something-went-wrong/not-received";

/** The pages that a reader comes to, each judged by Lighthouse. */
export const judged = {
  home: "/en",
  topic: "/en/help/something-went-wrong",
  article,
  search: "/en/search",
  triage: "/en/start",
  policy: "/en/policies/complaints",
};
