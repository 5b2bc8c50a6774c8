import type { FormState } from "@/lib/domain/case/form-state";
import type { FormField } from "../data-form";
import type { Draft } from "./draft";
import { askedAt, claimSteps, lastStep, stepOf } from "./steps";

/** What the server's form held when the page's script arrived. */
export type Taken = {
  values: Record<string, string>;
  files: File[];
  /** The control that was being used, and where in its text. */
  focus: { id: string; name: string; from: number | null; to: number | null } | null;
};

/** Reads the server's form: what was filled in before the script arrived is not lost. */
export function takeOver(form: HTMLFormElement): Taken {
  const data = new FormData(form);
  const values: Record<string, string> = {};
  for (const [name, value] of data) {
    if (typeof value === "string" && !name.startsWith("$")) values[name] = value;
  }
  const files = data
    .getAll("files")
    .filter((it) => typeof it !== "string")
    .filter((file) => file.name !== "");
  return { values, files, focus: focusIn(form) };
}

function focusIn(form: HTMLFormElement): Taken["focus"] {
  const used = document.activeElement;
  if (!used || !form.contains(used)) return null;
  const text = used instanceof HTMLTextAreaElement || used instanceof HTMLInputElement;
  if (!text) return null;
  return { id: used.id, name: used.name, from: used.selectionStart, to: used.selectionEnd };
}

export type Start = Draft & { restored: boolean; errors: FormState["errors"] };

/**
 * Where the steps begin: at what the server answered, else with what was just filled in laid over
 * the draft, else at the first question. A draft for an order that is closed by now is sent as a
 * new form.
 */
export function startOf(
  taken: Taken,
  state: FormState,
  draft: Draft | null,
  fields: readonly FormField[],
): Start {
  const answered = state.status !== "idle" || Object.keys(state.values).length > 0;
  if (answered) {
    const first = stepOf(state.errors[0]?.field ?? "") ?? 0;
    const step = state.status === "review" ? lastStep : first;
    const { values } = taken;
    return { values, files: state.files, step, restored: false, errors: state.errors };
  }
  const typed = answersIn(taken.values);
  const kept = answersIn(draft?.values ?? {});
  const values = withoutClosed({ ...taken.values, ...kept, ...typed }, fields);
  const restored = Object.keys(kept).length > 0;
  const same = draft !== null && values.orderId === (draft.values.orderId ?? "");
  const key = same ? draft.values.submissionKey : undefined;
  const used = taken.focus && stepOf(taken.focus.name);
  const reached = restored ? draft?.step : unanswered(values, fields);
  return {
    values: { ...values, ...(key && { submissionKey: key }) },
    files: same ? draft.files : [],
    step: values.orderId ? (used ?? reached ?? 0) : 0,
    restored,
    errors: [],
  };
}

function answersIn(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => stepOf(name) !== null && value !== ""),
  );
}

/** Without a choice that is closed by now, for example an order claimed in another window. */
function withoutClosed(values: Record<string, string>, fields: readonly FormField[]) {
  const closed = fields.filter(
    ({ name, options }) =>
      options && !options.some((it) => it.value === values[name] && !it.disabled),
  );
  return { ...values, ...Object.fromEntries(closed.map(({ name }) => [name, ""])) };
}

function unanswered(values: Record<string, string>, fields: readonly FormField[]): number {
  const needed = new Set(fields.filter((it) => !it.optional).map((it) => it.name));
  const found = claimSteps.findIndex((_, step) =>
    askedAt(step).some((name) => needed.has(name) && !values[name]),
  );
  return found < 0 ? lastStep : found;
}
