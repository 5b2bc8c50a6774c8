/** What a page is: a topic's front page, an article of a topic, or a policy. */
export const pageKinds = ["topic", "article", "policy"] as const;
export type PageKind = (typeof pageKinds)[number];

/**
 * The state of a text's newest revision. `published`: it is what readers see. While it is anything
 * else, an older revision may still be public (`content_texts.published`).
 */
export const textStatuses = [
  "draft",
  "in_review",
  "scheduled",
  "published",
  "unpublished",
] as const;
export type TextStatus = (typeof textStatuses)[number];

/** What can be done to a text, and from which states. Saving is always possible: it drafts. */
export const textActs = {
  submit: ["draft"],
  send_back: ["in_review", "scheduled"],
  schedule: ["draft", "in_review", "unpublished"],
  publish: ["draft", "in_review", "scheduled", "unpublished"],
  unpublish: textStatuses,
} as const satisfies Record<string, readonly TextStatus[]>;
export type TextAct = keyof typeof textActs;

/** Whether an act fits the state. Only what is public can be unpublished. */
export function fits(act: TextAct, status: TextStatus, isPublic: boolean): boolean {
  if (act === "unpublish") return isPublic;
  return (textActs[act] as readonly TextStatus[]).includes(status);
}

export const contentEventTypes = [
  "created",
  "imported",
  "saved",
  "restored",
  "submitted",
  "sent_back",
  "scheduled",
  "schedule_failed",
  "published",
  "unpublished",
  "moved",
  "image_added",
] as const;
export type ContentEventType = (typeof contentEventTypes)[number];

/** Where a revision came from. */
export type RevisionOrigin = "shipped" | "imported" | "written" | "restored";
