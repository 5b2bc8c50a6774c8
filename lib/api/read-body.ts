import { problem } from "./problem";

/** More than any body of ours: the longest words of a case are a few thousand characters. */
export const bodyLimitBytes = 1024 * 1024;

export type Body = { text: string; values: Readonly<Record<string, unknown>> };

/** Reads a body that must be one JSON object. Throws 413, 415 or 400 as a Problem. */
export async function readBody(request: Request): Promise<Body> {
  const type = request.headers.get("content-type") ?? "";
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type) || encoding !== "identity") {
    throw problem(415, "not_json");
  }
  const bytes = await readBytes(request);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const values: unknown = JSON.parse(text);
    if (typeof values === "object" && values !== null && !Array.isArray(values)) {
      return { text, values: values as Record<string, unknown> };
    }
  } catch {
    // Told below like any other body that is not an object.
  }
  throw problem(400, "body_unreadable");
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimitBytes) {
    throw problem(413, "body_too_large");
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > bodyLimitBytes) {
      await reader?.cancel();
      throw problem(413, "body_too_large");
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
