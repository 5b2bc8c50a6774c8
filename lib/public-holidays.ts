import { holidaysOf } from "@/lib/domain/calendar/holidays";
import { marketplace } from "@/lib/marketplace";
import { now } from "@/lib/now";

const yearsAhead = 5;
let found: { first: number; dates: string[] } | undefined;

/**
 * The country's public holidays as local dates, from this year on, by the country's rule and not
 * from the calendar's rows: pages that ask no database say with them when nobody answers.
 */
export function publicHolidays(): string[] {
  const first = now().getUTCFullYear();
  if (found?.first !== first) {
    const years = Array.from({ length: yearsAhead + 1 }, (_, it) => first + it);
    const dates = years.flatMap((it) =>
      holidaysOf(marketplace.country, it).map(({ date }) => date),
    );
    found = { first, dates };
  }
  return found.dates;
}
