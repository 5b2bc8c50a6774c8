import { and, asc, gt, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { caseClocks, cases, countedByCalendar } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { CalendarChange, Movement } from "@/lib/domain/calendar/change";
import { loadAround } from "../case/load";
import type { Context } from "../context";
import { fail } from "../failure";
import { apply, keepPast } from "./change";
import { countAnew } from "./count-anew";
import { loadCalendar } from "./load";

const sizeOfBatch = 500;

/**
 * What a change would move, found by making it and taking it back. Throws the Failure with which
 * the change itself would be refused.
 */
export async function previewChange(
  context: Context,
  version: number,
  change: CalendarChange,
): Promise<Movement> {
  const { actor, db, now } = context;
  if (!can(actor, "calendar:change")) throw fail("forbidden", "forbidden");
  try {
    return await db.transaction(async (tx) => {
      await keepPast(tx, { version, now, by: null, change });
      await apply(tx, change);
      throw new Undone(await movementOf(tx, now));
    });
  } catch (error) {
    if (error instanceof Undone) return error.movement;
    throw error;
  }
}

class Undone extends Error {
  constructor(readonly movement: Movement) {
    super("undone");
  }
}

async function movementOf(tx: Transaction, now: Date): Promise<Movement> {
  const calendar = await loadCalendar(tx);
  const movement = { clocks: 0, cases: 0, earlier: 0 };
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const ids = await tx
      .selectDistinct({ id: caseClocks.caseId })
      .from(caseClocks)
      .where(and(gt(caseClocks.caseId, after), sql`${countedByCalendar}`))
      .orderBy(asc(caseClocks.caseId))
      .limit(sizeOfBatch);
    const last = ids.at(-1);
    if (!last) return movement;
    after = last.id;
    const rows = await tx
      .select()
      .from(cases)
      .where(
        inArray(
          cases.id,
          ids.map((it) => it.id),
        ),
      );
    const loaded = await loadAround(tx, rows);
    for (const { moved } of await countAnew(tx, loaded, calendar, { changedAt: now, now })) {
      movement.clocks += moved.length;
      movement.cases += moved.length > 0 ? 1 : 0;
      movement.earlier += moved.filter((it) => it.after.dueAt < it.before.dueAt).length;
    }
  }
}
