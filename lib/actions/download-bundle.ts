import { archiveOf } from "@/lib/bundle/archive";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { takeOne } from "@/lib/rate-limit/take";
import { entitledToBundle } from "@/lib/services/bundle/entitled";
import { openBundle } from "@/lib/services/bundle/open-bundle";
import { recordDownload } from "@/lib/services/bundle/record-download";
import type { Context } from "@/lib/services/context";

/** Making one takes the processor a quarter of a second: nobody needs more of the same case. */
const limit = { most: 10, windowMinutes: 15 };

/**
 * The bundle of a case as a download, written to the record; 404 for whoever may not have it.
 * `asked` only: that it is there, with nothing made and nothing recorded.
 */
export async function downloadBundle(
  context: Context,
  reference: string,
  locale: Locale,
  method: "sent" | "asked",
): Promise<Response> {
  const { db, actor, now } = context;
  const entitled = await entitledToBundle(db, actor, reference);
  if (!entitled) return new Response("Not found", { status: 404 });
  const { row } = entitled.loaded;
  const headers = {
    "content-type": "application/zip",
    "content-disposition": `attachment; filename="${row.reference}-police.zip"`,
    "cache-control": "private, no-store",
  };
  if (method === "asked") return new Response(null, { headers });
  const who = actor.kind === "member" ? actor.memberId : "guest";
  if (!(await takeOne(db, { key: `bundle:${row.id}:${who}`, ...limit }, now))) {
    const wait = { "retry-after": String(limit.windowMinutes * 60) };
    return new Response("Too many downloads. Please wait.", { status: 429, headers: wait });
  }
  const stream = await archiveOf(await openBundle(context, entitled, locale));
  await recordDownload(context, row.reference);
  return new Response(stream, { headers });
}
