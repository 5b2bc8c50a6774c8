import { localMoment } from "@/lib/domain/calendar/local-moment";
import { fail } from "../failure";

/** The instant of a local date and time as browsers send it ("2026-12-01T09:30"). */
export function momentIn(timeZone: string, local: string): Date {
  if (local === "") throw fail("invalid", "publish_at_required", "publishAt");
  const moment = localMoment(timeZone, local);
  if (!moment) throw fail("invalid", "publish_at_wrong", "publishAt");
  return moment;
}
