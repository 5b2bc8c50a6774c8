import type { BusinessCalendar } from "./calendar";
import { stretchesFrom } from "./stretches";

/** When a line is answered. */
export type OpeningHours = BusinessCalendar;
export type OpeningState = { open: true; closesAt: Date } | { open: false; opensAt: Date };

/** A line that never closes is said to be open for this long. */
const longestOpenMs = 8 * 86_400_000;

/**
 * Whether a line with these hours is open at `now`, and when that next changes; it is closed at
 * the very moment of `closesAt`. Throws RangeError for hours that never open.
 */
export function openingState(hours: OpeningHours, now: Date): OpeningState {
  let closesAt: Date | null = null;
  for (const { from, to, state } of stretchesFrom(hours, now)) {
    if (state !== "working") {
      if (closesAt) return { open: true, closesAt };
      continue;
    }
    if (!closesAt && from > now) return { open: false, opensAt: from };
    // Hours that touch or overlap are one opening.
    closesAt = to;
    if (to.getTime() - now.getTime() > longestOpenMs) return { open: true, closesAt };
  }
  throw new RangeError("these hours never open");
}
