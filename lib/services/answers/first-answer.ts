import { sql } from "drizzle-orm";

/** When a case of the query around it got its first word or act of staff that its writer can read. */
export const firstAnswerAt = sql`(
  select min(e.at) from case_events e
  where e.case_id = cases.id and e.performer = 'staff' and e.audience <> 'staff'
    and e.type not in ('opened', 'moved')
)`;
