import { archiveOf } from "@/lib/bundle/archive";
import type { Locale } from "@/lib/domain/case/vocabulary";
import { openBundle } from "@/lib/services/bundle/open-bundle";
import { recordDownload } from "@/lib/services/bundle/record-download";
import type { Context } from "@/lib/services/context";

/**
 * The bundle of a case as a download, written to the record; 404 for whoever may not have it.
 * `asked` only: what would be sent, with nothing sent and nothing recorded.
 */
export async function downloadBundle(
  context: Context,
  reference: string,
  locale: Locale,
  method: "sent" | "asked",
): Promise<Response> {
  const bundle = await openBundle(context, reference, locale);
  if (!bundle) return new Response("Not found", { status: 404 });
  const { lengthBytes, stream } = await archiveOf(bundle);
  const headers = {
    "content-type": "application/zip",
    "content-length": String(lengthBytes),
    "content-disposition": `attachment; filename="${bundle.view.reference}-police.zip"`,
    "cache-control": "private, no-store",
  };
  if (method === "asked") return new Response(null, { headers });
  await recordDownload(context, bundle.view.reference);
  return new Response(stream, { headers });
}
