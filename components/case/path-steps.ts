import type { CaseView } from "@/lib/domain/case/view";

export type PathStep = { key: string; mark: "done" | "current" | "skipped" | "todo" };

/** Only drawn where the case has been: few cases ever see them. */
const sideTracks = [
  "appeal",
  "carrying_out_for_good",
  "confirming_for_good",
  "closed_for_good",
  "unconfirmed",
  "unconfirmed_for_good",
  "simple",
  "complex",
  "emergency",
];

/**
 * The stages of a procedure as the path of one case: where it has been, where it is, and what may
 * come. A stage that was passed over is `skipped`.
 */
export function pathSteps(view: Pick<CaseView, "stage" | "timeline" | "path">): PathStep[] {
  const visited = new Set([view.path[0], view.stage]);
  for (const entry of view.timeline) {
    if (entry.type !== "moved") continue;
    for (const stage of [entry.payload.from, entry.payload.to]) if (stage) visited.add(stage);
  }
  const stages = view.path.filter((key) => !sideTracks.includes(key) || visited.has(key));
  const current = stages.indexOf(view.stage);
  return stages.map((key, index) => ({ key, mark: markOf(key, index) }));

  function markOf(key: string, index: number): PathStep["mark"] {
    if (index === current) return "current";
    if (index > current) return "todo";
    return visited.has(key) ? "done" : "skipped";
  }
}
