import { idleState, type FormState } from "../case/form-state";
import type { Piece } from "./diff";

/** What a colleague saved meanwhile, beside what was typed here: from theirs to mine. */
export type Conflict = {
  version: string;
  name: string;
  at: string;
  title: string;
  summary: string;
  body: string;
  pieces: Piece[];
};

/** What saving or previewing answers. `preview`: the text as its page will show it, safe HTML. */
export type EditState = FormState & { preview: string | null; conflict: Conflict | null };
export type EditAction = (previous: EditState, form: FormData) => Promise<EditState>;
export const idleEdit: EditState = { ...idleState, preview: null, conflict: null };

/** What the preview that follows the typing answers; null html: the text cannot be drawn. */
export type LivePreview = { html: string | null; version: number };
