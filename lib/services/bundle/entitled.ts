import type { Database, Transaction } from "@/db/client";
import { can, performerOf } from "@/lib/domain/access/can";
import type { Actor } from "@/lib/domain/access/actor";
import { offersBundle } from "@/lib/domain/bundle/bundle";
import type { Side } from "@/lib/domain/case/vocabulary";
import { parseReference } from "@/lib/domain/reference/reference";
import { loadCase, type LoadedCase } from "../case/load";

export type Entitled = { loaded: LoadedCase; performer: Side | "staff" };

/**
 * The case, and in which part this actor may take it along: its claimant, or staff of its team,
 * where its procedure offers it to that part. Null for anyone else, and where there is none.
 */
export async function entitledToBundle(
  db: Database | Transaction,
  actor: Actor,
  typed: string,
  lock = false,
): Promise<Entitled | null> {
  const reference = parseReference(typed);
  const loaded = reference ? await loadCase(db, { reference }, lock) : null;
  if (!loaded || !can(actor, "case:bundle", loaded.subject)) return null;
  const performer = performerOf(actor, loaded.subject);
  if (performer === null || performer === "system") return null;
  return offersBundle(loaded.procedure, performer) ? { loaded, performer } : null;
}
