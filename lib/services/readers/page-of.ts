import { sql, type SQL } from "drizzle-orm";

/**
 * Joins figures kept by path (of the table aliased `f`) with the page that they are of, also when it
 * has another address by now: `pageId` and `path` of today; `pageId` null when it is gone.
 */
export const pageOfFigures: SQL = sql`
  left join content_pages own on own.path = f.path
  left join content_redirects led on own.id is null and led.from_path = f.path
  left join content_pages moved on moved.id = led.page_id`;
export const pageId: SQL = sql`coalesce(own.id, moved.id)`;
export const pathToday: SQL = sql`coalesce(own.path, moved.path, f.path)`;
