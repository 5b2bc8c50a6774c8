import type { Database } from "@/db/client";
import type { Actor } from "@/lib/domain/access/actor";
import type { BusinessCalendar } from "@/lib/domain/calendar/calendar";

/** All that a verb may know besides its input. Time enters here and nowhere else. */
export type Context = { db: Database; actor: Actor; now: Date; calendar: BusinessCalendar };
