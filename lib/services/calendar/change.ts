import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { calendars, closedDates } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import { businessCalendarKey } from "@/lib/domain/calendar/calendar";
import type { CalendarChange } from "@/lib/domain/calendar/change";
import type { Context } from "../context";
import { fail } from "../failure";
import { loadCalendar } from "./load";
import { recomputeClocks, type Movement } from "./recompute";

/**
 * Changes the working week, adds a closure or takes a closed date out, and moves every running
 * deadline in business time with it, in one transaction. Throws a Failure when it is refused.
 */
export async function changeCalendar(context: Context, change: CalendarChange): Promise<Movement> {
  allowed(context);
  return context.db.transaction((tx) => make(tx, context, change));
}

/** What the change would move, found by making it and taking it back. */
export async function previewChange(context: Context, change: CalendarChange): Promise<Movement> {
  allowed(context);
  try {
    return await context.db.transaction(async (tx) => {
      throw new Undone(await make(tx, context, change));
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

function allowed({ actor }: Context): void {
  if (!can(actor, "calendar:change")) throw fail("forbidden", "forbidden");
}

async function make(
  tx: Transaction,
  { actor, now }: Context,
  change: CalendarChange,
): Promise<Movement> {
  const key = businessCalendarKey;
  // Two changes at once would each compute without the other's.
  await tx.select().from(calendars).where(eq(calendars.key, key)).for("update");
  switch (change.do) {
    case "week":
      await tx.update(calendars).set({ week: change.week }).where(eq(calendars.key, key));
      break;
    case "close": {
      const { name, from, to } = change;
      const rows = change.dates.map((date) => ({ calendarKey: key, date, name, from, to }));
      const added = await tx
        .insert(closedDates)
        .values(rows.map((row) => ({ ...row, kind: "closure" as const })))
        .onConflictDoNothing()
        .returning({ id: closedDates.id });
      if (added.length === 0) throw fail("invalid", "closed_already", "date");
      break;
    }
    case "open": {
      const gone = await tx
        .delete(closedDates)
        .where(and(eq(closedDates.id, change.id), eq(closedDates.calendarKey, key)))
        .returning({ id: closedDates.id });
      if (gone.length === 0) throw fail("not_found", "gone");
    }
  }
  const actorId = actor.kind === "member" ? actor.memberId : null;
  return recomputeClocks(tx, await loadCalendar(tx), { now, actorId });
}
