export const translationStatuses = ["source", "missing", "outdated", "complete"] as const;
export type TranslationStatus = (typeof translationStatuses)[number];

type Asked = {
  isSource: boolean;
  /** The text is public. */
  isPublic: boolean;
  /** The revision of the source that the translation was last brought in line with. */
  follows: number | null;
  /** The newest public revision of the source whose meaning differs from the one before it. */
  meaningChangedIn: number | null;
};

/** How a language stands towards the language that its page is written in first. */
export function translationStatus(asked: Asked): TranslationStatus {
  if (asked.isSource) return "source";
  if (!asked.isPublic) return "missing";
  if (asked.meaningChangedIn === null) return "complete";
  return (asked.follows ?? 0) < asked.meaningChangedIn ? "outdated" : "complete";
}
