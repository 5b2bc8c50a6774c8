import { deskContext } from "@/lib/actions/desk-context";
import { csvHeading, csvLine } from "@/lib/domain/authority/register-csv";
import { readRegisterFilter } from "@/lib/domain/authority/register-filter";
import { registerPieces } from "@/lib/services/authority/register";

/** The register of disclosures under the filter as CSV, oldest first, written piece by piece. */
export async function GET(request: Request) {
  const filter = readRegisterFilter(Object.fromEntries(new URL(request.url).searchParams));
  const { context } = await deskContext("/staff/authorities/register/export");
  const pieces = registerPieces(context, filter);
  const bytes = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(bytes.encode(csvHeading)),
    async pull(stream) {
      const { value, done } = await pieces.next();
      if (done) stream.close();
      else stream.enqueue(bytes.encode(value.map(csvLine).join("")));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": 'attachment; filename="disclosures.csv"',
      "cache-control": "private, no-store",
    },
  });
}
