import type { WantedChange } from "@/lib/domain/calendar/calendar-view";
import { parseChange } from "@/lib/domain/calendar/change";
import type { Context } from "../context";
import { Failure } from "../failure";
import { previewChange } from "./preview";
import { closedDate } from "./queries";

/** Reads a change as its form's address carries it, and finds what it would do. */
export async function wantedChange(
  context: Context,
  values: Readonly<Record<string, string>>,
): Promise<WantedChange> {
  const before = values.id ? await closedDate(context, values.id) : null;
  // The link of an entry: its form, filled in with what it is.
  if (values.do === "edit" && values.name === undefined && before) {
    return { step: "form", errors: [], before };
  }
  const parsed = parseChange(values);
  if (!parsed.ok) return { step: "form", errors: parsed.errors, before };
  try {
    const movement = await previewChange(context, Number(values.version) || 0, parsed.change);
    return { step: "preview", change: parsed.change, movement, before };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { step: "form", errors: error.errors, before };
  }
}
