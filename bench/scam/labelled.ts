import { createHash } from "node:crypto";
import names from "@/db/seed/demo-names.json";
import { checkMessage, type Check } from "@/lib/domain/scam/check";
import type { KnownDomain } from "@/lib/domain/scam/hosts";
import english from "./messages.en.json";
import french from "./messages.fr.json";
import romanian from "./messages.ro.json";

export type Labelled = {
  id: string;
  label: string;
  kind: string;
  text: string;
  sellerCountry?: string;
};
export const labelled: readonly Labelled[] = [...english, ...french, ...romanian];

const known = names as readonly KnownDomain[];

export function checkLabelled({ text, sellerCountry }: Labelled): Check {
  return checkMessage(text, { known, sellerCountry });
}

/** What a message tells, whatever its language: translations stay in one half. */
const situation = (message: Labelled) => message.id.slice(3);

const orderOf = (text: string) => createHash("sha256").update(`recourse ${text}`).digest("hex");

/**
 * The two fixed halves: situations of each label in the order of their hash, the first half to tune
 * the rules on, the second only to measure them by.
 */
export function halves(): { tuned: Labelled[]; heldOut: Labelled[] } {
  const tuned = new Set(
    ["scam", "honest"].flatMap((label) => {
      const of = labelled.filter((it) => it.label === label).map(situation);
      const ordered = [...new Set(of)].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
      return ordered.slice(0, Math.ceil(ordered.length / 2));
    }),
  );
  return {
    tuned: labelled.filter((it) => tuned.has(situation(it))),
    heldOut: labelled.filter((it) => !tuned.has(situation(it))),
  };
}

export type Figures = {
  messages: number;
  scams: number;
  found: number;
  falseAlarms: number;
  precision: number;
  recall: number;
};

/** Precision and recall where a message counts as found at this level or above. */
export function figuresOf(half: readonly Labelled[], least: "some" | "strong"): Figures {
  const flagged = half.filter((it) => {
    const { level } = checkLabelled(it);
    return level === "strong" || level === least;
  });
  const scams = half.filter((it) => it.label === "scam").length;
  const found = flagged.filter((it) => it.label === "scam").length;
  return {
    messages: half.length,
    scams,
    found,
    falseAlarms: flagged.length - found,
    precision: round(found / Math.max(1, flagged.length)),
    recall: round(found / scams),
  };
}

const round = (part: number) => Math.round(part * 1000) / 1000;
