import { Temporal } from "temporal-polyfill";
import { instantOf, localOf, type BusinessCalendar } from "./calendar";
import { piecesOf, type DayState } from "./local-day";

/** Real time in which the calendar's state is one. Stretches touch, in order, without gaps. */
export type Stretch = { from: Date; to: Date; state: DayState; name?: string };

const longestClosureDays = 1_000;

/**
 * All time from `startAt` on, as the calendar sees it, day by day (nights are one stretch). Never
 * ends by itself; throws RangeError when 1,000 days pass without working time.
 */
export function* stretchesFrom(calendar: BusinessCalendar, startAt: Date): Generator<Stretch> {
  let date = localOf(startAt, calendar.timeZone).toPlainDate();
  let night: Stretch | null = null;
  for (let idle = 0; idle <= longestClosureDays; idle += 1) {
    for (const { from, to, state, name } of piecesOf(calendar, date)) {
      const begins = momentOf(date, from, calendar.timeZone);
      const ends = momentOf(date, to, calendar.timeZone);
      if (ends <= startAt || ends <= begins) continue;
      if (state === "working") idle = 0;
      if (state === "outside_hours" && night) {
        night.to = ends;
        continue;
      }
      if (night) yield night;
      const stretch = {
        from: begins < startAt ? startAt : begins,
        to: ends,
        state,
        ...(name !== undefined && { name }),
      };
      night = state === "outside_hours" ? stretch : null;
      if (!night) yield stretch;
    }
    date = date.add({ days: 1 });
  }
  throw new RangeError("the calendar has no working time");
}

function momentOf(date: Temporal.PlainDate, minutes: number, timeZone: string): Date {
  const local = date.toPlainDateTime().add({ minutes });
  return instantOf(local, timeZone);
}
