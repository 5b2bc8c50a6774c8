import { can } from "@/lib/domain/access/can";
import type { CaseAction } from "@/lib/domain/case/vocabulary";
import { parseReference } from "@/lib/domain/reference/reference";
import type { Context } from "../context";
import { fail } from "../failure";
import { loadCase } from "./load";

/**
 * Insists that the actor may do this on the case, before anything is kept for it; `perform` asks
 * again under the lock. Throws what `perform` would. Returns the case's id.
 */
export async function insistOnAct(
  { db, actor }: Context,
  typed: string,
  action: CaseAction,
): Promise<string> {
  const reference = parseReference(typed);
  const loaded = reference ? await loadCase(db, { reference }) : null;
  if (!loaded || !can(actor, "case:read", loaded.subject)) throw fail("not_found", "not_found");
  if (!can(actor, `case:${action}`, loaded.subject)) throw fail("forbidden", "forbidden");
  return loaded.row.id;
}
