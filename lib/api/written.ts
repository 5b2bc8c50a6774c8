import type { z } from "zod";

/**
 * A view as its answer's schema has it: instants as ISO 8601, and no field that the schema does
 * not name. Throws when the view is not what the schema promises.
 */
export function written<Schema extends z.ZodType>(schema: Schema, view: unknown): z.output<Schema> {
  return schema.parse(JSON.parse(JSON.stringify(view)));
}
