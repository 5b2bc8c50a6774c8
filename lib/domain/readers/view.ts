import type { Locale } from "../case/vocabulary";
import type { UnhelpfulReason } from "./rating";

/** A page in one language; `pageId` null: it is no longer there. */
export type FigurePage = { locale: Locale; path: string; pageId: string | null };

export type PageReadings = FigurePage & { reads: number };

export type UnhelpfulPage = FigurePage & {
  yes: number;
  no: number;
  /** From 0 to 1000. */
  score: number;
  reasons: { reason: UnhelpfulReason; count: number }[];
  /** How many readers wrote something; the latest three of them. */
  remarks: number;
  words: string[];
};

export type Answer = {
  id: string;
  at: Date;
  reason: UnhelpfulReason | null;
  words: string | null;
};
