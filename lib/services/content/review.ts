import type { ActInput } from "@/lib/domain/content/inputs";
import { fits, type TextAct } from "@/lib/domain/content/vocabulary";
import type { Context } from "../context";
import { fail } from "../failure";
import { changeText, type Scope, type TextRow } from "./change";

/** The text of a scope, when the act fits its state. */
export function ready({ text }: Pick<Scope, "text">, act: TextAct): TextRow {
  if (!text) throw fail("not_found", "not_found");
  if (!fits(act, text.status, text.published !== null)) throw fail("refused", "wrong_state");
  return text;
}

/** Asks a colleague to look at a draft before readers see it. */
export async function submitForReview(context: Context, input: ActInput) {
  return changeText(context, input, "content:write", (scope) => {
    ready(scope, "submit");
    return { set: { status: "in_review" }, event: "submitted", detail: { note: input.note } };
  });
}

/** Gives a text back to its writers, saying why; what was to be published by itself is not. */
export async function sendBack(context: Context, input: ActInput) {
  return changeText(context, input, "content:publish", (scope) => {
    ready(scope, "send_back");
    if (input.note === "") throw fail("invalid", "note_required", "note");
    const set = { status: "draft" as const, publishAt: null };
    return { set, event: "sent_back", detail: { note: input.note } };
  });
}
