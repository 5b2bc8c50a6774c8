import { Temporal } from "temporal-polyfill";
import { fail } from "../failure";

/** The instant of a local date and time as browsers send it ("2026-12-01T09:30"). */
export function momentIn(timeZone: string, local: string): Date {
  if (local === "") throw fail("invalid", "publish_at_required", "publishAt");
  try {
    const there = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone);
    const moment = new Date(there.epochMilliseconds);
    if (moment.getUTCFullYear() > 9_999) throw new RangeError("beyond the database's years");
    return moment;
  } catch {
    throw fail("invalid", "publish_at_wrong", "publishAt");
  }
}
