import type { Database } from "@/db/client";
import { closedDates } from "@/db/schema";
import {
  closedDatesOf,
  wholeDay,
  type BusinessCalendar,
  type Interval,
} from "@/lib/domain/calendar/calendar";
import { marketplace } from "@/lib/marketplace";

const workday: readonly Interval[] = [{ opensAt: "09:00", closesAt: "17:00" }];
const workingWeek = { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [], 7: [] };

/** The marketplace's calendar with its editable closed dates. One small read, a few dozen rows. */
export async function loadCalendar(db: Database): Promise<BusinessCalendar> {
  const rows = await db.select().from(closedDates);
  return {
    timeZone: marketplace.timeZone,
    week: workingWeek,
    closedDates: closedDatesOf(
      rows.map(({ date, name, source }) => ({ date, name, kind: source, ...wholeDay })),
    ),
  };
}
