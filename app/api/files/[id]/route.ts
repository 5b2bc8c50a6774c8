import { requestContext } from "@/lib/actions/request-context";
import { fileById } from "@/lib/services/files/queries";

type Props = { params: Promise<{ id: string }> };

/** A file for the parties of its case and for staff; for anyone else it does not exist. */
export async function GET(_request: Request, { params }: Props) {
  const file = await fileById(await requestContext("en"), (await params).id);
  if (!file) return new Response("Not found", { status: 404 });
  const name = encodeURIComponent(file.fileName);
  const shown = file.mediaType.startsWith("image/") ? "inline" : "attachment";
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.bytes.length),
      "content-disposition": `${shown}; filename*=UTF-8''${name}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    },
  });
}
