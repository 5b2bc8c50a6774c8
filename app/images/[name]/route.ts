import { typeOfImage } from "@/lib/domain/content/images";
import { readImage } from "@/lib/storage/images";

type Props = { params: Promise<{ name: string }> };

/** A picture of the guidance. Its name is made from its bytes, so it never changes. */
export async function GET(_request: Request, { params }: Props) {
  const { name } = await params;
  const type = typeOfImage(name);
  const bytes = type && (await readImage(name));
  if (!type || !bytes) return new Response("Not found", { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "content-length": String(bytes.length),
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
