import type { Audience, EventType, Side } from "@/lib/domain/case/vocabulary";
import type { Procedure } from "@/lib/domain/procedure/definition";

type File = { side: Side | "staff"; audience: Audience };

/**
 * Whether a file is of an answer that two people let go: like its words it is for whoever
 * `case:read_answer` lets read it. What was said on the way there is for the claimant anyhow.
 */
export function isAnswerFile(procedure: Procedure, { side, audience }: File): boolean {
  const approves = procedure.stages.some((stage) => stage.on.approve !== undefined);
  return approves && side === "staff" && audience === "claimant";
}

/** The record and the files of a case without what was answered, where anything was. */
export function withoutAnswer<
  Entry extends { type: EventType; payload: Record<string, string> },
  Kept extends File,
>(procedure: Procedure, timeline: readonly Entry[], files: readonly Kept[]) {
  const isAnswer = (entry: Entry) => entry.type === "approve";
  const kept = files.filter((file) => !isAnswerFile(procedure, file));
  return {
    timeline: timeline.map((entry) => (isAnswer(entry) ? { ...entry, payload: {} } : entry)),
    files: kept,
    withheld: timeline.some(isAnswer) || kept.length < files.length,
  };
}
