import type { FormState } from "@/lib/domain/case/form-state";

/** What a person typed, kept in this browser tab until it is sent. */
export type Draft = { values: Record<string, string>; files: FormState["files"]; step: number };

/** One draft a person and form. `person` is their own id, so that nobody reads another's. */
export const draftName = (form: string, person: string) => `recourse.draft.${form}.${person}`;

/** The draft under a name; null where there is none, or where the browser keeps nothing. */
export function readDraft(name: string): Draft | null {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(name) ?? "null");
    return isDraft(read) ? read : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; null forgets it. A full or closed storage keeps nothing, and breaks nothing. */
export function keepDraft(name: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(name, JSON.stringify(draft));
    else sessionStorage.removeItem(name);
  } catch {
    return;
  }
}

function isDraft(read: unknown): read is Draft {
  if (typeof read !== "object" || read === null) return false;
  const { values, files, step } = read as Partial<Draft>;
  return (
    typeof values === "object" &&
    values !== null &&
    Object.values(values).every((value) => typeof value === "string") &&
    Array.isArray(files) &&
    files.every((file) => typeof file?.id === "string" && typeof file.fileName === "string") &&
    typeof step === "number"
  );
}
