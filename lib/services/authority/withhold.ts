import type { Audience, EventType, ProcedureKind, Side } from "@/lib/domain/case/vocabulary";

/**
 * Whether a file is of what an authority was answered. Like the words of the answer it is for
 * whoever `case:read_answer` lets read it; what was said on the way there is for both.
 */
export function isAnswerFile(
  kind: ProcedureKind,
  file: { side: Side | "staff"; audience: Audience },
): boolean {
  return kind === "authority" && file.side === "staff" && file.audience === "claimant";
}

/** The record and the files of a case without what an authority was answered, where there is any. */
export function withoutAnswer<
  Entry extends { type: EventType; payload: Record<string, string> },
  File extends { side: Side | "staff"; audience: Audience },
>(kind: ProcedureKind, timeline: readonly Entry[], files: readonly File[]) {
  const isAnswer = (entry: Entry) => kind === "authority" && entry.type === "approve";
  const kept = files.filter((file) => !isAnswerFile(kind, file));
  return {
    timeline: timeline.map((entry) => (isAnswer(entry) ? { ...entry, payload: {} } : entry)),
    files: kept,
    withheld: timeline.some(isAnswer) || kept.length < files.length,
  };
}
