import Holidays from "date-holidays";
import type { Database } from "@/db/client";
import { closedDates, procedures } from "@/db/schema";
import { publishedProcedures } from "@/lib/domain/procedure/definitions";

/** What every deployment starts from; rows that exist already are left as they were edited. */
export async function seedReference(db: Database, country: string, year: number): Promise<void> {
  await db
    .insert(procedures)
    .values(
      Object.values(publishedProcedures).map((definition) => ({
        kind: definition.kind,
        version: definition.version,
        definition,
      })),
    )
    .onConflictDoNothing();
  const rows = [year - 1, year, year + 1, year + 2].flatMap((it) => holidaysOf(country, it));
  await db.insert(closedDates).values(rows).onConflictDoNothing();
}

/** A country's public holidays of a year, one row a day (one entry may last several days). */
export function holidaysOf(country: string, year: number) {
  return new Holidays(country)
    .getHolidays(year)
    .filter((holiday) => holiday.type === "public")
    .flatMap((holiday) => daysBetween(holiday.date, holiday.start, holiday.end, holiday.name));
}

function daysBetween(first: string, start: Date, end: Date, name: string) {
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  const [year = 0, month = 1, day = 1] = first.slice(0, 10).split("-").map(Number);
  return Array.from({ length: days }, (_, index) => ({
    date: new Date(Date.UTC(year, month - 1, day + index)).toISOString().slice(0, 10),
    name,
    source: "holiday" as const,
  }));
}
