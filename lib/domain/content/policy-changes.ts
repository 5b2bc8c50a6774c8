import type { Duration } from "../clock/clock";
import { diffLines } from "./diff";

/** A line of a text as readers see it, without markup. */
export type Line = { text: string; heading: boolean };
/** What became of a passage; empty: there was none, or there is none any more. `under`: a heading. */
export type Passage = { under: string; before: string; after: string };
export type FigureReplaced = { figure: string; before: Duration; after: Duration };

/** One entry in a policy's history. `at`: a moment, or for the first text its local date. */
export type PolicyChange =
  | { kind: "first"; at: string }
  | { kind: "text"; at: string; passages: Passage[] }
  | { kind: "figures"; at: string; figures: FigureReplaced[] };

/** How one text became another, passage by passage. */
export function passagesChanged(before: readonly Line[], after: readonly Line[]): Passage[] {
  const passages: Passage[] = [];
  let under = "";
  let open: Passage | null = null;
  for (const piece of diffLines(written(before), written(after))) {
    const lines = piece.text.split("\n").filter((line) => line !== "");
    if (piece.kind === "same") {
      open = null;
    } else {
      open ??= add(passages, under);
      const side = piece.kind === "out" ? "before" : "after";
      open[side] = [open[side], ...lines.map(unmarked)].filter((it) => it !== "").join("\n");
    }
    const heading = lines.findLast((line) => line.startsWith(mark));
    if (heading && piece.kind !== "out") under = unmarked(heading);
  }
  return passages;
}

// A heading is told from the same words in a paragraph.
const mark = "\u0001";
const unmarked = (line: string) => line.replace(mark, "");
const written = (lines: readonly Line[]) =>
  lines.map(({ text, heading }) => `${heading ? mark : ""}${text}\n`).join("");

function add(passages: Passage[], under: string): Passage {
  const passage = { under, before: "", after: "" };
  passages.push(passage);
  return passage;
}

/** The text of a policy from a moment on; null: it was taken away. */
export type PolicyText = { at: Date; revision: number; source: string | null };
export type PolicyFigures = { at: Date; figures: FigureReplaced[] };
export type PolicyRecord = {
  /** The local date from which its first text is in force. */
  effective: string;
  /** Oldest first. */
  texts: readonly PolicyText[];
  figures: readonly PolicyFigures[];
  /** The numbers of the revisions that changed what it means. */
  meaningIn: ReadonlySet<number>;
  /** What readers see of a source, with the figures of a moment. */
  read: (source: string, at: Date) => readonly Line[];
};

/**
 * The history of a policy in one language, newest first. A text published without any revision in
 * between that changed its meaning is no change of the policy. Neighbours are compared with the
 * figures of the later moment: a figure replaced in between is an entry of its own.
 */
export function policyHistory({ effective, texts, figures, meaningIn, read }: PolicyRecord) {
  const changes: PolicyChange[] = figures.map((it) => ({
    kind: "figures",
    at: it.at.toISOString(),
    figures: it.figures,
  }));
  let shown: { revision: number; source: string } | null = null;
  for (const { at, revision, source } of texts) {
    if (source === null) continue;
    if (shown && meansOther(shown.revision, revision, meaningIn)) {
      const passages = passagesChanged(read(shown.source, at), read(source, at));
      if (passages.length > 0) changes.push({ kind: "text", at: at.toISOString(), passages });
    }
    shown = { revision, source };
  }
  const newestFirst = changes.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return [...newestFirst, { kind: "first", at: effective } as const] satisfies PolicyChange[];
}

function meansOther(before: number, after: number, meaningIn: ReadonlySet<number>): boolean {
  return [...meaningIn].some((it) => it > Math.min(before, after) && it <= Math.max(before, after));
}

/** Tells one entry of a policy from another, in addresses and feeds. */
export function changeId({ kind, at }: PolicyChange): string {
  return `change-${kind}-${at.replace(/\.\d+Z$|Z$/, "").replaceAll(/[^\d]/g, "")}`;
}
