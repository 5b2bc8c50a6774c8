import { inArray } from "drizzle-orm";
import { cases } from "@/db/schema";
import { can } from "@/lib/domain/access/can";
import type { AuthorityRequest } from "@/lib/domain/case/view";
import type { QueueFilter } from "@/lib/domain/case/queue-filter";
import type { Context } from "../context";
import { queue } from "./queue";

/** Requests by authorities under a filter of the queue, with what they say of themselves. */
export async function authorityRequests(
  context: Context,
  filter: QueueFilter,
): Promise<{ requests: AuthorityRequest[]; next: string | null; previous: string | null }> {
  if (!can(context.actor, "authorities:read")) return { requests: [], next: null, previous: null };
  const { items, next, previous } = await queue(context, { ...filter, kind: "authority" });
  const ids = items.map((it) => it.id);
  const rows =
    ids.length === 0
      ? []
      : await context.db
          .select({
            id: cases.id,
            details: cases.details,
            reason: cases.reason,
            receivedAt: cases.firstContactAt,
          })
          .from(cases)
          .where(inArray(cases.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    requests: items.map((item) => {
      const { details = {}, reason = null, receivedAt = item.openedAt } = byId.get(item.id) ?? {};
      const { body = "", country = "", fileNumber = "", legalBasis = "", urgency } = details;
      const urgent = urgency === "emergency";
      return { ...item, body, country, urgent, receivedAt, fileNumber, legalBasis, reason };
    }),
    next,
    previous,
  };
}
